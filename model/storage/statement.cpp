// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/statement.h"

#include <algorithm>

namespace Storage {

void Statement::bind(const Bindings &values)
{
    const auto isKnown = [this](const Bindings::Binding &binding, qsizetype placeholder) {
        return m_placeholders.at(placeholder) == binding.name;
    };
    if (values.size() != m_order.size() || !std::ranges::equal(values, m_order, isKnown))
        learnOrder(values);
    auto placeholder = m_order.cbegin();
    for (const auto &[name, value] : values)
        bindAt(*placeholder++, value);
}

void Statement::learnOrder(const Bindings &values)
{
    m_order.clear();
    for (const auto &[name, value] : values) {
        const qsizetype placeholder = m_placeholders.indexOf(name);
        if (placeholder < 0 || m_order.contains(placeholder))
            qFatal("%s has no %s placeholder :%s", qUtf8Printable(m_name), placeholder < 0 ? "such" : "second",
                qUtf8Printable(name));
        m_order.append(placeholder);
    }
    if (m_order.size() != m_placeholders.size())
        qFatal("%s: not every placeholder is bound", qUtf8Printable(m_name));
}

}
