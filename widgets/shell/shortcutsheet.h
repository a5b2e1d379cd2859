// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/commands.h"

#include <QWidget>

class QTreeWidget;

// The shortcuts that work where one is, beside the work itself. Escape closes it.
class ShortcutSheet final : public QWidget
{
    Q_OBJECT
public:
    explicit ShortcutSheet(QWidget *parent = nullptr);
    void show(const QList<Commands::Entry> &commands); // those without keys are left out

Q_SIGNALS:
    void closed();
    void changeWanted(); // to the editor of shortcuts

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QTreeWidget *m_list;
};
