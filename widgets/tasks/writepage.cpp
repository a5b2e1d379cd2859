// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/writepage.h"

#include "model/domain/conversationtext.h"
#include "widgets/controls/inklabel.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/tasks/markdowneditor.h"
#include "widgets/tasks/markdownpreview.h"
#include "widgets/theme/metrics.h"

#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

WritePage::WritePage(const Task &task, const InitialPromptTask &, QWidget *parent)
    : TaskPage(task, parent)
{
    build(nullptr, tr("What would you ask an assistant?"));
}

WritePage::WritePage(const Task &task, const ReplyTask &kind, QWidget *parent)
    : TaskPage(task, parent)
{
    const QString placeholder = kind.role == Role::Assistant ? tr("Write the answer you would be glad to get")
                                                             : tr("Write what the user says next");
    auto *conversation = new ConversationView(this);
    conversation->setConversation(kind.conversation, tr("you answer this"));
    build(conversation, placeholder);
}

WritePage::WritePage(const Task &task, const SummarizeTask &kind, QWidget *parent)
    : TaskPage(task, parent)
{
    auto *story = new ConversationView(this);
    story->setText(tr("Story"), kind.story, tr("you summarise this"));
    build(story, tr("Tell the story in a few sentences"));
}

void WritePage::build(ConversationView *read, const QString &placeholder)
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
    connect(m_editor, &MarkdownEditor::textChanged, this, &WritePage::takeChange);
    count();
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

    auto *shown = new QWidget(parts);
    auto *shownColumn = new QVBoxLayout(shown);
    shownColumn->setContentsMargins(0, 0, 0, 0);
    shownColumn->setSpacing(Theme::grid(0.5));
    auto *heading = new InkLabel(Theme::Colour::Muted, tr("Preview"), shown);
    heading->setFont(Theme::smallFont());
    m_preview = new MarkdownPreview(shown);
    shownColumn->addWidget(heading);
    shownColumn->addWidget(m_preview, 1);
    parts->addWidget(m_editor);
    parts->addWidget(shown);
    column->addWidget(parts, 1);
    column->addWidget(m_problem);
    return writing;
}

Draft WritePage::draft() const
{
    return TextDraft{.text = m_editor->text(),
        .lang = task().lang,
        .cursor = m_editor->edit()->textCursor().position(),
        .scroll = m_editor->edit()->verticalScrollBar()->value()};
}

void WritePage::restore(const Draft &draft)
{
    const auto *text = std::get_if<TextDraft>(&draft);
    if (!text)
        return;
    {
        const QSignalBlocker quiet(m_editor);
        m_editor->setText(text->text);
    }
    QTextCursor cursor = m_editor->edit()->textCursor();
    cursor.setPosition(std::clamp(text->cursor, 0, int(m_editor->text().size())));
    m_editor->edit()->setTextCursor(cursor);
    m_editor->edit()->verticalScrollBar()->setValue(text->scroll);
    m_savedText = text->text;
    m_preview->setText(text->text);
    count();
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
    return !m_editor->text().trimmed().isEmpty();
}

QString WritePage::missing()
{
    const int length = ConversationText::length(m_editor->text());
    QString sentence;
    if (length == 0)
        sentence = tr("There is no text yet. Write something first, or skip the task.");
    else if (length > ConversationText::maximumLength)
        sentence = tr("The text is %n character(s) too long. Shorten it before you submit it.", nullptr,
            length - ConversationText::maximumLength);
    sayProblem(sentence);
    if (!sentence.isEmpty())
        m_editor->edit()->setFocus();
    return sentence;
}

void WritePage::takeChange()
{
    // Highlighting changes formats, which QTextEdit also reports as a change of the text.
    const QString text = m_editor->text();
    if (text == m_savedText)
        return;
    m_savedText = text;
    m_preview->setText(text);
    sayProblem({});
    count();
    noteChange();
}

void WritePage::count()
{
    const int length = ConversationText::length(m_editor->text());
    setCounter(tr("%L1 of %L2 characters").arg(length).arg(ConversationText::maximumLength),
        length > ConversationText::maximumLength);
}

void WritePage::sayProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}
