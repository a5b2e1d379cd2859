// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLineEdit;

// Asks, inside the window, for the name of somebody new.
class PersonBar final : public QFrame
{
    Q_OBJECT
public:
    explicit PersonBar(QWidget *parent = nullptr);
    void open();

Q_SIGNALS:
    void named(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void finish();

    QLineEdit *m_name;
};
