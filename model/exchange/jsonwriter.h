// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

namespace Exchange {

// Writes JSON with its keys in the order of the calls, which QJsonObject cannot, and as Open-Assistant's own
// files look:
// ", " and ": " between values, numbers in their shortest form, a fraction or exponent on every floating
// point number.
class JsonWriter
{
public:
    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(QStringView name);
    void key(QLatin1StringView name);

    void text(QStringView value);
    void integer(qint64 value);
    void real(double value);
    void boolean(bool value);
    void null();
    // Objects have the keys of the order first, the others after them by name.
    void value(const QJsonValue &value, const QList<QLatin1StringView> &order = {});

    QByteArray take(); // what has been written, and starts anew

private:
    void separate();

    QByteArray m_out;
    bool m_needsComma = false;
};

}
