// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/markdowneditor.h"

#include "widgets/conversation/syntax.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"

#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MarkdownEditor::MarkdownEditor(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QTextEdit(this))
{
    m_edit->setObjectName(u"editor"_s);
    m_edit->setAcceptRichText(false);
    m_edit->setTabChangesFocus(true);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->document()->setDocumentMargin(Theme::grid(1));
    m_edit->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(0.75), Theme::grid(0.75), Theme::grid(0.75), Theme::grid(0.75));
    column->setSpacing(Theme::grid(0.5));
    column->addLayout(createTools());
    column->addWidget(m_edit, 1);
    setFocusProxy(m_edit);
    connect(m_edit, &QTextEdit::textChanged, this, &MarkdownEditor::textChanged);
    connect(&Syntax::instance(), &Syntax::loaded, this, &MarkdownEditor::attachHighlighter);
    if (Syntax::instance().isLoaded())
        attachHighlighter();
    setText({});
}

QString MarkdownEditor::text() const
{
    return m_edit->toPlainText();
}

void MarkdownEditor::setText(const QString &text)
{
    m_edit->setPlainText(text);
    m_edit->document()->setUndoRedoEnabled(false); // how lines are spaced is nothing to undo
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat spaced;
    spaced.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(spaced);
    m_edit->document()->setUndoRedoEnabled(true);
}

void MarkdownEditor::setZoom(double factor)
{
    QFont zoomed = font();
    zoomed.setPointSizeF(zoomed.pointSizeF() * factor);
    m_edit->setFont(zoomed);
}

QHBoxLayout *MarkdownEditor::createTools()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    addTool(row, u"format-text-bold-symbolic"_s, tr("Bold"), QKeySequence::Bold, &MarkdownEditor::makeBold);
    addTool(row, u"format-text-italic-symbolic"_s, tr("Italic"), QKeySequence::Italic, &MarkdownEditor::makeItalic);
    addTool(row, u"format-text-code"_s, tr("Code"), Qt::CTRL | Qt::Key_E, &MarkdownEditor::makeCode);
    addTool(row, u"code-context"_s, tr("Code block"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, &MarkdownEditor::makeCodeBlock);
    row->addSpacing(Theme::grid(1));
    addTool(row, u"format-list-unordered"_s, tr("List"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, &MarkdownEditor::makeList);
    addTool(row, u"format-list-ordered"_s, tr("Numbered list"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
        &MarkdownEditor::makeNumberedList);
    addTool(
        row, u"format-text-blockquote"_s, tr("Quote"), Qt::CTRL | Qt::SHIFT | Qt::Key_Q, &MarkdownEditor::makeQuote);
    addTool(row, u"insert-link"_s, tr("Link"), Qt::CTRL | Qt::Key_K, &MarkdownEditor::makeLink);
    row->addStretch(1);
    return row;
}

void MarkdownEditor::addTool(QHBoxLayout *row, const QString &icon, const QString &name, const QKeySequence &shortcut,
    void (MarkdownEditor::*apply)())
{
    auto *button = new QToolButton(this);
    button->setObjectName(icon);
    button->setAutoRaise(true);
    button->setIcon(Theme::icon(icon));
    button->setAccessibleName(name);
    button->setToolTip(tr("%1 (%2)").arg(name, shortcut.toString(QKeySequence::NativeText)));
    const auto run = [this, apply] {
        (this->*apply)();
        m_edit->setFocus();
    };
    connect(button, &QToolButton::clicked, this, run);
    // A button's own shortcut clicks only after its animation, when the next letters are typed already.
    auto *immediate = new QShortcut(shortcut, this);
    immediate->setContext(Qt::WidgetWithChildrenShortcut);
    connect(immediate, &QShortcut::activated, this, run);
    row->addWidget(button);
}

void MarkdownEditor::attachHighlighter()
{
    if (!m_highlighter) {
        m_highlighter = new KSyntaxHighlighting::SyntaxHighlighter(m_edit->document());
        m_highlighter->setTheme(Syntax::instance().theme(palette()));
        m_highlighter->setDefinition(Syntax::instance().markdown());
        return;
    }
    m_highlighter->setTheme(Syntax::instance().theme(palette()));
    m_highlighter->rehighlight();
}

void MarkdownEditor::surround(const QString &mark)
{
    QTextCursor cursor = m_edit->textCursor();
    const QString selected = cursor.selectedText();
    cursor.beginEditBlock();
    if (selected.size() >= 2 * mark.size() && selected.startsWith(mark) && selected.endsWith(mark))
        cursor.insertText(selected.mid(mark.size(), selected.size() - 2 * mark.size()));
    else
        cursor.insertText(mark + selected + mark);
    cursor.endEditBlock();
    if (selected.isEmpty())
        cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, int(mark.size()));
    m_edit->setTextCursor(cursor);
}

void MarkdownEditor::prefixLines(const std::function<QString(int)> &prefix)
{
    QTextCursor cursor = m_edit->textCursor();
    const int last = m_edit->document()->findBlock(cursor.selectionEnd()).blockNumber();
    QTextBlock block = m_edit->document()->findBlock(cursor.selectionStart());
    cursor.beginEditBlock();
    for (int line = 1; block.isValid() && block.blockNumber() <= last; block = block.next(), ++line)
        QTextCursor(block).insertText(prefix(line));
    cursor.endEditBlock();
}

void MarkdownEditor::makeBold()
{
    surround(u"**"_s);
}

void MarkdownEditor::makeItalic()
{
    surround(u"*"_s);
}

void MarkdownEditor::makeCode()
{
    surround(u"`"_s);
}

void MarkdownEditor::makeCodeBlock()
{
    QTextCursor cursor = m_edit->textCursor();
    const QString selected = cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
    const QString before = cursor.atBlockStart() || cursor.hasSelection() ? QString() : u"\n"_s;
    cursor.beginEditBlock();
    cursor.insertText(before + u"```\n"_s + selected + u"\n```"_s);
    cursor.endEditBlock();
    cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, 4);
    m_edit->setTextCursor(cursor);
}

void MarkdownEditor::makeList()
{
    prefixLines([](int) { return u"- "_s; });
}

void MarkdownEditor::makeNumberedList()
{
    prefixLines([](int line) { return QString::number(line) + u". "_s; });
}

void MarkdownEditor::makeQuote()
{
    prefixLines([](int) { return u"> "_s; });
}

void MarkdownEditor::makeLink()
{
    QTextCursor cursor = m_edit->textCursor();
    const QString selected = cursor.selectedText();
    cursor.insertText(u"[%1](https://)"_s.arg(selected));
    cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, selected.isEmpty() ? 11 : 1);
    m_edit->setTextCursor(cursor);
}

void MarkdownEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Theme::paintCard(painter, rect(), palette(), m_edit->hasFocus() ? Theme::CardLook::Marked : Theme::CardLook::Plain);
}

void MarkdownEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        attachHighlighter();
}

bool MarkdownEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}
