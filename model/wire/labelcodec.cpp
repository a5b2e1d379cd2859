// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/labelcodec.h"

#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

// Members of resources/labels/en.json, which the window reads too.
constexpr auto titleKey = "title"_L1;
constexpr auto definitionKey = "definition"_L1;

QJsonObject loadWording()
{
    QFile file(u":/wire/labels/en.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The label texts are missing from this build.");
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::unexpected<Error> invalidLabel(const QString &message)
{
    return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::ValueInvalid, message});
}

}

Wire::LabelDescription Wire::describe(Label label)
{
    static const QJsonObject wording = loadWording();
    const QJsonObject words = wording.value(toString(label)).toObject();
    return {label, words.value(titleKey).toString(), words.value(definitionKey).toString()};
}

QJsonObject Wire::toJson(const LabelDescription &description)
{
    return {
        {Key::name, toString(description.label)},
        {Key::widget, toString(widgetOf(description.label))},
        {Key::displayText, description.displayText},
        {Key::helpText, jsonOf(description.helpText)},
    };
}

Result<Wire::LabelDescription> Wire::labelDescriptionFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"label description"_s);
    LabelDescription description;
    description.label = reader.named(Key::name, labelFromString);
    description.displayText = reader.text(Key::displayText);
    description.helpText = reader.optionalText(Key::helpText);
    return reader.result(description);
}

QJsonArray Wire::descriptionsToJson(const QList<Label> &labels)
{
    QJsonArray json;
    for (const Label label : labels)
        json.append(toJson(describe(label)));
    return json;
}

QJsonObject Wire::toJson(const Labels &labels)
{
    QJsonObject json;
    for (const auto &[label, value] : labels.asKeyValueRange())
        json.insert(toString(label), value);
    return json;
}

Result<Labels> Wire::labelsFromJson(const QJsonValue &json)
{
    if (!json.isObject() && !(json.isArray() && json.toArray().isEmpty()))
        return invalidLabel(u"labels are not an object"_s);
    Labels labels;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto label = labelFromString(it.key());
        if (!label)
            return invalidLabel(u"there is no label "_s + it.key());
        const auto value = numberFrom(it.value());
        if (!value || *value < 0 || *value > 1)
            return invalidLabel(u"the value of %1 is not in 0 … 1"_s.arg(it.key()));
        labels.insert(*label, *value);
    }
    return labels;
}

QJsonArray Wire::labelNamesToJson(const QList<Label> &labels)
{
    QJsonArray json;
    for (const Label label : labels)
        json.append(toString(label));
    return json;
}

Result<QList<Label>> Wire::labelNamesFromJson(const QJsonArray &json, UnknownLabels unknown)
{
    QList<Label> labels;
    for (const QJsonValue &name : json) {
        const auto label = labelFromString(name.toString());
        if (label)
            labels.append(*label);
        else if (unknown == UnknownLabels::Refuse)
            return invalidLabel(u"there is no label "_s + name.toString());
    }
    return labels;
}
