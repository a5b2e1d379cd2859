// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace Exchange {

// Lower-case hexadecimal SHA-256 of "<collection>:<id><seed>".
QString anonymousId(const QString &collection, const QString &id, qint64 seed);

// Ids in the place of ids. A tree has the id of its root, so both are of one collection, messages. Without a seed ids
// stay as they are; 0 is a seed. An empty id is nobody's and stays empty.
class Anonymizer
{
public:
    explicit Anonymizer(std::optional<qint64> seed = {});
    bool isOn() const { return m_seed.has_value(); }
    QString messageId(const QString &id) const;
    QString userId(const QString &id) const;
    QString materialId(const QString &collection, const QString &id) const; // "story", "summary", "prompt_set"

private:
    QString named(const QString &collection, const QString &id) const;

    std::optional<qint64> m_seed;
};

}
