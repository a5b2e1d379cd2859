// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/findbar.h"

#include "widgets/controls/inklabel.h"
#include "widgets/controls/notice.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"
#include "widgets/writing/textmarks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FindBar::FindBar(QTextEdit *edit, TextMarks *marks, QWidget *parent)
    : QWidget(parent)
    , m_edit(edit)
    , m_marks(marks)
    , m_pattern(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_count(new InkLabel(Theme::Colour::Muted, {}, this))
{
    m_pattern->setObjectName(u"find-pattern"_s);
    m_pattern->setPlaceholderText(tr("Find"));
    m_pattern->setAccessibleName(tr("Find"));
    m_replacement->setObjectName(u"find-replacement"_s);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_count->setObjectName(u"find-count"_s);
    m_count->setFont(Theme::smallFont());
    m_replaceRow = createReplaceRow();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid(0.5));
    column->addWidget(createFindRow());
    column->addWidget(m_replaceRow);
    setTabOrder(m_pattern, m_replacement);
    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
    connect(&m_soon, &QTimer::timeout, this, &FindBar::update);
    connect(m_pattern, &QLineEdit::textChanged, this, &FindBar::update);
    connect(edit, &QTextEdit::textChanged, this, [this] {
        if (!isHidden())
            m_soon.start();
    });
    hide();
}

QWidget *FindBar::createFindRow()
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::grid(0.5));
    row->addWidget(m_pattern, 1);
    m_case = addSwitch(u"find-case"_s, tr("Match capitals"), u"Aa"_s);
    m_whole = addSwitch(u"find-whole"_s, tr("Whole words"), u"\u201cW\u201d"_s);
    m_expression = addSwitch(u"find-expression"_s, tr("Regular expression"), u".*"_s);
    const auto addButton = [&](const QString &icon, const QString &name, auto run) {
        auto *button = new QToolButton(widget);
        button->setAutoRaise(true);
        button->setIcon(Theme::icon(icon));
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button);
        return button;
    };
    for (QToolButton *button : {m_case, m_whole, m_expression})
        row->addWidget(button);
    m_previous = addButton(u"go-up-symbolic"_s, tr("Previous (Shift+F3)"), &FindBar::findPrevious);
    m_next = addButton(u"go-down-symbolic"_s, tr("Next (F3)"), &FindBar::findNext);
    row->addWidget(m_count);
    addButton(u"window-close-symbolic"_s, tr("Close (Esc)"), &FindBar::close);
    return widget;
}

QWidget *FindBar::createReplaceRow()
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::grid(0.5));
    m_replace = new QPushButton(tr("Replace"), widget);
    m_replace->setObjectName(u"replace"_s);
    m_replaceAll = new QPushButton(tr("Replace all"), widget);
    m_replaceAll->setObjectName(u"replace-all"_s);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceCurrent);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    row->addWidget(m_replacement, 1);
    row->addWidget(m_replace);
    row->addWidget(m_replaceAll);
    return widget;
}

QToolButton *FindBar::addSwitch(const QString &name, const QString &text, const QString &shown)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setText(shown);
    button->setAccessibleName(text);
    button->setToolTip(text);
    connect(button, &QToolButton::toggled, this, &FindBar::update);
    return button;
}

void FindBar::open(bool withReplacing)
{
    const QString selected = m_edit->textCursor().selectedText();
    m_replaceRow->setVisible(withReplacing);
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_pattern->setText(selected);
    update();
    m_pattern->setFocus();
    m_pattern->selectAll();
}

TextSearch FindBar::search() const
{
    return {m_pattern->text(), m_case->isChecked(), m_whole->isChecked(), m_expression->isChecked()};
}

void FindBar::update()
{
    m_soon.stop();
    const QRegularExpression expression = expressionOf(search());
    m_matches = !isHidden() ? matchesIn(m_edit->toPlainText(), search()) : QList<TextMatch>();
    const bool isWrong = m_expression->isChecked() && !expression.isValid();
    m_count->setInk(isWrong ? Theme::Colour::Negative : Theme::Colour::Muted);
    m_pattern->setToolTip(isWrong ? expression.errorString() : QString());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_replace, m_replaceAll, m_previous, m_next})
        widget->setEnabled(!m_matches.isEmpty());
    showMatches();
    if (isWrong)
        m_count->setText(tr("Not a valid expression"));
}

void FindBar::showMatches()
{
    const int selected = current();
    QList<TextMarks::Mark> marks;
    for (qsizetype i = 0; i < m_matches.size(); ++i) {
        const TextMatch &match = m_matches.at(i);
        marks.append(
            {match.from, match.length, i == selected ? TextMarks::Look::CurrentlyFound : TextMarks::Look::Found});
    }
    m_marks->set(TextMarks::Layer::Find, marks);
    if (m_pattern->text().isEmpty())
        m_count->clear();
    else if (m_matches.isEmpty())
        m_count->setText(tr("Not found"));
    else if (selected < 0)
        m_count->setText(tr("%L1 found").arg(m_matches.size()));
    else
        m_count->setText(tr("%L1 of %L2").arg(selected + 1).arg(m_matches.size()));
}

int FindBar::current() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const TextMatch selected{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    return int(m_matches.indexOf(selected));
}

void FindBar::step(int by)
{
    if (m_soon.isActive() || m_matches.isEmpty() || isHidden())
        m_matches = matchesIn(m_edit->toPlainText(), search());
    if (m_matches.isEmpty()) {
        announce(this, tr("Not found"));
        return;
    }
    const QTextCursor cursor = m_edit->textCursor();
    qsizetype next = 0;
    if (by > 0) {
        const auto found = std::ranges::lower_bound(m_matches, cursor.selectionEnd(), {}, &TextMatch::from);
        next = found == m_matches.end() ? 0 : std::distance(m_matches.begin(), found);
    } else {
        const auto found = std::ranges::lower_bound(m_matches, cursor.selectionStart(), {}, &TextMatch::from);
        next = (found == m_matches.begin() ? m_matches.size() : std::distance(m_matches.begin(), found)) - 1;
    }
    select(m_matches.at(next));
    if (!isHidden())
        showMatches();
    announce(this, tr("%L1 of %L2").arg(next + 1).arg(m_matches.size()));
}

void FindBar::select(const TextMatch &match)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(match.from);
    cursor.setPosition(match.from + match.length, QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
}

void FindBar::replaceCurrent()
{
    update();
    if (const int at = current(); at >= 0) {
        const QString text = m_edit->toPlainText();
        m_edit->textCursor().insertText(replacementFor(text, m_matches.at(at), search(), m_replacement->text()));
        update();
    }
    step(1);
}

int FindBar::replaceAll()
{
    update();
    const QString text = m_edit->toPlainText();
    QTextCursor cursor(m_edit->document());
    cursor.beginEditBlock();
    for (auto match = m_matches.crbegin(); match != m_matches.crend(); ++match) { // so that positions stay right
        cursor.setPosition(match->from);
        cursor.setPosition(match->from + match->length, QTextCursor::KeepAnchor);
        cursor.insertText(replacementFor(text, *match, search(), m_replacement->text()));
    }
    cursor.endEditBlock();
    const int count = int(m_matches.size());
    update();
    m_count->setText(tr("%L1 replaced").arg(count));
    announce(this, m_count->text());
    return count;
}

void FindBar::close()
{
    hide();
    m_marks->set(TextMarks::Layer::Find, {});
    m_edit->setFocus();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isEnter && isPlain && m_replacement->hasFocus())
        replaceCurrent();
    else if (isEnter && isPlain)
        step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}
