// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"

#include <QWidget>

#include <optional>

class ChoiceButton;
class InkLabel;
class QLabel;

// One question or scale: a key to get to it, its title, and a cell for each answer. Nothing is chosen until somebody
// does, and choosing the same again takes it back. On scales whose 1 is bad the cells are mirrored, so that right is
// always good; value() is the label's value all the same.
class LabelRow final : public QWidget
{
    Q_OBJECT
public:
    // Graded: a scale of five steps, whatever the label is.
    LabelRow(Label label, bool isMandatory, bool isGraded, QWidget *parent = nullptr);

    Label label() const { return m_label; }
    void setKey(const QString &key); // shown before the title
    void setCurrent(bool isCurrent); // the one that digits answer
    QString spoken() const; // title and answer, or that there is none
    bool isMandatory() const { return m_isMandatory; }
    std::optional<double> value() const;
    void setValue(std::optional<double> value);
    void choose(int position); // 0 = leftmost; the position that is chosen already clears
    void step(int by); // to the neighbouring answer
    int positionCount() const { return int(m_cells.size()); }
    void focusAnswer();
    void showProblem(const QString &sentence);

    int titleWidth() const;
    int poleWidth() const;
    void align(int titleWidth, int poleWidth);

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void createCells(class QHBoxLayout *row);
    void updateCells();

    Label m_label;
    bool m_isMandatory;
    bool m_isScale;
    bool m_isCurrent = false;
    InkLabel *m_key;
    QList<ChoiceButton *> m_cells;
    QLabel *m_title;
    QLabel *m_left = nullptr;
    QLabel *m_right = nullptr;
    InkLabel *m_problem;
    int m_position = -1;
};
