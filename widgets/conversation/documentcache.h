// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/conversation/messagedocument.h"

#include <QCache>

#include <functional>

// The documents of those entries of a list that were looked at last, up to 64: enough for what is on the screen and a
// page around it, and a thousand messages cost no more than that.
class DocumentCache
{
public:
    using Maker = std::function<std::unique_ptr<MessageDocument>(int entry)>;
    explicit DocumentCache(Maker maker);

    // Made if need be. Valid until another one is asked for, except for the one that is held.
    MessageDocument *document(int entry);
    bool contains(int entry) const { return entry == m_heldEntry || m_documents.contains(entry); }
    MessageDocument *hold(int entry); // until another one is held or all are dropped; -1 holds none
    void clear(); // the held one too

private:
    Maker m_maker;
    QCache<int, MessageDocument> m_documents;
    std::unique_ptr<MessageDocument> m_held;
    int m_heldEntry = -1;
};
