// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/documentcache.h"

namespace {

constexpr int maximumDocuments = 64;

}

DocumentCache::DocumentCache(Maker maker)
    : m_maker(std::move(maker))
    , m_documents(maximumDocuments)
{
}

MessageDocument *DocumentCache::document(int entry)
{
    if (entry == m_heldEntry)
        return m_held.get();
    if (auto *known = m_documents.object(entry))
        return known;
    auto *made = m_maker(entry).release();
    m_documents.insert(entry, made);
    return made;
}

MessageDocument *DocumentCache::hold(int entry)
{
    if (entry == m_heldEntry)
        return m_held.get();
    if (m_held)
        m_documents.insert(m_heldEntry, m_held.release());
    m_heldEntry = entry;
    if (entry < 0)
        return nullptr;
    m_held.reset(m_documents.take(entry));
    if (!m_held)
        m_held = m_maker(entry);
    return m_held.get();
}

void DocumentCache::clear()
{
    m_documents.clear();
    m_held.reset();
    m_heldEntry = -1;
}
