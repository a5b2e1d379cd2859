// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/bindings.h"

#include <algorithm>

namespace Storage {

Bindings::Bindings(std::initializer_list<Binding> bindings)
    : m_bindings(bindings)
{
}

void Bindings::insert(const QString &name, const QVariant &value)
{
    auto *const found = std::ranges::find(m_bindings, name, &Binding::name);
    if (found == m_bindings.end())
        m_bindings.append({name, value});
    else
        found->value = value;
}

QVariant Bindings::value(QStringView name) const
{
    const auto *const found = std::ranges::find(m_bindings, name, &Binding::name);
    return found == m_bindings.end() ? QVariant() : found->value;
}

}
