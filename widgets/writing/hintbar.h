// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class InkLabel;
class QAction;
class QHBoxLayout;
class QLabel;

// One line beneath the editor that says one thing at a time: how far the text has come, or what is worth a look, with
// the commands for it. Always there, so that nothing jumps.
class HintBar final : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Quiet, Good, Caution };

    explicit HintBar(QWidget *parent = nullptr);
    void say(Tone tone, const QString &sentence, const QList<QAction *> &commands = {});
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Quiet;
    QLabel *m_icon;
    InkLabel *m_text;
    QHBoxLayout *m_row;
    QList<QAction *> m_commands;
    QList<QWidget *> m_buttons;
};
