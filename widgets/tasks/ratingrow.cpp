// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/ratingrow.h"

#include "widgets/controls/choicebutton.h"
#include "widgets/controls/flowlayout.h"
#include "widgets/controls/inklabel.h"
#include "widgets/theme/metrics.h"

#include <algorithm>

using namespace Qt::StringLiterals;

RatingRow::RatingRow(const RatingScale &scale, const QString &worst, const QString &best, QWidget *parent)
    : QWidget(parent)
    , m_scale(scale)
{
    setObjectName(u"rating"_s);
    auto *row = new FlowLayout(Theme::grid(0.5)); // a long scale in a narrow window takes two lines
    row->setContentsMargins(0, 0, 0, 0);
    const auto pole = [this, row](const QString &words) {
        auto *label = new InkLabel(Theme::Colour::Muted, words, this);
        label->setContentsMargins(Theme::grid(0.5), Theme::grid(0.75), Theme::grid(0.5), Theme::grid(0.75));
        row->addWidget(label);
    };
    pole(worst);
    for (int rating = scale.minimum; rating <= scale.maximum; ++rating) {
        auto *cell = new ChoiceButton(QString::number(rating), {}, this);
        cell->setAutoExclusive(false);
        cell->setObjectName(u"rating-%1"_s.arg(rating));
        const QString end = rating == scale.minimum ? worst : rating == scale.maximum ? best : QString();
        const QString place = tr("%1 of %2").arg(rating).arg(scale.maximum);
        cell->setAccessibleName(
            end.isEmpty() ? place : tr("%1, %2", "a number of the scale, what it means").arg(place, end));
        connect(cell, &ChoiceButton::chosen, this, [this, rating] { choose(rating); });
        m_cells.append(cell);
        row->addWidget(cell);
    }
    pole(best);
    setLayout(row);
    updateCells();
}

void RatingRow::setRating(std::optional<int> rating)
{
    m_rating = rating && m_scale.contains(*rating) ? rating : std::nullopt;
    updateCells();
}

void RatingRow::choose(int rating)
{
    if (!m_scale.contains(rating))
        return;
    m_rating = m_rating == rating ? std::nullopt : std::optional(rating);
    if (isAncestorOf(window()->focusWidget())) // somebody may be reading
        m_cells.at(rating - m_scale.minimum)->setFocus();
    updateCells();
    Q_EMIT changed();
}

void RatingRow::focusAnswer()
{
    m_cells.at(m_rating.value_or(m_scale.minimum) - m_scale.minimum)->setFocus(Qt::TabFocusReason);
}

void RatingRow::clear()
{
    if (m_rating)
        choose(*m_rating);
}

QString RatingRow::spoken() const
{
    return m_rating ? m_cells.at(*m_rating - m_scale.minimum)->accessibleName() : tr("No rating");
}

void RatingRow::step(int by)
{
    const int wanted = m_rating ? std::clamp(*m_rating + by, m_scale.minimum, m_scale.maximum)
                                : (by > 0 ? m_scale.minimum : m_scale.maximum);
    if (m_rating != wanted)
        choose(wanted);
}

void RatingRow::updateCells()
{
    // One stop for Tab: the answer given, or the first.
    const int answer = m_rating.value_or(m_scale.minimum);
    for (int i = 0; i < m_cells.size(); ++i) {
        m_cells.at(i)->setChecked(m_rating == m_scale.minimum + i);
        m_cells.at(i)->setFocusPolicy(answer == m_scale.minimum + i ? Qt::StrongFocus : Qt::ClickFocus);
    }
}
