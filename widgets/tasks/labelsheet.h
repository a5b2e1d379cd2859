// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"

#include <QWidget>

class FlagButton;
class InkLabel;
class LabelRow;
class QAction;
class QLabel;
class QScrollArea;
class QVBoxLayout;

// What can be said of a message in questions, scales and flags, and beside it what the label at hand means, with an
// example of when it applies and when not. Every label has a letter: it answers a question with yes, sets a flag, or
// goes to a scale, where a digit answers; the same key takes it back. Only what was touched is a label. The keys are
// commands ("label.spam", "label.answer4") of the widget that the sheet works for.
class LabelSheet final : public QWidget
{
    Q_OBJECT
public:
    enum class Scales {
        ByKind, // as a task asks: yes or no, flags, five steps
        Graded, // five steps for every label
    };
    struct Wanted
    {
        QList<Label> labels;
        QList<Label> mandatory;
        std::optional<LabelTarget> target; // of what the labels are; the examples follow it
        Scales scales = Scales::ByKind;
    };

    LabelSheet(const Wanted &wanted, QWidget *commandOwner, QWidget *parent);

    Labels labels() const;
    void setLabels(const Labels &labels); // changed is not emitted
    void focusFirst();
    QString missing(); // a sentence, said beside the first mandatory label that is untouched; empty when there is none

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createLabels(const Wanted &wanted);
    QWidget *createDefinition(Scales scales);
    void addHeading(QVBoxLayout *column, const QString &words);
    void addRows(QVBoxLayout *column, const Wanted &wanted, LabelWidget widget, const QString &heading);
    void addRow(QVBoxLayout *column, const Wanted &wanted, Label label);
    void addFlags(QVBoxLayout *column, const Wanted &wanted);
    void createCommands();
    QAction *addCommand(QWidget *owner, const QString &id, const QString &text, const QKeySequence &keys);
    QAction *addLetter(Label label);
    void alignRows();
    void fitLabels();
    void answer(int position);
    void useLetter(Label label);
    void setCurrent(LabelRow *row);
    LabelRow *rowOf(const QWidget *cell) const;
    void moveFocus(int by);
    void define(Label label);

    QWidget *m_owner; // of the commands
    std::optional<LabelTarget> m_target;
    QScrollArea *m_area;
    QList<LabelRow *> m_rows;
    QMap<Label, FlagButton *> m_flags;
    QList<QWidget *> m_stops; // rows and flags from top to bottom, for the arrows
    LabelRow *m_current = nullptr; // to which the digits go
    QLabel *m_term;
    QLabel *m_definition;
    InkLabel *m_applies;
    InkLabel *m_appliesNot;
    int m_lettersGiven = 0;
};
