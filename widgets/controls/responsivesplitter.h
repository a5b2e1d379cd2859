// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSplitter>

// Puts its parts side by side in a wide window and below one another in a narrow one, or, within a part of such a
// splitter, the other way round.
class ResponsiveSplitter final : public QSplitter
{
    Q_OBJECT
public:
    enum class SideBySide { InWideWindows, InNarrowWindows };

    ResponsiveSplitter(const QString &name, SideBySide when, QWidget *parent = nullptr);
    void setWideShares(const QList<int> &shares); // relative sizes side by side
    void setTallShares(const QList<int> &shares); // and below one another

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    SideBySide m_when;
    QList<int> m_wide{1, 1};
    QList<int> m_tall{1, 1};
    bool m_arranged = false;
};
