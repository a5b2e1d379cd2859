// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/materialrecord.h"

#include "model/domain/conversationtext.h"
#include "model/exchange/fieldreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype maximumShortText = 256;
constexpr qsizetype maximumRead = 4 * maximumStoryLength; // UTF-16 units, blanks at the ends included

constexpr auto keyText = "text"_L1;
constexpr auto keyStory = "story"_L1;
constexpr auto keyFullText = "full_text"_L1;
constexpr auto keySummary = "summary"_L1;
constexpr auto keySummaryId = "summary_id"_L1;
constexpr auto keySummaries = "summaries"_L1;
constexpr auto keyPrompt = "prompt"_L1;
constexpr auto keyPrompts = "prompts"_L1;
constexpr auto keyMessageId = "message_id"_L1;
constexpr auto keyLang = "lang"_L1;
constexpr auto keyLicence = "licence"_L1;
constexpr auto keySynthetic = "synthetic"_L1;
constexpr auto keyModelName = "model_name"_L1;

using Fields = std::expected<QJsonObject, QString>;

// A line that begins like an object has to be one; any other is a plain text under that key.
Fields fieldsOf(const QByteArray &line, std::optional<QLatin1StringView> plainKey)
{
    const QByteArray trimmed = line.trimmed();
    if (!trimmed.startsWith('{')) {
        if (!plainKey)
            return std::unexpected(u"not a JSON object"_s);
        const QString text = QString::fromUtf8(trimmed);
        if (text.contains(QChar::ReplacementCharacter))
            return std::unexpected(u"not UTF-8"_s);
        return QJsonObject{{*plainKey, text}};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(trimmed, &error);
    if (!document.isObject())
        return std::unexpected(u"not JSON: "_s + error.errorString());
    return document.object();
}

// The first of the two that is there, trimmed.
QString textOf(FieldReader &fields, QLatin1StringView key, QLatin1StringView otherKey, int maximumLength)
{
    const auto first = fields.text(key, maximumRead);
    const auto second = fields.text(otherKey, maximumRead);
    const QString text = ConversationText::trimmed(first.value_or(second.value_or(QString())));
    if (text.isEmpty())
        fields.fail(u"no %1"_s.arg(key));
    if (ConversationText::length(text) > maximumLength)
        fields.fail(u"%1 is longer than %2 characters"_s.arg(key, QString::number(maximumLength)));
    return text;
}

QString langOf(FieldReader &fields)
{
    const QString lang = fields.text(keyLang, maximumShortText).value_or(QString());
    if (!lang.isEmpty() && !isLanguageCode(lang))
        fields.fail(u"'%1' is no language code"_s.arg(lang));
    return lang;
}

QString licenceOf(FieldReader &fields)
{
    return fields.text(keyLicence, maximumShortText).value_or(QString());
}

PromptRecord promptOf(FieldReader &fields)
{
    PromptRecord prompt;
    prompt.messageId = fields.text(keyMessageId, maximumShortText).value_or(QString());
    prompt.lang = langOf(fields);
    if (prompt.messageId.isEmpty())
        prompt.text = textOf(fields, keyText, keyPrompt, ConversationText::maximumLength);
    else if (QUuid::fromString(prompt.messageId).isNull())
        fields.fail(u"message_id is no UUID"_s);
    return prompt;
}

QList<PromptRecord> setOf(FieldReader &fields)
{
    const QString lang = langOf(fields);
    QList<PromptRecord> prompts;
    const QJsonArray members = fields.value(keyPrompts).toArray();
    for (const QJsonValue &member : members) {
        FieldReader reader(member.isString() ? QJsonObject{{keyText, member}} : member.toObject());
        prompts.append(promptOf(reader));
        if (prompts.constLast().lang.isEmpty())
            prompts.last().lang = lang;
        if (!reader.error().isEmpty())
            fields.fail(u"prompt %1: %2"_s.arg(QString::number(prompts.size()), reader.error()));
    }
    if (prompts.size() < 2)
        fields.fail(u"fewer than two prompts"_s);
    return prompts;
}

template <typename Record>
std::expected<Record, QString> checked(const FieldReader &fields, Record record)
{
    if (!fields.error().isEmpty())
        return std::unexpected(fields.error());
    return record;
}

}

bool isLanguageCode(const QString &code)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z"_s);
    return code.size() <= 32 && pattern.match(code).hasMatch();
}

std::expected<StoryRecord, QString> storyFromLine(const QByteArray &line)
{
    const Fields object = fieldsOf(line, keyStory);
    if (!object)
        return std::unexpected(object.error());
    FieldReader fields(*object);
    StoryRecord story;
    story.text = textOf(fields, keyStory, keyText, maximumStoryLength);
    story.lang = langOf(fields);
    story.licence = licenceOf(fields);
    story.wantedSummaries = fields.count(keySummaries);
    if (story.wantedSummaries == 0)
        fields.fail(u"summaries is 0: nothing would be asked of anybody"_s);
    return checked(fields, story);
}

std::expected<SummaryRecord, QString> summaryFromLine(const QByteArray &line)
{
    const Fields object = fieldsOf(line, std::nullopt);
    if (!object)
        return std::unexpected(object.error());
    FieldReader fields(*object);
    SummaryRecord record;
    record.id = fields.text(keySummaryId, maximumShortText).value_or(QString());
    if (!record.id.isEmpty() && QUuid::fromString(record.id).isNull())
        fields.fail(u"summary_id is no UUID"_s);
    record.story = textOf(fields, keyStory, keyFullText, maximumStoryLength);
    record.summary = textOf(fields, keySummary, keyText, ConversationText::maximumLength);
    record.lang = langOf(fields);
    record.licence = licenceOf(fields);
    record.synthetic = fields.boolean(keySynthetic).value_or(false);
    record.modelName = fields.text(keyModelName, maximumShortText);
    return checked(fields, record);
}

std::expected<PromptLine, QString> promptsFromLine(const QByteArray &line)
{
    const Fields object = fieldsOf(line, keyText);
    if (!object)
        return std::unexpected(object.error());
    FieldReader fields(*object);
    PromptLine read;
    read.isSet = object->contains(keyPrompts);
    read.licence = licenceOf(fields);
    read.prompts = read.isSet ? setOf(fields) : QList<PromptRecord>{promptOf(fields)};
    return checked(fields, read);
}

}
