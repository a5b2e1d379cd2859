// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/draftcodec.h"

#include "model/domain/overloaded.h"
#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"
#include "model/wire/labelcodec.h"

#include <QJsonArray>

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

QJsonObject kindToJson(const RankingDraft &draft)
{
    QJsonArray ranking;
    for (const int index : draft.ranking)
        ranking.append(index);
    return {{Key::type, Key::ranking}, {Key::ranking, ranking}, {Key::notRankable, draft.notRankable}};
}

QJsonObject kindToJson(const RatingDraft &draft)
{
    return {{Key::type, Key::rating}, {Key::rating, jsonOf(draft.rating)}};
}

Draft rankingDraft(JsonReader &reader)
{
    RankingDraft draft;
    const QJsonArray ranking = reader.array(Key::ranking);
    for (const QJsonValue &place : ranking) {
        const auto index = integerFrom(place);
        if (!index)
            reader.fail(Key::ranking, u"has a place that is not a whole number"_s);
        draft.ranking.append(index.value_or(0));
    }
    draft.notRankable = reader.boolean(Key::notRankable, false);
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
