// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/labelpage.h"

#include "widgets/controls/card.h"
#include "widgets/controls/choicebutton.h"
#include "widgets/controls/flowlayout.h"
#include "widgets/controls/inklabel.h"
#include "widgets/controls/responsivesplitter.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/tasks/labelrow.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/labelwords.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LabelPage::LabelPage(const Task &task, const LabelTask &kind, QWidget *parent)
    : TaskPage(task, parent)
{
    using enum ResponsiveSplitter::SideBySide;
    auto *splitter = new ResponsiveSplitter(u"label"_s, InWideWindows, this);
    m_conversation = new ConversationView(splitter);
    m_conversation->setConversation(kind.conversation, tr("you review this"));
    watchLinks(m_conversation);
    auto *work = new ResponsiveSplitter(u"labels"_s, InNarrowWindows, splitter);
    work->addWidget(createLabels(kind));
    work->addWidget(createDefinition());
    work->setWideShares({3, 2});
    work->setTallShares({5, 2});
    splitter->addWidget(m_conversation);
    splitter->addWidget(work);
    splitter->setWideShares({10, 10});
    splitter->setTallShares({9, 13});
    setBody(splitter);
    alignRows();
    if (!m_rows.isEmpty())
        define(m_rows.constFirst()->label());
    countAnswers();
}

QWidget *LabelPage::createLabels(const LabelTask &kind)
{
    auto *area = new QScrollArea(this);
    area->setObjectName(u"labels"_s);
    area->setAccessibleName(tr("Labels"));
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto *labels = new QWidget(area);
    auto *column = new QVBoxLayout(labels);
    column->setContentsMargins(0, 0, Theme::grid(1), 0);
    column->setSpacing(0);
    addRows(column, kind, LabelWidget::YesNo, tr("Questions"));
    addRows(column, kind, LabelWidget::Likert, tr("Scales, as far as you can judge"));
    addFlags(column, kind);
    column->addStretch(1);
    area->setWidget(labels);
    labels->installEventFilter(this);
    return area;
}

// Scales are read as a whole: a scroll area takes the width of what is in it, which is known when the style had its
// say.
void LabelPage::fitLabels()
{
    auto *area = findChild<QScrollArea *>(u"labels"_s);
    area->setMinimumWidth(area->widget()->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
}

void LabelPage::addRows(QVBoxLayout *column, const LabelTask &kind, LabelWidget widget, const QString &heading)
{
    bool isFirst = true;
    for (const Label label : kind.validLabels) {
        if (widgetOf(label) != widget)
            continue;
        if (isFirst) {
            if (!m_rows.isEmpty())
                column->addSpacing(Theme::grid(1.5));
            auto *title = new InkLabel(Theme::Colour::Muted, heading, this);
            title->setContentsMargins(Theme::grid(1), 0, 0, Theme::grid(0.5));
            title->setFont(Theme::smallFont());
            column->addWidget(title);
            isFirst = false;
        }
        auto *row = new LabelRow(label, kind.mandatoryLabels.contains(label), nextKey(), this);
        connect(row, &LabelRow::changed, this, &LabelPage::takeChange);
        for (auto *cell : row->findChildren<ChoiceButton *>())
            cell->installEventFilter(this);
        m_rows.append(row);
        m_stops.append(row);
        column->addWidget(row);
    }
}

void LabelPage::addFlags(QVBoxLayout *column, const LabelTask &kind)
{
    FlowLayout *flow = nullptr;
    for (const Label label : kind.validLabels) {
        if (widgetOf(label) != LabelWidget::Flag)
            continue;
        if (!flow) {
            column->addSpacing(Theme::grid(1.5));
            auto *title = new InkLabel(Theme::Colour::Muted, tr("Flags, where one applies"), this);
            title->setContentsMargins(Theme::grid(1), 0, 0, Theme::grid(0.5));
            title->setFont(Theme::smallFont());
            column->addWidget(title);
            flow = new FlowLayout(Theme::grid(0.5));
            flow->setContentsMargins(Theme::grid(0.75), 0, 0, 0);
            column->addLayout(flow);
        }
        const QString key = nextKey();
        auto *flag = new FlagButton(key, LabelWords::of(label).title, this);
        flag->setObjectName(u"flag-"_s + toString(label));
        flag->setAccessibleDescription(LabelWords::of(label).definition);
        flag->setProperty("label", int(label));
        flag->installEventFilter(this);
        connect(flag, &QCheckBox::toggled, this, &LabelPage::takeChange);
        m_flags.insert(label, flag);
        m_flagKeys.insert(key, flag);
        m_stops.append(flag);
        flow->addWidget(flag);
    }
}

QWidget *LabelPage::createDefinition()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Theme::grid(2), Theme::grid(1.5), Theme::grid(2), Theme::grid(1.5));
    column->setSpacing(Theme::grid(0.75));
    m_term = new QLabel(card);
    m_term->setFont(Theme::headingFont());
    m_definition = new QLabel(card);
    m_definition->setObjectName(u"definition"_s);
    m_applies = new InkLabel(Theme::Colour::Muted, {}, card);
    m_appliesNot = new InkLabel(Theme::Colour::Muted, {}, card);
    for (QLabel *label : std::initializer_list<QLabel *>{m_term, m_definition, m_applies, m_appliesNot}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch(1);
    auto *keys = new InkLabel(Theme::Colour::Muted,
        tr("Letter: go to a row or set a flag · digit: answer, the same again takes it back"), card);
    keys->setFont(Theme::smallFont());
    keys->setWordWrap(true);
    column->addWidget(keys);
    auto *area = new QScrollArea(this);
    area->setAccessibleName(tr("What the label means"));
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setMinimumWidth(Theme::grid(18));
    area->setWidget(card);
    return area;
}

QString LabelPage::nextKey()
{
    return QString(QChar(u'A' + m_keysGiven++));
}

void LabelPage::alignRows()
{
    int titles = 0;
    int poles = 0;
    for (const LabelRow *row : std::as_const(m_rows)) {
        titles = std::max(titles, row->titleWidth());
        poles = std::max(poles, row->poleWidth());
    }
    for (LabelRow *row : std::as_const(m_rows))
        row->align(titles, poles);
}

Draft LabelPage::draft() const
{
    LabelDraft draft;
    for (const LabelRow *row : m_rows)
        if (const auto value = row->value())
            draft.labels.insert(row->label(), *value);
    for (auto it = m_flags.cbegin(); it != m_flags.cend(); ++it)
        if (it.value()->isChecked())
            draft.labels.insert(it.key(), 1.0);
    return draft;
}

void LabelPage::restore(const Draft &draft)
{
    const auto *labels = std::get_if<LabelDraft>(&draft);
    if (!labels)
        return;
    for (LabelRow *row : std::as_const(m_rows))
        row->setValue(
            labels->labels.contains(row->label()) ? std::optional(labels->labels.value(row->label())) : std::nullopt);
    for (auto it = m_flags.cbegin(); it != m_flags.cend(); ++it) {
        const QSignalBlocker quiet(it.value());
        it.value()->setChecked(labels->labels.value(it.key()) >= 0.5);
    }
    countAnswers();
}

void LabelPage::focusWork()
{
    if (!m_rows.isEmpty())
        m_rows.constFirst()->focusAnswer();
    m_conversation->showMarked();
}

void LabelPage::setZoom(double factor)
{
    m_conversation->setZoom(factor);
}

bool LabelPage::isTouched() const
{
    return !std::get<LabelDraft>(draft()).labels.isEmpty();
}

QString LabelPage::missing()
{
    for (LabelRow *row : std::as_const(m_rows)) {
        if (!row->isMandatory() || row->value())
            continue;
        const QString sentence = tr("This question has to be answered before you submit.");
        row->showProblem(sentence);
        row->focusAnswer();
        return sentence;
    }
    return {};
}

void LabelPage::takeChange()
{
    countAnswers();
    noteChange();
}

void LabelPage::countAnswers()
{
    const auto answered = std::get<LabelDraft>(draft()).labels.size();
    setCounter(answered == 0 ? tr("Nothing answered yet")
                             : tr("%n label(s) given, the rest stays open", nullptr, int(answered)),
        false);
}

LabelRow *LabelPage::currentRow() const
{
    for (LabelRow *row : m_rows)
        if (row->isAncestorOf(window()->focusWidget()))
            return row;
    return nullptr;
}

void LabelPage::moveFocus(int by)
{
    QWidget *focused = window()->focusWidget();
    int current = -1;
    for (int i = 0; i < m_stops.size(); ++i)
        if (m_stops.at(i) == focused || m_stops.at(i)->isAncestorOf(focused))
            current = i;
    const int wanted = std::clamp(current + by, 0, int(m_stops.size()) - 1);
    if (auto *row = qobject_cast<LabelRow *>(m_stops.at(wanted)))
        row->focusAnswer();
    else
        m_stops.at(wanted)->setFocus(Qt::TabFocusReason);
}

bool LabelPage::takeKey(const QKeyEvent &event)
{
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    LabelRow *row = currentRow();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event.key()) {
    case Qt::Key_Up:
        moveFocus(-1);
        return true;
    case Qt::Key_Down:
        moveFocus(1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (row)
            row->step((event.key() == Qt::Key_Right) != mirrored ? 1 : -1);
        return row != nullptr;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        if (row && row->value()) {
            row->setValue({});
            takeChange();
        }
        return row != nullptr;
    default:
        break;
    }
    if (event.key() >= Qt::Key_1 && event.key() <= Qt::Key_5 && row) {
        row->choose(event.key() - Qt::Key_1);
        return true;
    }
    const QString key = event.text().toUpper();
    if (auto *flag = m_flagKeys.value(key)) {
        flag->setFocus(Qt::ShortcutFocusReason);
        flag->toggle();
        return true;
    }
    for (LabelRow *candidate : std::as_const(m_rows)) {
        if (candidate->key() == key) {
            candidate->focusAnswer();
            return true;
        }
    }
    return false;
}

void LabelPage::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(*event))
        TaskPage::keyPressEvent(event);
}

bool LabelPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fitLabels();
    if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        for (LabelRow *row : std::as_const(m_rows))
            row->update();
    }
    if (event->type() == QEvent::FocusIn) {
        if (const auto *row = qobject_cast<LabelRow *>(watched->parent()))
            define(row->label());
        else if (watched->property("label").isValid())
            define(Label(watched->property("label").toInt()));
        if (auto *area = findChild<QScrollArea *>(u"labels"_s))
            area->ensureWidgetVisible(static_cast<QWidget *>(watched), 0, Theme::grid(2));
    }
    return TaskPage::eventFilter(watched, event);
}

void LabelPage::define(Label label)
{
    const LabelWords words = LabelWords::of(label);
    m_term->setText(words.title);
    m_definition->setText(words.definition);
    m_applies->setText(words.applies);
    m_appliesNot->setText(words.appliesNot);
}
