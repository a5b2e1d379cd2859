// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/markdowneditor.h"

#include "widgets/controls/command.h"
#include "widgets/controls/notice.h"
#include "widgets/conversation/syntax.h"
#include "widgets/theme/metrics.h"
#include "widgets/writing/findbar.h"
#include "widgets/writing/markdownhighlighter.h"
#include "widgets/writing/markdownmarks.h"
#include "widgets/writing/spellchecker.h"
#include "widgets/writing/textmarks.h"
#include "widgets/writing/writingedit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;

MarkdownEditor::MarkdownEditor(QWidget *parent)
    : QWidget(parent)
    , m_edit(new WritingEdit(this))
    , m_tools(new QHBoxLayout)
    , m_marks(new TextMarks(m_edit))
    , m_spelling(new SpellChecker(m_edit, m_marks))
    , m_find(new FindBar(m_edit, m_marks, this))
{
    m_edit->setObjectName(u"editor"_s);
    m_edit->document()->setDocumentMargin(Theme::grid(1));
    m_edit->installEventFilter(this);
    m_edit->viewport()->installEventFilter(this);
    m_tools->setSpacing(0);
    createMarkCommands();
    createOtherCommands();
    m_tools->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(0.75), Theme::grid(0.75), Theme::grid(0.75), Theme::grid(0.75));
    column->setSpacing(Theme::grid(0.5));
    column->addLayout(m_tools);
    column->addWidget(m_find);
    column->addWidget(m_edit, 1);
    setFocusProxy(m_edit);
    connect(m_edit, &QTextEdit::textChanged, this, [this] {
        if (!m_highlighter || !m_highlighter->isColouring())
            Q_EMIT edited();
    });
    connect(m_edit, &WritingEdit::contextMenuWanted, this, &MarkdownEditor::showContextMenu);
    connect(m_edit->verticalScrollBar(), &QScrollBar::rangeChanged, this, &MarkdownEditor::scrollToRestored);
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
    const QSignalBlocker quiet(this);
    m_edit->setPlainText(text);
    spaceLines();
}

void MarkdownEditor::spaceLines()
{
    m_edit->document()->setUndoRedoEnabled(false); // how lines are spaced is nothing to undo
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat spaced;
    spaced.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(spaced);
    m_edit->document()->setUndoRedoEnabled(true);
}

void MarkdownEditor::insert(const QString &text, int cursor)
{
    QTextCursor place = m_edit->textCursor();
    const int from = place.selectionStart();
    place.insertText(text);
    place.setPosition(from + cursor);
    m_edit->setTextCursor(place);
    m_edit->ensureCursorVisible();
    m_edit->setFocus();
}

void MarkdownEditor::restorePlace(int cursor, int scroll)
{
    QTextCursor place = m_edit->textCursor();
    place.setPosition(std::clamp(cursor, 0, m_edit->document()->characterCount() - 1));
    m_edit->setTextCursor(place);
    m_scrollToRestore = scroll;
    scrollToRestored();
}

// The range of the scroll bar grows while the text is laid out, and the editor brings its cursor into sight when it is
// shown: the place is kept until the writer does something.
void MarkdownEditor::scrollToRestored()
{
    QScrollBar *bar = m_edit->verticalScrollBar();
    if (m_scrollToRestore > 0 && m_edit->isVisible())
        bar->setValue(m_scrollToRestore);
}

void MarkdownEditor::setZoom(double factor)
{
    m_zoom = factor;
    QFont zoomed = font();
    zoomed.setPointSizeF(zoomed.pointSizeF() * factor);
    m_edit->setFont(zoomed);
}

void MarkdownEditor::addToTools(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void MarkdownEditor::addMark(const QString &id, const QString &text, const QString &icon, const QKeySequence &shortcut,
    void (*apply)(QTextCursor &))
{
    QAction *command = Command::create(this, {id, text, icon, shortcut}, [this, apply] {
        QTextCursor cursor = m_edit->textCursor();
        apply(cursor);
        m_edit->setTextCursor(cursor);
        m_edit->setFocus();
    });
    auto *button = Command::button(command, this);
    button->setFocusPolicy(Qt::TabFocus);
    m_tools->addWidget(button);
}

void MarkdownEditor::createMarkCommands()
{
    addMark(u"write.bold"_s, tr("Bold"), u"format-text-bold-symbolic"_s, QKeySequence::Bold,
        [](QTextCursor &cursor) { MarkdownMarks::toggleAround(cursor, u"**"_s); });
    addMark(u"write.italic"_s, tr("Italic"), u"format-text-italic-symbolic"_s, QKeySequence::Italic,
        [](QTextCursor &cursor) { MarkdownMarks::toggleAround(cursor, u"*"_s); });
    addMark(u"write.code"_s, tr("Code"), u"format-text-code"_s, Qt::CTRL | Qt::Key_E,
        [](QTextCursor &cursor) { MarkdownMarks::toggleAround(cursor, u"`"_s); });
    addMark(u"write.codeBlock"_s, tr("Code block"), u"code-context"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_E,
        &MarkdownMarks::toggleCodeBlock);
    m_tools->addSpacing(Theme::grid(1));
    addMark(u"write.heading"_s, tr("Heading"), u"format-font-size-more"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_H,
        &MarkdownMarks::turnHeading);
    addMark(u"write.list"_s, tr("List"), u"format-list-unordered"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_L,
        &MarkdownMarks::toggleList);
    addMark(u"write.numberedList"_s, tr("Numbered list"), u"format-list-ordered"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_N,
        &MarkdownMarks::toggleNumberedList);
    addMark(u"write.quote"_s, tr("Quote"), u"format-text-blockquote"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Q,
        &MarkdownMarks::toggleQuote);
    addMark(u"write.link"_s, tr("Link"), u"insert-link"_s, Qt::CTRL | Qt::Key_L, &MarkdownMarks::makeLink);
    m_tools->addSpacing(Theme::grid(1));
}

void MarkdownEditor::createOtherCommands()
{
    QAction *find = Command::create(
        this, {u"write.find"_s, tr("Find"), u"search-symbolic"_s, QKeySequence::Find}, [this] { m_find->open(false); });
    auto *button = Command::button(find, this);
    button->setFocusPolicy(Qt::TabFocus);
    m_tools->addWidget(button);
    Command::create(this, {u"write.replace"_s, tr("Find and replace"), u"edit-find-replace"_s, Qt::CTRL | Qt::Key_H},
        [this] { m_find->open(true); });
    Command::create(this, {u"write.findNext"_s, tr("Find next"), u"go-down-symbolic"_s, Qt::Key_F3},
        [this] { m_find->findNext(); });
    Command::create(this, {u"write.findPrevious"_s, tr("Find previous"), u"go-up-symbolic"_s, Qt::SHIFT | Qt::Key_F3},
        [this] { m_find->findPrevious(); });
    Command::create(this,
        {u"write.pastePlain"_s, tr("Paste as plain text"), u"edit-paste-symbolic"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_V},
        [this] { m_edit->pastePlain(); });
    Command::create(this,
        {u"write.nextMisspelt"_s, tr("Next misspelt word"), u"tools-check-spelling-symbolic"_s, Qt::Key_F7},
        [this] { showNextMisspelt(); });
}

void MarkdownEditor::attachHighlighter()
{
    if (m_highlighter) {
        m_highlighter->setTheme(Syntax::instance().theme(palette()));
        m_highlighter->colourAll();
        return;
    }
    m_highlighter = new MarkdownHighlighter(m_edit->document());
    m_highlighter->setTheme(Syntax::instance().theme(palette()));
    m_highlighter->setDefinition(Syntax::instance().markdown());
    m_marks->setHighlighter(m_highlighter);
}

void MarkdownEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Theme::paintCard(painter, rect(), palette(), m_edit->hasFocus() ? Theme::CardLook::Marked : Theme::CardLook::Plain);
}

void MarkdownEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        attachHighlighter();
        m_marks->show();
    }
}

bool MarkdownEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        m_scrollToRestore = 0;
        break;
    case QEvent::Show:
    case QEvent::FocusIn:
    case QEvent::Resize:
        QMetaObject::invokeMethod(this, &MarkdownEditor::scrollToRestored, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}
