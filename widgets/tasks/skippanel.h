// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLineEdit;

// Asks, inside the page, why a task is skipped. The reason is optional: Enter skips at once, Escape goes back to the
// task.
class SkipPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit SkipPanel(QWidget *parent = nullptr);
    void open();

Q_SIGNALS:
    void confirmed(const QString &reason);
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void confirm();
    void cancel();

    QLineEdit *m_reason;
};
