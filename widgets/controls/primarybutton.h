// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

class QAction;

// The one accented button of a page, with its shortcut on it.
class PrimaryButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);
    void setShownShortcut(const QKeySequence &shortcut); // also works; once
    // Does what the command does, while it may, and shows its shortcut.
    void setCommand(QAction *command);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const QKeySequence &shortcut);

    QString m_shown;
};
