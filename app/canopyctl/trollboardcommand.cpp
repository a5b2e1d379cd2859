// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"
#include "model/domain/clock.h"
#include "model/domain/random.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionTimeFrame = u"time-frame"_s;
const QString optionLimit = u"limit"_s;
const QString optionUser = u"user"_s;
const QString optionEnabled = u"enabled"_s;
const QString optionDisabled = u"disabled"_s;
const QString optionJson = u"json"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({optionTimeFrame, u"Of messages written within day, week, month or total (default)."_s, u"FRAME"_s,
        u"total"_s});
    parser.addOption({optionLimit, u"So many people."_s, u"N"_s, u"100"_s});
    parser.addOption({optionUser, u"One person, by user name or id."_s, u"USERNAME"_s});
    parser.addOption({optionEnabled, u"Only people who may take part."_s});
    parser.addOption({optionDisabled, u"Only people who may not."_s});
    parser.addOption({optionJson, u"Print the figures as JSON."_s});
}

QList<std::pair<QString, int>> countsOf(const TrollStatistics &person)
{
    const TrollCounts &counts = person.counts;
    return {{u"red_flags"_s, counts.redFlags}, {u"upvotes"_s, counts.upvotes}, {u"downvotes"_s, counts.downvotes},
        {u"spam_prompts"_s, counts.spamPrompts}, {u"spam"_s, person.spam}, {u"lang_mismach"_s, counts.langMismatch},
        {u"not_appropriate"_s, counts.notAppropriate}, {u"pii"_s, counts.pii}, {u"hate_speech"_s, counts.hateSpeech},
        {u"sexual_content"_s, counts.sexualContent}, {u"political_content"_s, counts.politicalContent}};
}

QJsonValue jsonOf(const std::optional<double> &mean)
{
    return mean ? QJsonValue(*mean) : QJsonValue();
}

QJsonObject toJson(const TrollStatistics &person)
{
    QJsonObject json{{u"rank"_s, person.rank ? QJsonValue(*person.rank) : QJsonValue()},
        {u"user_id"_s, person.userId.toString()}, {u"display_name"_s, person.identity.displayName},
        {u"enabled"_s, person.enabled}, {u"troll_score"_s, person.trollScore}, {u"quality"_s, jsonOf(person.quality)},
        {u"humor"_s, jsonOf(person.humor)}, {u"toxicity"_s, jsonOf(person.toxicity)},
        {u"violence"_s, jsonOf(person.violence)}, {u"helpfulness"_s, jsonOf(person.helpfulness)}};
    for (const auto &[name, count] : countsOf(person))
        json.insert(name, count);
    return json;
}

void printAsText(const TrollStatistics &person)
{
    QStringList parts;
    for (const auto &[name, count] : countsOf(person)) {
        if (count != 0)
            parts.append(u"%1 %2"_s.arg(name).arg(count));
    }
    const QString rank = person.rank ? QString::number(*person.rank) : u"-"_s;
    print(u"%1  %2  %3%4  %5"_s.arg(rank, 4)
            .arg(person.trollScore, 6)
            .arg(person.identity.displayName, person.enabled ? QString() : u" (disabled)"_s, parts.join(u", "_s)));
}

Result<Trollboard> boardOf(Engine::Queue &queue, TimeFrame frame, int limit, const QCommandLineParser &parser)
{
    if (!parser.isSet(optionUser)) {
        std::optional<bool> enabled;
        if (parser.isSet(optionEnabled) || parser.isSet(optionDisabled))
            enabled = parser.isSet(optionEnabled);
        return queue.trollboard(frame, limit, enabled);
    }
    const auto user = queue.person(parser.value(optionUser));
    if (!user)
        return std::unexpected(user.error());
    const auto person = queue.trollStatistics(frame, *user);
    if (!person)
        return std::unexpected(person.error());
    return Trollboard{frame, {}, {}, {*person}};
}

Outcome run(const Invocation &invocation)
{
    const QCommandLineParser &parser = invocation.parser;
    const auto frame = timeFrameFromString(parser.value(optionTimeFrame));
    if (!frame)
        return wrong(u"--time-frame is day, week, month or total"_s);
    const auto limit = numberOf(parser, optionLimit, 1);
    if (!limit)
        return wrong(limit.error().message);
    if (parser.isSet(optionEnabled) && parser.isSet(optionDisabled))
        return wrong(u"--enabled and --disabled exclude one another"_s);
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    const auto board = boardOf(*(*opened)->queue, *frame, int(*limit), parser);
    if (!board)
        return failed(board.error());
    QJsonArray people;
    for (const auto &person : board->people) {
        if (parser.isSet(optionJson))
            people.append(toJson(person));
        else
            printAsText(person);
    }
    if (parser.isSet(optionJson))
        print(QJsonObject{{u"time_frame"_s, timeFrameName(*frame)}, {u"trollboard"_s, people}});
    return {};
}

}

Command trollboardCommand()
{
    return {u"trollboard"_s, u"whose messages people object to, for moderators"_s, {}, addOptions, run};
}

}
