// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/writingguard.h"

#include "widgets/controls/command.h"
#include "widgets/controls/notice.h"
#include "widgets/words/findingwords.h"
#include "widgets/writing/markdowneditor.h"
#include "widgets/writing/textmarks.h"
#include "widgets/writing/writingedit.h"

#include <QCoroTask>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString identity(const Guard::Finding &finding)
{
    return QString::number(int(finding.kind)) + u':' + finding.subject;
}

bool isOfWholeText(const Guard::Finding &finding)
{
    return !finding.replacement;
}

}

WritingGuard::WritingGuard(WritingDesk *desk, MarkdownEditor *editor, Conversation conversation, QWidget *page)
    : QObject(page)
    , m_desk(desk)
    , m_editor(editor)
    , m_conversation(std::move(conversation))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &WritingGuard::ask);
    m_mend =
        Command::create(page, {u"write.mendFinding"_s, tr("Mend"), {}, Qt::ALT | Qt::Key_Return}, [this] { mend(); });
    m_keep = Command::create(
        page, {u"write.keepFinding"_s, tr("Keep as it is"), {}, Qt::ALT | Qt::Key_Delete}, [this] { keep(); });
    m_next = Command::create(page, {u"write.nextFinding"_s, tr("Next"), {}, Qt::Key_F8}, [this] { step(1); });
    Command::create(
        page, {u"write.previousFinding"_s, tr("Previous finding"), {}, Qt::SHIFT | Qt::Key_F8}, [this] { step(-1); });
}

void WritingGuard::setLanguage(const QString &lang)
{
    m_lang = lang;
    check();
}

void WritingGuard::check()
{
    m_pause.start();
}

void WritingGuard::ask()
{
    if (!m_desk)
        return;
    const int question = ++m_asked;
    QCoro::connect(m_desk->check(m_editor->text(), m_lang, m_conversation), this,
        [this, question](const Result<Guard::Findings> &findings) {
            m_answered = std::max(m_answered, question);
            // Something newer was typed, or looked at, meanwhile.
            if (question == m_asked && !m_pause.isActive() && findings)
                take(*findings);
        });
}

const Guard::Findings &WritingGuard::checkNow()
{
    if (!isSettled() && m_desk) {
        m_pause.stop();
        m_answered = ++m_asked;
        take(m_desk->checkNow(m_editor->text(), m_lang, m_conversation));
    }
    return m_findings;
}

void WritingGuard::take(const Guard::Findings &findings)
{
    Guard::Findings open = findings;
    open.removeIf([this](const Guard::Finding &finding) { return m_kept.contains(identity(finding)); });
    const QString before = m_current < m_findings.size() ? identity(m_findings.at(m_current)) : QString();
    const bool isSame = open == m_findings;
    m_findings = open;
    const auto same = std::ranges::find(std::as_const(m_findings), before, identity);
    m_current = same == m_findings.cend() ? 0 : std::distance(m_findings.cbegin(), same);
    showMarks();
    if (!isSame)
        Q_EMIT changed();
}

void WritingGuard::showMarks()
{
    QList<TextMarks::Mark> marks;
    for (qsizetype i = 0; i < m_findings.size(); ++i) {
        const Guard::Finding &finding = m_findings.at(i);
        if (!isOfWholeText(finding))
            marks.append({finding.from, finding.length,
                i == m_current ? TextMarks::Look::CurrentFinding : TextMarks::Look::Finding});
    }
    m_editor->marks()->set(TextMarks::Layer::Guard, marks);
    const bool hasCurrent = !m_findings.isEmpty();
    const QString mend = hasCurrent ? FindingWords::mend(m_findings.at(m_current)) : QString();
    m_mend->setText(mend.isEmpty() ? tr("Mend") : mend);
    m_mend->setEnabled(!mend.isEmpty());
    m_keep->setEnabled(hasCurrent);
}

QString WritingGuard::sentence() const
{
    if (m_findings.isEmpty())
        return {};
    const QString words = FindingWords::sentence(m_findings.at(m_current));
    return m_findings.size() == 1 ? words : tr("%1 (%L2 of %L3)").arg(words).arg(m_current + 1).arg(m_findings.size());
}

QList<QAction *> WritingGuard::commands() const
{
    QList<QAction *> commands;
    if (m_mend->isEnabled())
        commands.append(m_mend);
    commands.append(m_keep);
    if (m_findings.size() > 1)
        commands.append(m_next);
    return commands;
}

void WritingGuard::step(int by)
{
    const qsizetype count = checkNow().size();
    if (count == 0) {
        announce(m_editor, tr("Nothing to look at"));
        return;
    }
    m_current = (m_current + by + count) % count;
    const Guard::Finding &finding = m_findings.at(m_current);
    if (!isOfWholeText(finding)) {
        QTextCursor cursor = m_editor->edit()->textCursor();
        cursor.setPosition(finding.from);
        cursor.setPosition(finding.end(), QTextCursor::KeepAnchor);
        m_editor->edit()->setTextCursor(cursor);
        m_editor->edit()->ensureCursorVisible();
    }
    showMarks();
    announce(m_editor, sentence());
    Q_EMIT changed();
}

void WritingGuard::mend()
{
    const Guard::Findings &findings = checkNow();
    if (m_current >= findings.size() || !findings.at(m_current).replacement)
        return;
    const Guard::Finding finding = findings.at(m_current);
    QTextCursor cursor(m_editor->edit()->document());
    cursor.setPosition(finding.from);
    cursor.setPosition(finding.end(), QTextCursor::KeepAnchor);
    cursor.insertText(*finding.replacement);
    m_editor->edit()->setFocus();
    check();
    checkNow();
}

void WritingGuard::keep()
{
    const Guard::Findings &findings = checkNow();
    if (m_current >= findings.size())
        return;
    m_kept.insert(identity(findings.at(m_current)));
    take(Guard::Findings(findings));
    m_editor->edit()->setFocus();
}

bool WritingGuard::isAskedAbout() const
{
    return std::ranges::all_of(
        m_findings, [this](const Guard::Finding &finding) { return m_askedAbout.contains(identity(finding)); });
}

void WritingGuard::noteAsked()
{
    for (const Guard::Finding &finding : m_findings)
        m_askedAbout.insert(identity(finding));
}
