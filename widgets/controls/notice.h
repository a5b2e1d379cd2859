// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

// A message inside the page: what happened and what to do. Says itself to screen readers when it appears.
class Notice final : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Information, Positive, Caution, Problem };

    explicit Notice(QWidget *parent = nullptr);
    void say(Tone tone, const QString &sentence, const QString &actionText = {});
    QString text() const;

Q_SIGNALS:
    void actionChosen();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Information;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

void announce(QObject *source, const QString &sentence); // for screen readers
