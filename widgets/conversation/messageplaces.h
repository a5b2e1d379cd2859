// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

// Where the messages of a long list lie: heights are estimated until a message is laid out, so that nobody waits for
// the layout of what is not seen. Pixels from the top of the list.
class MessagePlaces
{
public:
    void reset(const QList<int> &estimates, int gap);
    void setHeight(int entry, int height); // as laid out

    int count() const { return int(m_heights.size()); }
    bool isKnown(int entry) const { return m_known.at(entry); }
    int height(int entry) const { return m_heights.at(entry); }
    int top(int entry) const;
    int total() const; // without a gap at the end
    int entryAt(int y) const; // the one that lies there or ends next above; -1 when there is none

private:
    void sum(int upTo) const;

    QList<int> m_heights;
    QList<bool> m_known;
    mutable QList<int> m_tops; // right for the first m_summed
    mutable int m_summed = 0;
    int m_gap = 0;
};
