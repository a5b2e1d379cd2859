// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

// What a list says while it is empty: what this is, and what to do.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &icon, const QString &title, const QString &sentence, const QString &actionText,
        QWidget *parent = nullptr);
    void setWords(const QString &title, const QString &sentence, const QString &actionText);
    void setSecondAction(const QString &text); // the quieter one; empty: none
    void focusAction();

Q_SIGNALS:
    void actionChosen();
    void secondChosen();

private:
    void drawIcon();
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
    QPushButton *m_second;
};
