// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"

#include <QWidget>

class ChoiceButton;

// A scale of whole numbers, each on a cell with its number, worst on the left. Choosing the same again takes it
// back; nothing is chosen until somebody does.
class RatingRow final : public QWidget
{
    Q_OBJECT
public:
    // The words name the two ends of the scale.
    RatingRow(const RatingScale &scale, const QString &worst, const QString &best, QWidget *parent = nullptr);

    std::optional<int> rating() const { return m_rating; }
    void setRating(std::optional<int> rating); // changed is not emitted
    void choose(int rating); // the one that is chosen already clears; what is not on the scale is ignored
    void focusAnswer();
    void step(int by); // to the neighbouring number; from nothing to the end that it comes from
    void clear();
    QString spoken() const; // the rating in words

Q_SIGNALS:
    void changed();

private:
    void updateCells();

    RatingScale m_scale;
    QList<ChoiceButton *> m_cells; // from the minimum on
    std::optional<int> m_rating;
};
