// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

// An entry of the sidebar: icon, words, and a count where there is one.
class SidebarButton final : public QAbstractButton
{
    Q_OBJECT
public:
    SidebarButton(const QString &icon, const QString &text, QWidget *parent = nullptr);

    void setCount(int count);
    void setNarrow(bool isNarrow);
    void setOpensMenu() { m_opensMenu = true; }
    void setHint(const QString &hint)
    {
        m_hint = hint;
        updateToolTip();
    }
    void setWords(const QString &text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateToolTip();

    QString m_iconName;
    QString m_hint; // the shortcut
    int m_count = 0;
    bool m_isNarrow = false;
    bool m_opensMenu = false;
};
