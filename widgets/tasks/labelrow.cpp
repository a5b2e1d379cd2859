// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/labelrow.h"

#include "widgets/controls/choicebutton.h"
#include "widgets/controls/inklabel.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/labelwords.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

LabelRow::LabelRow(Label label, bool isMandatory, bool isGraded, QWidget *parent)
    : QWidget(parent)
    , m_label(label)
    , m_isMandatory(isMandatory)
    , m_isScale(isGraded || widgetOf(label) == LabelWidget::Likert)
    , m_key(new InkLabel(Theme::Colour::Muted, {}, this))
    , m_problem(new InkLabel(Theme::Colour::Negative, {}, this))
{
    setObjectName(u"row-"_s + toString(label));
    const LabelWords words = LabelWords::of(label);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(1), Theme::grid(0.25), Theme::grid(1), Theme::grid(0.25));
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid(0.5));
    setAccessibleName(words.title);
    m_key->setFont(Theme::smallFont());
    m_key->setMinimumWidth(Theme::grid(2));
    m_title = new QLabel(isMandatory ? tr("%1 (required)").arg(words.title) : words.title, this);
    row->addWidget(m_key);
    row->addWidget(m_title);
    row->addSpacing(Theme::grid(1));
    createCells(row);
    row->addStretch(1);
    column->addLayout(row);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    updateCells();
}

void LabelRow::createCells(QHBoxLayout *row)
{
    const LabelWords words = LabelWords::of(m_label);
    const bool isScale = m_isScale;
    const QString low = words.low.isEmpty() ? tr("not at all") : words.low;
    const QString high = words.high.isEmpty() ? tr("entirely") : words.high;
    const QString worst = isLowGood(m_label) ? high : low;
    const QString best = isLowGood(m_label) ? low : high;
    if (isScale) {
        m_left = new InkLabel(Theme::Colour::Muted, worst, this);
        m_left->setAlignment(Qt::AlignVCenter | Qt::AlignTrailing);
        row->addWidget(m_left);
    }
    const int count = isScale ? 5 : 2;
    for (int position = 0; position < count; ++position) {
        const QString text = isScale ? QString() : position == 0 ? tr("Yes") : tr("No");
        auto *cell = new ChoiceButton(QString::number(position + 1), text, this);
        cell->setAutoExclusive(false);
        cell->setObjectName(u"%1-%2"_s.arg(toString(m_label)).arg(position + 1));
        if (isScale)
            cell->setAccessibleName(position == 0 ? tr("%1: %2 of %3, %4").arg(words.title).arg(1).arg(count).arg(worst)
                    : position == count - 1 ? tr("%1: %2 of %3, %4").arg(words.title).arg(count).arg(count).arg(best)
                                            : tr("%1: %2 of %3").arg(words.title).arg(position + 1).arg(count));
        else
            cell->setAccessibleName(u"%1 %2"_s.arg(words.title, text));
        cell->setAccessibleDescription(words.definition);
        connect(cell, &ChoiceButton::chosen, this, [this, position] { choose(position); });
        m_cells.append(cell);
        row->addWidget(cell);
    }
    if (isScale) {
        m_right = new InkLabel(Theme::Colour::Muted, best, this);
        row->addWidget(m_right);
    }
}

std::optional<double> LabelRow::value() const
{
    if (m_position < 0)
        return {};
    if (!m_isScale)
        return m_position == 0 ? 1.0 : 0.0;
    const double position = double(m_position) / double(m_cells.size() - 1);
    return isLowGood(m_label) ? 1.0 - position : position;
}

void LabelRow::setValue(std::optional<double> value)
{
    if (!value)
        m_position = -1;
    else if (!m_isScale)
        m_position = *value >= 0.5 ? 0 : 1;
    else
        m_position = qRound((isLowGood(m_label) ? 1.0 - *value : *value) * double(m_cells.size() - 1));
    updateCells();
}

void LabelRow::choose(int position)
{
    if (position < 0 || position >= m_cells.size())
        return;
    m_position = m_position == position ? -1 : position;
    if (isAncestorOf(window()->focusWidget())) // somebody may be reading
        m_cells.at(position)->setFocus();
    showProblem({});
    updateCells();
    Q_EMIT changed();
}

void LabelRow::setKey(const QString &key)
{
    m_key->setText(key);
}

void LabelRow::setCurrent(bool isCurrent)
{
    m_isCurrent = isCurrent;
    update();
}

QString LabelRow::spoken() const
{
    return m_position < 0 ? tr("%1: no answer", "a label").arg(LabelWords::of(m_label).title)
                          : m_cells.at(m_position)->accessibleName();
}

void LabelRow::step(int by)
{
    const int last = int(m_cells.size()) - 1;
    const int wanted = m_position < 0 ? (by > 0 ? 0 : last) : std::clamp(m_position + by, 0, last);
    if (wanted != m_position)
        choose(wanted);
}

void LabelRow::focusAnswer()
{
    m_cells.at(std::max(0, m_position))->setFocus(Qt::TabFocusReason);
}

void LabelRow::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_cells.constFirst()->setAccessibleDescription(sentence.isEmpty() ? LabelWords::of(m_label).definition : sentence);
}

void LabelRow::updateCells()
{
    // One stop for Tab in each row: the answer given, or the first.
    for (int i = 0; i < m_cells.size(); ++i) {
        m_cells.at(i)->setChecked(i == m_position);
        m_cells.at(i)->setFocusPolicy(i == std::max(0, m_position) ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

int LabelRow::titleWidth() const
{
    return m_title->sizeHint().width();
}

int LabelRow::poleWidth() const
{
    return m_left ? std::max(m_left->sizeHint().width(), m_right->sizeHint().width()) : 0;
}

void LabelRow::align(int titleWidth, int poleWidth)
{
    m_title->setFixedWidth(titleWidth);
    if (m_left) {
        m_left->setFixedWidth(poleWidth);
        m_right->setFixedWidth(poleWidth);
    } else {
        // Answers begin where the cells of the scales do.
        layout()->itemAt(0)->layout()->itemAt(2)->spacerItem()->changeSize(
            Theme::grid(1) + (poleWidth > 0 ? poleWidth + Theme::grid(0.5) : 0), 0);
        layout()->invalidate();
    }
}

void LabelRow::paintEvent(QPaintEvent *)
{
    if (!m_isCurrent)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(Theme::Colour::AccentTint, palette()));
    painter.drawRoundedRect(rect(), Theme::radius() * 0.75, Theme::radius() * 0.75);
}
