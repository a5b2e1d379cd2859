// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/configurationtext.h"

#include "model/domain/treeconfigurationfields.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString written(int value)
{
    return QString::number(value);
}

QString written(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString written(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString written(const QString &value)
{
    return value;
}

QString written(const QStringList &value)
{
    return value.join(u',');
}

QString written(SelectionPolicy value)
{
    return toString(value);
}

// Each says what the text should have been, or nothing when it was.
QString read(const QString &text, int &value)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    value = isNumber ? number : value;
    return isNumber ? QString() : u"a whole number"_s;
}

QString read(const QString &text, bool &value)
{
    const bool isSwitch = text == "true"_L1 || text == "false"_L1;
    value = isSwitch ? text == "true"_L1 : value;
    return isSwitch ? QString() : u"true or false"_s;
}

QString read(const QString &text, double &value)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    value = isNumber ? number : value;
    return isNumber ? QString() : u"a number"_s;
}

QString read(const QString &text, QString &value)
{
    value = text;
    return {};
}

QString read(const QString &text, QStringList &value)
{
    value.clear();
    for (const QString &item : text.split(u',', Qt::SkipEmptyParts))
        value.append(item.trimmed());
    return {};
}

QString read(const QString &text, SelectionPolicy &value)
{
    const auto policy = selectionPolicyFromString(text);
    value = policy.value_or(value);
    return policy ? QString() : u"uniform or information_gain"_s;
}

std::unexpected<Error> invalid(const QString &message)
{
    return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic, message});
}

}

QMap<QString, QString> ConfigurationText::of(const TreeConfiguration &configuration)
{
    QMap<QString, QString> texts;
    visitFields(
        configuration, [&](QLatin1StringView name, const auto &member) { texts.insert(name, written(member)); });
    return texts;
}

Result<TreeConfiguration> ConfigurationText::changed(
    TreeConfiguration configuration, const QString &name, const QString &text)
{
    bool isThere = false;
    QString wanted;
    visitFields(configuration, [&](QLatin1StringView field, auto &member) {
        if (field != name)
            return;
        isThere = true;
        wanted = read(text, member);
    });
    if (!isThere)
        return invalid(u"there is no configuration value '%1'"_s.arg(name));
    if (!wanted.isEmpty())
        return invalid(u"%1 is %2, not '%3'"_s.arg(name, wanted, text));
    return configuration;
}
