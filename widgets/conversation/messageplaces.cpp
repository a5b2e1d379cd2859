// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/messageplaces.h"

#include <algorithm>

void MessagePlaces::reset(const QList<int> &estimates, int gap)
{
    m_heights = estimates;
    m_known = QList<bool>(estimates.size(), false);
    m_tops = QList<int>(estimates.size() + 1, 0);
    m_summed = 0;
    m_gap = gap;
}

void MessagePlaces::setHeight(int entry, int height)
{
    m_known[entry] = true;
    if (m_heights.at(entry) == height)
        return;
    m_heights[entry] = height;
    m_summed = std::min(m_summed, entry);
}

int MessagePlaces::top(int entry) const
{
    sum(entry);
    return m_tops.at(entry);
}

int MessagePlaces::total() const
{
    return m_heights.isEmpty() ? 0 : top(count()) - m_gap;
}

int MessagePlaces::entryAt(int y) const
{
    if (m_heights.isEmpty())
        return -1;
    sum(count());
    const auto after = std::upper_bound(m_tops.cbegin(), m_tops.cend() - 1, y);
    return std::max(0, int(std::distance(m_tops.cbegin(), after)) - 1);
}

void MessagePlaces::sum(int upTo) const
{
    for (; m_summed < upTo; ++m_summed)
        m_tops[m_summed + 1] = m_tops.at(m_summed) + m_heights.at(m_summed) + m_gap;
}
