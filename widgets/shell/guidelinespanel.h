// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"

#include <QWidget>

class MarkdownBrowser;

// What makes good work of one kind, beside the work itself. Escape closes it.
class GuidelinesPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit GuidelinesPanel(QWidget *parent = nullptr);
    void showFor(std::optional<TaskType> type); // none: the overview

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    MarkdownBrowser *m_text;
};
