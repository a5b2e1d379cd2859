// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVarLengthArray>
#include <QVariant>

#include <initializer_list>

namespace Storage {

// The values of a statement's placeholders, by their names without the colon: all of them, each once, and no other.
// Null, and so a variant without a value, is NULL; numbers, truth values, texts and bytes are themselves; nothing else
// can be bound.
class Bindings
{
public:
    struct Binding
    {
        QString name;
        QVariant value;
    };

    Bindings() = default;
    Bindings(std::initializer_list<Binding> bindings);

    void insert(const QString &name, const QVariant &value); // in the place of the one that has this name
    QVariant value(QStringView name) const; // without a value where nothing has this name

    qsizetype size() const { return m_bindings.size(); }
    auto begin() const { return m_bindings.cbegin(); }
    auto end() const { return m_bindings.cend(); }

private:
    QVarLengthArray<Binding, 16> m_bindings;
};

}
