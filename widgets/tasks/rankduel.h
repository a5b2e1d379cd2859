// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/rules/duel.h"

#include <QWidget>

class InkLabel;
class Notice;
class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class RankCard;

// Two texts at a time: which one is better? The order follows from as few choices as possible. When it is known,
// further pairs can be asked to check it, and choices that contradict each other are named.
class RankDuel final : public QWidget
{
    Q_OBJECT
public:
    explicit RankDuel(const QList<Message> &texts, QWidget *parent = nullptr);

    const DuelAnswers &answers() const { return m_answers; }
    void setAnswers(const DuelAnswers &answers); // changed is not emitted
    void setZoom(double factor);
    void focusWork();

Q_SIGNALS:
    void changed(); // answers()
    void ordered(const QList<QList<int>> &groups); // the order is complete
    void listWanted();
    void cardMade(RankCard *card); // for one of the texts, when it is first shown

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createPair();
    QWidget *createChoices();
    QAction *addCommand(const QString &id, const QString &text, const QKeySequence &keys);
    void choose(DuelOutcome outcome);
    void takeBack();
    void ask(std::optional<Rules::DuelState::Pair> pair);
    void follow(); // the answers: the next pair, or the order
    void nameContradictions();
    RankCard *card(int text);
    QString inWords(const QList<QList<int>> &order) const; // "B, then A = C"
    void arrange();

    QList<Message> m_texts;
    QList<RankCard *> m_cards; // by their index; null while a text was not shown yet
    double m_zoom = 1.0;
    DuelAnswers m_answers;
    std::optional<Rules::DuelState::Pair> m_pair;
    bool m_isChecking = false; // pairs that the order does not need
    QScrollArea *m_area;
    QWidget *m_surface;
    QLabel *m_question;
    InkLabel *m_progress;
    Notice *m_contradiction;
    QHBoxLayout *m_again; // a button for each pair of a circle
    QPushButton *m_left;
    QPushButton *m_equal;
    QPushButton *m_right;
    QPushButton *m_back;
    QPushButton *m_check;
    QPushButton *m_list;
};
