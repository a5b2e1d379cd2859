// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/labelsheet.h"

#include "widgets/controls/card.h"
#include "widgets/controls/choicebutton.h"
#include "widgets/controls/flowlayout.h"
#include "widgets/controls/inklabel.h"
#include "widgets/controls/responsivesplitter.h"
#include "widgets/tasks/labelrow.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/labelwords.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LabelSheet::LabelSheet(const Wanted &wanted, QWidget *commandOwner, QWidget *parent)
    : QWidget(parent)
    , m_owner(commandOwner)
    , m_target(wanted.target)
{
    auto *splitter = new ResponsiveSplitter(u"labels"_s, ResponsiveSplitter::SideBySide::InNarrowWindows, this);
    splitter->addWidget(createLabels(wanted));
    splitter->addWidget(createDefinition(wanted.scales));
    splitter->setWideShares({3, 2});
    splitter->setTallShares({5, 2});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    createCommands();
    alignRows();
    if (!m_rows.isEmpty()) {
        setCurrent(m_rows.constFirst());
        define(m_rows.constFirst()->label());
    }
}

QWidget *LabelSheet::createLabels(const Wanted &wanted)
{
    m_area = new QScrollArea(this);
    m_area->setObjectName(u"labels"_s);
    m_area->setAccessibleName(tr("Labels"));
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    auto *labels = new QWidget(m_area);
    auto *column = new QVBoxLayout(labels);
    column->setContentsMargins(0, 0, Theme::grid(1), 0);
    column->setSpacing(0);
    if (wanted.scales == Scales::Graded) {
        for (const Label label : wanted.labels)
            addRow(column, wanted, label);
    } else {
        addRows(column, wanted, LabelWidget::YesNo, tr("Questions"));
        addRows(column, wanted, LabelWidget::Likert, tr("Scales, as far as you can judge"));
        addFlags(column, wanted);
    }
    column->addStretch(1);
    m_area->setWidget(labels);
    labels->installEventFilter(this);
    return m_area;
}

// Scales are read as a whole: a scroll area takes the width of what is in it, which is known when the style had its
// say.
void LabelSheet::fitLabels()
{
    m_area->setMinimumWidth(
        m_area->widget()->minimumSizeHint().width() + m_area->verticalScrollBar()->sizeHint().width());
}

void LabelSheet::addHeading(QVBoxLayout *column, const QString &words)
{
    if (!m_stops.isEmpty())
        column->addSpacing(Theme::grid(1.5));
    auto *title = new InkLabel(Theme::Colour::Muted, words, this);
    title->setContentsMargins(Theme::grid(1), 0, 0, Theme::grid(0.5));
    title->setFont(Theme::smallFont());
    column->addWidget(title);
}

void LabelSheet::addRows(QVBoxLayout *column, const Wanted &wanted, LabelWidget widget, const QString &heading)
{
    bool isFirst = true;
    for (const Label label : wanted.labels) {
        if (widgetOf(label) != widget)
            continue;
        if (std::exchange(isFirst, false))
            addHeading(column, heading);
        addRow(column, wanted, label);
    }
}

void LabelSheet::addRow(QVBoxLayout *column, const Wanted &wanted, Label label)
{
    const bool isGraded = wanted.scales == Scales::Graded;
    auto *row = new LabelRow(label, wanted.mandatory.contains(label), isGraded, this);
    connect(row, &LabelRow::changed, this, &LabelSheet::changed);
    const QAction *letter = addLetter(label);
    const auto showKey = [row, letter] { row->setKey(letter->shortcut().toString(QKeySequence::NativeText)); };
    connect(letter, &QAction::changed, row, showKey);
    showKey();
    for (auto *cell : row->findChildren<ChoiceButton *>())
        cell->installEventFilter(this);
    m_rows.append(row);
    m_stops.append(row);
    column->addWidget(row);
}

void LabelSheet::addFlags(QVBoxLayout *column, const Wanted &wanted)
{
    FlowLayout *flow = nullptr;
    for (const Label label : wanted.labels) {
        if (widgetOf(label) != LabelWidget::Flag)
            continue;
        if (!flow) {
            addHeading(column, tr("Flags, where one applies"));
            flow = new FlowLayout(Theme::grid(0.5));
            flow->setContentsMargins(Theme::grid(0.75), 0, 0, 0);
            column->addLayout(flow);
        }
        const LabelWords words = LabelWords::of(label, m_target);
        auto *flag = new FlagButton({}, words.title, this);
        flag->setObjectName(u"flag-"_s + toString(label));
        flag->setAccessibleDescription(words.definition);
        flag->setProperty("label", int(label));
        flag->installEventFilter(this);
        connect(flag, &QCheckBox::toggled, this, &LabelSheet::changed);
        const QAction *letter = addLetter(label);
        const auto showKey = [flag, letter] { flag->setKey(letter->shortcut().toString(QKeySequence::NativeText)); };
        connect(letter, &QAction::changed, flag, showKey);
        showKey();
        m_flags.insert(label, flag);
        m_stops.append(flag);
        flow->addWidget(flag);
    }
}

QWidget *LabelSheet::createDefinition(Scales scales)
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
    m_applies->setObjectName(u"applies"_s);
    m_appliesNot = new InkLabel(Theme::Colour::Muted, {}, card);
    m_appliesNot->setObjectName(u"appliesNot"_s);
    for (QLabel *label : std::initializer_list<QLabel *>{m_term, m_definition, m_applies, m_appliesNot}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch(1);
    auto *keys = new InkLabel(Theme::Colour::Muted,
        scales == Scales::Graded
            ? tr("Letter: to a label · digit: answer · the same again takes it back")
            : tr("Letter: yes, a flag, or to a scale · digit: answer · the same again takes it back"),
        card);
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

void LabelSheet::alignRows()
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

Labels LabelSheet::labels() const
{
    Labels given;
    for (const LabelRow *row : m_rows)
        if (const auto value = row->value())
            given.insert(row->label(), *value);
    for (auto it = m_flags.cbegin(); it != m_flags.cend(); ++it)
        if (it.value()->isChecked())
            given.insert(it.key(), 1.0);
    return given;
}

void LabelSheet::setLabels(const Labels &labels)
{
    for (LabelRow *row : std::as_const(m_rows))
        row->setValue(labels.contains(row->label()) ? std::optional(labels.value(row->label())) : std::nullopt);
    for (auto it = m_flags.cbegin(); it != m_flags.cend(); ++it) {
        const QSignalBlocker quiet(it.value());
        it.value()->setChecked(labels.value(it.key()) >= 0.5);
    }
}

void LabelSheet::focusFirst()
{
    if (!m_rows.isEmpty())
        m_rows.constFirst()->focusAnswer();
}

QString LabelSheet::missing()
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

bool LabelSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fitLabels();
    if (event->type() == QEvent::FocusIn) {
        auto *focused = static_cast<QWidget *>(watched);
        if (LabelRow *row = rowOf(focused)) {
            setCurrent(row);
            define(row->label());
        } else if (watched->property("label").isValid()) {
            define(Label(watched->property("label").toInt()));
        }
        m_area->ensureWidgetVisible(focused, 0, Theme::grid(2));
    }
    return QWidget::eventFilter(watched, event);
}

void LabelSheet::define(Label label)
{
    const LabelWords words = LabelWords::of(label, m_target);
    m_term->setText(words.title);
    m_definition->setText(words.definition);
    m_applies->setText(words.applies);
    m_appliesNot->setText(words.appliesNot);
}
