// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/draftcodec.h"

#include "model/domain/overloaded.h"
#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"
#include "model/wire/labelcodec.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using namespace Wire;

QJsonObject kindToJson(const TextDraft &draft)
{
    return {
        {Key::type, Key::text},
        {Key::text, draft.text},
        {Key::lang, draft.lang},
        {Key::cursor, draft.cursor},
        {Key::scroll, draft.scroll},
    };
}

QJsonObject kindToJson(const LabelDraft &draft)
{
    return {{Key::type, Key::labels}, {Key::labels, toJson(draft.labels)}};
}

QJsonArray indicesToJson(const QList<int> &indices)
{
    QJsonArray json;
    for (const int index : indices)
        json.append(index);
    return json;
}

constexpr std::pair<RankingMode, QLatin1StringView> modeNames[] = {
    {RankingMode::List, "list"_L1},
    {RankingMode::Columns, "columns"_L1},
    {RankingMode::Duel, "duel"_L1},
};

constexpr std::pair<DuelOutcome, QLatin1StringView> outcomeNames[] = {
    {DuelOutcome::FirstBetter, "first"_L1},
    {DuelOutcome::SecondBetter, "second"_L1},
    {DuelOutcome::Equal, "equal"_L1},
};

template <typename Value, std::size_t Size>
QLatin1StringView nameOf(Value value, const std::pair<Value, QLatin1StringView> (&names)[Size])
{
    return std::ranges::find(names, value, &std::pair<Value, QLatin1StringView>::first)->second;
}

template <typename Value, std::size_t Size>
std::optional<Value> named(const QString &name, const std::pair<Value, QLatin1StringView> (&names)[Size])
{
    const auto *found = std::ranges::find(names, name, &std::pair<Value, QLatin1StringView>::second);
    return found == std::end(names) ? std::nullopt : std::optional(found->first);
}

QJsonArray answersToJson(const DuelAnswers &answers)
{
    QJsonArray json;
    for (const DuelAnswer &answer : answers)
        json.append(QJsonArray{answer.first, answer.second, nameOf(answer.outcome, outcomeNames)});
    return json;
}

QJsonObject kindToJson(const RankingDraft &draft)
{
    return {{Key::type, Key::ranking}, {Key::ranking, indicesToJson(draft.ranking)},
        {Key::notRankable, draft.notRankable}, {Key::tied, indicesToJson(draft.tied)},
        {Key::mode, nameOf(draft.mode, modeNames)}, {Key::duels, answersToJson(draft.answers)}};
}

QJsonObject kindToJson(const RatingDraft &draft)
{
    return {{Key::type, Key::rating}, {Key::rating, jsonOf(draft.rating)}};
}

QList<int> indicesFrom(JsonReader &reader, QLatin1StringView key)
{
    QList<int> indices;
    const QJsonArray json = reader.array(key);
    for (const QJsonValue &place : json) {
        const auto index = integerFrom(place);
        if (!index)
            reader.fail(key, u"has a place that is not a whole number"_s);
        indices.append(index.value_or(0));
    }
    return indices;
}

DuelAnswers answersFrom(JsonReader &reader)
{
    DuelAnswers answers;
    const QJsonArray json = reader.array(Key::duels);
    for (const QJsonValue &value : json) {
        const QJsonArray parts = value.toArray();
        const auto first = integerFrom(parts.at(0));
        const auto second = integerFrom(parts.at(1));
        const auto outcome = named(parts.at(2).toString(), outcomeNames);
        if (!first || !second || !outcome)
            reader.fail(Key::duels, u"has something that is no choice between two"_s);
        else
            answers.append({*first, *second, *outcome});
    }
    return answers;
}

// Drafts of earlier versions have neither ties nor choices.
Draft rankingDraft(JsonReader &reader)
{
    RankingDraft draft;
    draft.ranking = indicesFrom(reader, Key::ranking);
    draft.notRankable = reader.boolean(Key::notRankable, false);
    if (reader.has(Key::tied))
        draft.tied = indicesFrom(reader, Key::tied);
    if (reader.has(Key::duels))
        draft.answers = answersFrom(reader);
    const auto mode = named(reader.text(Key::mode, nameOf(RankingMode::List, modeNames)), modeNames);
    if (!mode)
        reader.fail(Key::mode, u"is unknown"_s);
    draft.mode = mode.value_or(RankingMode::List);
    return draft;
}

Draft textDraft(JsonReader &reader)
{
    TextDraft draft;
    draft.text = reader.text(Key::text);
    draft.lang = reader.text(Key::lang, QString());
    draft.cursor = reader.integer(Key::cursor, 0);
    draft.scroll = reader.integer(Key::scroll, 0);
    return draft;
}

}

QJsonObject Wire::draftToJson(const Draft &draft)
{
    return std::visit(Overloaded{
                          [](const TextDraft &kind) { return kindToJson(kind); },
                          [](const LabelDraft &kind) { return kindToJson(kind); },
                          [](const RankingDraft &kind) { return kindToJson(kind); },
                          [](const RatingDraft &kind) { return kindToJson(kind); },
                      },
        draft);
}

Result<Draft> Wire::draftFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"draft"_s);
    Draft draft;
    const QString type = reader.text(Key::type);
    if (type == Key::text)
        draft = textDraft(reader);
    else if (type == Key::labels)
        draft = LabelDraft{reader.take(Key::labels, labelsFromJson(json.value(Key::labels)))};
    else if (type == Key::ranking)
        draft = rankingDraft(reader);
    else if (type == Key::rating)
        draft = RatingDraft{reader.optionalInteger(Key::rating)};
    else
        reader.fail(Key::type, u"is unknown: "_s + type);
    return reader.result(draft);
}
