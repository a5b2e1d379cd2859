// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/jsonwriter.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

namespace Exchange {

namespace {

void appendEscaped(QByteArray &out, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    out += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
            else
                out += c;
        }
    }
    out += '"';
}

// The shortest digits that give the same number back, laid out as Python does it.
QByteArray shortest(double value)
{
    std::array<char, 40> digits;
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::scientific).ptr;
    const auto exponentAt = std::find(digits.data(), end, 'e');
    int exponent = 0;
    std::from_chars(exponentAt + (exponentAt[1] == '+' ? 2 : 1), end, exponent);
    if (exponent < -4 || exponent >= 16)
        return {digits.data(), end - digits.data()};
    std::array<char, 64> fixed;
    const auto fixedEnd = std::to_chars(fixed.data(), fixed.data() + fixed.size(), value, std::chars_format::fixed).ptr;
    QByteArray number(fixed.data(), fixedEnd - fixed.data());
    if (!number.contains('.'))
        number += ".0";
    return number;
}

}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out += ", ";
    m_needsComma = true;
}

void JsonWriter::beginObject()
{
    separate();
    m_out += '{';
    m_needsComma = false;
}

void JsonWriter::endObject()
{
    m_out += '}';
    m_needsComma = true;
}

void JsonWriter::beginArray()
{
    separate();
    m_out += '[';
    m_needsComma = false;
}

void JsonWriter::endArray()
{
    m_out += ']';
    m_needsComma = true;
}

void JsonWriter::key(QStringView name)
{
    separate();
    appendEscaped(m_out, name);
    m_out += ": ";
    m_needsComma = false;
}

void JsonWriter::key(QLatin1StringView name)
{
    key(QString(name));
}

void JsonWriter::text(QStringView value)
{
    separate();
    appendEscaped(m_out, value);
}

void JsonWriter::integer(qint64 value)
{
    separate();
    m_out += QByteArray::number(value);
}

void JsonWriter::real(double value)
{
    separate();
    m_out += std::isfinite(value) ? shortest(value) : QByteArray("null"); // JSON has no other word for it
}

void JsonWriter::boolean(bool value)
{
    separate();
    m_out += value ? "true" : "false";
}

void JsonWriter::null()
{
    separate();
    m_out += "null";
}

void JsonWriter::value(const QJsonValue &value, const QList<QLatin1StringView> &order)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return null();
    case QJsonValue::Bool:
        return boolean(value.toBool());
    case QJsonValue::Double:
        // Qt keeps whole numbers apart from others, but reads 0.0 as whole.
        return value.toVariant().metaType() == QMetaType::fromType<double>() ? real(value.toDouble())
                                                                             : integer(value.toInteger());
    case QJsonValue::String:
        return text(value.toString());
    case QJsonValue::Array:
        beginArray();
        for (const QJsonValue &element : value.toArray())
            this->value(element, order);
        return endArray();
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        beginObject();
        for (const QLatin1StringView name : order) {
            if (object.contains(name)) {
                key(name);
                this->value(object.value(name), order);
            }
        }
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!order.contains(it.key())) {
                key(it.key());
                this->value(*it, order);
            }
        }
        return endObject();
    }
    }
}

QByteArray JsonWriter::take()
{
    m_needsComma = false;
    return std::exchange(m_out, {});
}

}
