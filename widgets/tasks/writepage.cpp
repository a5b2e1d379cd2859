// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/writepage.h"

#include "model/domain/conversationtext.h"
#include "model/presentation/writingdesk.h"
#include "widgets/controls/inklabel.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/theme/metrics.h"
#include "widgets/writing/hintbar.h"
#include "widgets/writing/languagebox.h"
#include "widgets/writing/markdowneditor.h"
#include "widgets/writing/markdownpreview.h"
#include "widgets/writing/spellchecker.h"
#include "widgets/writing/templatesbutton.h"
#include "widgets/writing/templatespanel.h"
#include "widgets/writing/writingedit.h"
#include "widgets/writing/writingguard.h"

#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Characters. Many times longer texts than can be sent are only copied, counted and saved when the letter is painted.
constexpr int takenAtOnce = 20'000;

}

WritePage::WritePage(const Task &task, const InitialPromptTask &, WritingDesk *desk, QWidget *parent)
    : TaskPage(task, parent)
    , m_desk(desk ? desk : new WritingDesk(nullptr, {}, this))
{
    build(nullptr, {}, tr("What would you ask an assistant?"));
}

WritePage::WritePage(const Task &task, const ReplyTask &kind, WritingDesk *desk, QWidget *parent)
    : TaskPage(task, parent)
    , m_desk(desk ? desk : new WritingDesk(nullptr, {}, this))
{
    const QString placeholder = kind.role == Role::Assistant ? tr("Write the answer you would be glad to get")
                                                             : tr("Write what the user says next");
    auto *conversation = new ConversationView(this);
    conversation->setConversation(kind.conversation, tr("you answer this"));
    build(conversation, kind.conversation, placeholder);
}

WritePage::WritePage(const Task &task, const SummarizeTask &kind, WritingDesk *desk, QWidget *parent)
    : TaskPage(task, parent)
    , m_desk(desk ? desk : new WritingDesk(nullptr, {}, this))
{
    auto *story = new ConversationView(this);
    story->setText(tr("Story"), kind.story, tr("you summarise this"));
    Message told;
    told.text = kind.story;
    build(story, {told}, tr("Tell the story in a few sentences"));
}

void WritePage::build(ConversationView *read, const Conversation &answered, const QString &placeholder)
{
    using enum ResponsiveSplitter::SideBySide;
    auto *splitter = new ResponsiveSplitter(u"write"_s, InWideWindows, this);
    if (read) {
        m_conversation = read;
        watch(m_conversation);
        splitter->addWidget(m_conversation);
        splitter->setWideShares({10, 11});
        splitter->setTallShares({9, 11});
    }
    splitter->addWidget(createWriting(placeholder, read ? InNarrowWindows : InWideWindows));
    setBody(splitter);
    m_wordGoal = m_desk->wordGoal();
    m_guard = new WritingGuard(m_desk, m_editor, answered, this);
    watchText();
    setMessageLanguage(task().lang);
    count();
    showHint();
}

QWidget *WritePage::createWriting(const QString &placeholder, ResponsiveSplitter::SideBySide previewBeside)
{
    auto *writing = new QWidget(this);
    auto *column = new QVBoxLayout(writing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid(0.5));
    auto *parts = new ResponsiveSplitter(
        previewBeside == ResponsiveSplitter::SideBySide::InWideWindows ? u"prompt"_s : u"editor"_s, previewBeside,
        writing);
    parts->setWideShares({11, 9});
    parts->setTallShares({11, 9});
    m_editor = new MarkdownEditor(parts);
    m_editor->edit()->setAccessibleName(tr("Your text"));
    m_editor->edit()->setPlaceholderText(placeholder);
    m_problem = new InkLabel(Theme::Colour::Negative, {}, writing);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_hint = new HintBar(writing);
    parts->addWidget(m_editor);
    parts->addWidget(createPreview(parts));
    createTemplates(writing, parts);
    createLanguage();
    column->addWidget(m_templatesPanel, 1);
    column->addWidget(parts, 1);
    column->addWidget(m_hint);
    column->addWidget(m_problem);
    return writing;
}

QWidget *WritePage::createPreview(QWidget *parent)
{
    auto *shown = new QWidget(parent);
    auto *column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid(0.5));
    auto *heading = new InkLabel(Theme::Colour::Muted, tr("Preview"), shown);
    heading->setFont(Theme::smallFont());
    m_preview = new MarkdownPreview(shown);
    column->addWidget(heading);
    column->addWidget(m_preview, 1);
    return shown;
}

void WritePage::createTemplates(QWidget *writing, QWidget *parts)
{
    m_templatesPanel = new TemplatesPanel(writing);
    m_templates = new TemplatesButton(m_desk, task(), m_editor, m_templatesPanel, this);
    m_editor->addToTools(m_templates);
    connect(m_templates, &TemplatesButton::panelWanted, parts, &QWidget::hide);
    connect(m_templatesPanel, &TemplatesPanel::closed, parts, [this, parts] {
        parts->show();
        m_editor->edit()->setFocus();
    });
}

void WritePage::watchText()
{
    m_catchUp.setSingleShot(true);
    m_catchUp.setInterval(40ms);
    connect(&m_catchUp, &QTimer::timeout, this, &WritePage::takeChange);
    connect(m_editor, &MarkdownEditor::edited, this, [this] {
        if (m_editor->edit()->document()->characterCount() <= takenAtOnce)
            takeChange();
        else
            m_catchUp.start();
    });
    connect(
        m_editor, &MarkdownEditor::wordLearned, this, [this](const QString &word) { m_desk->learnWord(m_lang, word); });
    connect(m_desk, &WritingDesk::wordsChanged, this,
        [this] { m_editor->spelling()->setLearned(m_desk->learnedWords(m_lang)); });
    connect(m_guard, &WritingGuard::changed, this, [this] {
        m_question.clear();
        showHint();
    });
    m_guessPause.setSingleShot(true);
    m_guessPause.setInterval(800ms);
    connect(&m_guessPause, &QTimer::timeout, this, &WritePage::guessLanguage);
}

Draft WritePage::draft() const
{
    return TextDraft{.text = m_catchUp.isActive() ? m_editor->text() : m_text,
        .lang = m_lang,
        .cursor = m_editor->edit()->textCursor().position(),
        .scroll = m_editor->edit()->verticalScrollBar()->value()};
}

void WritePage::restore(const Draft &draft)
{
    const auto *text = std::get_if<TextDraft>(&draft);
    if (!text)
        return;
    m_editor->setText(text->text);
    m_editor->restorePlace(text->cursor, text->scroll);
    m_text = m_editor->text();
    m_preview->setText(m_text);
    if (!text->lang.isEmpty())
        setMessageLanguage(text->lang);
    m_guard->check();
    m_guessPause.start();
    count();
    showHint();
}

void WritePage::focusWork()
{
    m_editor->edit()->setFocus();
    if (m_conversation)
        m_conversation->showMarked();
}

void WritePage::setZoom(double factor)
{
    if (m_conversation)
        m_conversation->setZoom(factor);
    m_editor->setZoom(factor);
    m_preview->setZoom(factor);
}

bool WritePage::isTouched() const
{
    return !m_text.trimmed().isEmpty();
}

QString WritePage::missing()
{
    takeChange();
    const int length = ConversationText::length(m_text);
    QString sentence;
    if (length == 0)
        sentence = tr("There is no text yet. Write something first, or skip the task.");
    else if (length > ConversationText::maximumLength)
        sentence = tr("The text is %n character(s) too long. Shorten it before you submit it.", nullptr,
            length - ConversationText::maximumLength);
    sayProblem(sentence);
    if (!sentence.isEmpty()) {
        m_editor->edit()->setFocus();
        return sentence;
    }
    m_guard->checkNow();
    if (m_guard->isAskedAbout())
        return {};
    m_guard->noteAsked();
    m_question = tr("Before it goes: %1 Submit again to send it as it is.").arg(m_guard->sentence());
    showHint();
    return m_question;
}

void WritePage::takeChange()
{
    m_catchUp.stop();
    // What an input method composes, and colours, are reported as changes too.
    const QString text = m_editor->text();
    if (text == m_text)
        return;
    m_text = text;
    m_preview->setText(text);
    sayProblem({});
    count();
    m_guard->check();
    m_guessPause.start();
    if (m_guard->findings().isEmpty())
        showHint();
    noteChange();
}

void WritePage::count()
{
    const int length = ConversationText::length(m_text);
    setCounter(tr("%L1 of %L2 characters").arg(length).arg(ConversationText::maximumLength),
        length > ConversationText::maximumLength);
}

void WritePage::sayProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}
