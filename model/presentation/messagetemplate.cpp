// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/messagetemplate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr auto keyName = "name"_L1;
constexpr auto keyText = "text"_L1;

}

FilledTemplate filled(const QString &text, const QMap<QString, QString> &variables)
{
    static const QRegularExpression variable(uR"(\{\{\s*([\w.-]+)\s*\}\})"_s);
    FilledTemplate result;
    qsizetype done = 0;
    std::optional<qsizetype> cursor;
    for (const auto &match : variable.globalMatch(text)) {
        result.text += QStringView(text).mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        const QString name = match.captured(1);
        if (name == "cursor"_L1) {
            cursor = result.text.size();
        } else if (const auto value = variables.constFind(name); value != variables.cend()) {
            result.text += *value;
        } else {
            result.text += match.capturedView();
            result.unknown.append(name);
        }
    }
    result.text += QStringView(text).mid(done);
    result.cursor = int(cursor.value_or(result.text.size()));
    return result;
}

QString templatesToJson(const QList<MessageTemplate> &templates)
{
    QJsonArray array;
    for (const MessageTemplate &one : templates)
        array.append(QJsonObject{{keyName, one.name}, {keyText, one.text}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<QList<MessageTemplate>> templatesFromJson(const QString &json)
{
    if (json.isEmpty())
        return QList<MessageTemplate>();
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray())
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic, u"templates: not a list"_s});
    QList<MessageTemplate> templates;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array)
        templates.append({value[keyName].toString(), value[keyText].toString()});
    return templates;
}
