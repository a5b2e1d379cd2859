// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/tasks/taskpage.h"

class Card;
class FlagButton;
class LabelRow;
class QVBoxLayout;

// Reviewing: the message in its conversation, and what can be said of it in questions, scales and flags. A letter goes
// to a row or sets a flag, a digit chooses the answer, the same digit takes it back; the arrows move about. Only what
// was touched is a label.
class LabelPage final : public TaskPage
{
    Q_OBJECT
public:
    LabelPage(const Task &task, const LabelTask &kind, QWidget *parent = nullptr);

    Draft draft() const override;
    void restore(const Draft &draft) override;
    void focusWork() override;
    void setZoom(double factor) override;
    bool isTouched() const override;

protected:
    QString missing() override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createLabels(const LabelTask &kind);
    QWidget *createDefinition();
    void addRows(QVBoxLayout *column, const LabelTask &kind, LabelWidget widget, const QString &heading);
    void addFlags(QVBoxLayout *column, const LabelTask &kind);
    QString nextKey();
    void takeChange();
    void alignRows();
    void fitLabels();
    bool takeKey(const QKeyEvent &event);
    LabelRow *currentRow() const;
    void moveFocus(int by);
    void define(Label label);
    void countAnswers();

    ConversationView *m_conversation;
    QList<LabelRow *> m_rows;
    QMap<Label, FlagButton *> m_flags;
    QMap<QString, FlagButton *> m_flagKeys;
    QList<QWidget *> m_stops; // rows and flags from top to bottom, for the arrows
    class QLabel *m_term;
    class QLabel *m_definition;
    InkLabel *m_applies;
    InkLabel *m_appliesNot;
    int m_keysGiven = 0;
};
