// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/controls/responsivesplitter.h"

#include "widgets/theme/metrics.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

QString settingsKey(const QSplitter &splitter)
{
    const auto *const way = splitter.orientation() == Qt::Horizontal ? "wide" : "tall";
    return u"splitters/%1-%2"_s.arg(splitter.objectName(), QLatin1StringView(way));
}

}

ResponsiveSplitter::ResponsiveSplitter(const QString &name, SideBySide when, QWidget *parent)
    : QSplitter(parent)
    , m_when(when)
{
    setObjectName(name);
    setChildrenCollapsible(false);
    setHandleWidth(Theme::grid(2));
    connect(this, &QSplitter::splitterMoved, this, [this] { QSettings().setValue(settingsKey(*this), saveState()); });
}

void ResponsiveSplitter::setWideShares(const QList<int> &shares)
{
    m_wide = shares;
}

void ResponsiveSplitter::setTallShares(const QList<int> &shares)
{
    m_tall = shares;
}

void ResponsiveSplitter::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = window()->width() < Theme::stackBelow();
    const Qt::Orientation wanted = isNarrow == (m_when == SideBySide::InNarrowWindows) ? Qt::Horizontal : Qt::Vertical;
    if (!m_arranged || wanted != orientation()) {
        setOrientation(wanted);
        arrange();
        m_arranged = true;
    }
    QSplitter::resizeEvent(event);
}

void ResponsiveSplitter::arrange()
{
    const QByteArray remembered = QSettings().value(settingsKey(*this)).toByteArray();
    if (!remembered.isEmpty()) {
        const Qt::Orientation wanted = orientation();
        if (restoreState(remembered) && orientation() == wanted)
            return;
        setOrientation(wanted);
    }
    const QList<int> &shares = orientation() == Qt::Horizontal ? m_wide : m_tall;
    const int room = orientation() == Qt::Horizontal ? width() : height();
    int sum = 0;
    for (const int share : shares)
        sum += share;
    QList<int> parts;
    for (const int share : shares)
        parts.append(room * share / std::max(1, sum));
    setSizes(parts);
    for (int i = 0; i < count() && i < shares.size(); ++i)
        setStretchFactor(i, shares.at(i));
}
