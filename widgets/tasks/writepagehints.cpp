// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// What the write page says beneath the text: findings, the language, the goal.
#include "model/presentation/writingdesk.h"
#include "widgets/controls/command.h"
#include "widgets/tasks/writepage.h"
#include "widgets/words/taskwords.h"
#include "widgets/writing/hintbar.h"
#include "widgets/writing/languagebox.h"
#include "widgets/writing/markdowneditor.h"
#include "widgets/writing/spellchecker.h"
#include "widgets/writing/spelling.h"
#include "widgets/writing/templatesbutton.h"
#include "widgets/writing/writingguard.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

// Once for each language is enough.
bool isToldFirst(const QString &lang)
{
    static QSet<QString> told;
    if (told.contains(lang))
        return false;
    told.insert(lang);
    return true;
}

int wordsIn(const QString &text)
{
    static const QRegularExpression word(uR"([\p{L}\p{N}]+(?:['’\-][\p{L}\p{N}]+)*)"_s);
    int count = 0;
    for (auto it = word.globalMatch(text); it.hasNext(); it.next())
        ++count;
    return count;
}

}

void WritePage::createLanguage()
{
    m_language = new LanguageBox(this);
    m_editor->addToTools(m_language);
    connect(m_language, &LanguageBox::chosen, this, [this](const QString &code) {
        setMessageLanguage(code);
        noteChange();
    });
    connect(m_editor->spelling(), &SpellChecker::ready, this, [this](bool hasDictionary) {
        m_language->setNote(hasDictionary ? QString() : tr("Spelling is not checked: there is no dictionary."));
        m_saysNoDictionary = !hasDictionary && isToldFirst(m_lang);
        showHint();
    });
    Command::create(this, {u"write.language"_s, tr("Language of this message")}, [this] {
        m_language->setFocus();
        m_language->showPopup();
    });
    m_takeLanguage = Command::create(this, {u"write.takeLanguage"_s, tr("Take the language of the text")}, [this] {
        if (m_guessed.isEmpty())
            return;
        setMessageLanguage(std::exchange(m_guessed, {}));
        noteChange();
    });
    m_leaveLanguage = Command::create(this, {u"write.leaveLanguage"_s, tr("Leave it")}, [this] {
        m_leftLanguages.insert(std::exchange(m_guessed, {}));
        showHint();
    });
}

void WritePage::setMessageLanguage(const QString &lang)
{
    m_lang = lang;
    m_language->setLanguage(lang);
    m_templates->setLanguage(lang);
    m_editor->spelling()->setLearned(m_desk->learnedWords(lang));
    m_editor->spelling()->setLanguage(lang);
    m_guard->setLanguage(lang);
    m_guessed.clear();
    m_guessPause.start();
    showHint();
}

void WritePage::guessLanguage()
{
    Spelling::instance().otherLanguage(m_text, m_lang).then(this, [this, lang = m_lang](const QString &guessed) {
        if (lang != m_lang)
            return;
        const QString told = m_leftLanguages.contains(guessed) ? QString() : guessed;
        if (std::exchange(m_guessed, told) != told)
            showHint();
    });
}

void WritePage::showHint()
{
    if (!m_question.isEmpty())
        m_hint->say(HintBar::Tone::Caution, m_question, m_guard->commands());
    else if (!m_guard->findings().isEmpty())
        m_hint->say(HintBar::Tone::Caution, m_guard->sentence(), m_guard->commands());
    else if (!showLanguageHint())
        showGoal();
}

bool WritePage::showLanguageHint()
{
    if (!m_guessed.isEmpty()) {
        const QString other = TaskWords::language(m_guessed);
        m_takeLanguage->setText(tr("It is %1").arg(other));
        m_hint->say(HintBar::Tone::Quiet,
            tr("This reads like %1; the message is marked as %2.").arg(other, TaskWords::language(m_lang)),
            {m_takeLanguage, m_leaveLanguage});
        return true;
    }
    if (m_saysNoDictionary && m_text.isEmpty()) {
        m_hint->say(HintBar::Tone::Quiet,
            tr("There is no dictionary for %1 here, so spelling is not checked.").arg(TaskWords::language(m_lang)));
        return true;
    }
    return false;
}

void WritePage::showGoal()
{
    const int goal = m_wordGoal;
    // Beyond that there are words enough, whatever their number.
    const bool isLong = m_text.size() > 20 * goal;
    const int words = isLong ? goal : wordsIn(m_text);
    if (goal <= 0)
        m_hint->say(HintBar::Tone::Quiet, {});
    else if (words >= goal)
        m_hint->say(HintBar::Tone::Good, tr("A good length"));
    else if (words == 0)
        m_hint->say(HintBar::Tone::Quiet, tr("About %L1 words are a good length; fewer will do.").arg(goal));
    else
        m_hint->say(HintBar::Tone::Quiet, tr("%L1 of about %L2 words").arg(words).arg(goal));
}
