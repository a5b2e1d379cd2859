// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/trolls.h"

#include "model/engine/boards.h"
#include "model/engine/context.h"
#include "model/rules/trollscore.h"
#include "model/storage/queue/storedjson.h"
#include "model/storage/sqlvalue.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

struct Sum
{
    double total = 0;
    int count = 0;

    std::optional<double> mean() const { return count > 0 ? std::optional(total / count) : std::nullopt; }
};

struct Author
{
    TrollCounts counts;
    int spam = 0;
    QMap<Label, Sum> sums; // of the labels whose mean is shown
};
using Authors = QMap<UserId, Author>;

void addMessage(const Storage::Row &row, Author &author)
{
    const auto emojis = Storage::countsFromJson(row.text(u"emojis"));
    author.counts.upvotes += emojis.value(u"+1"_s);
    author.counts.downvotes += emojis.value(u"-1"_s);
    author.counts.redFlags += emojis.value(u"red_flag"_s);
    author.counts.spamPrompts += row.boolean(u"spam_prompt");
}

void addLabel(Author &author, Label label, double value)
{
    const int rounded = int(std::lround(value));
    switch (label) {
    case Label::Spam:
        author.spam += rounded;
        return;
    case Label::LangMismatch:
        author.counts.langMismatch += rounded;
        return;
    case Label::Pii:
        author.counts.pii += rounded;
        return;
    case Label::NotAppropriate:
        author.counts.notAppropriate += rounded;
        return;
    case Label::HateSpeech:
        author.counts.hateSpeech += rounded;
        return;
    case Label::SexualContent:
        author.counts.sexualContent += rounded;
        return;
    case Label::PoliticalContent:
        author.counts.politicalContent += rounded;
        return;
    case Label::Quality:
    case Label::Toxicity:
    case Label::Humor:
    case Label::Helpfulness:
    case Label::Violence: {
        Sum &sum = author.sums[label];
        sum.total += value;
        ++sum.count;
        return;
    }
    case Label::FailsTask:
    case Label::MoralJudgement:
    case Label::Creativity:
        return;
    }
}

void addLabels(const Storage::Row &row, Author &author)
{
    for (const auto &[label, value] : Storage::labelsFromJson(row.text(u"labels")).asKeyValueRange())
        addLabel(author, label, value);
}

// user: that one alone.
Result<Authors> authorsSince(const Context &context, TimeFrame frame, const std::optional<UserId> &user)
{
    const auto begin = beginOf(frame, context.clock.now());
    Storage::Bindings values{
        {u"since"_s, begin ? Storage::toSql(*begin) : QVariant(std::numeric_limits<qint64>::min())}};
    if (user)
        values.insert(u"user_id"_s, Storage::toSql(*user));
    const QString suffix = user ? u"_of_user"_s : QString();
    Authors authors;
    using Add = void (*)(const Storage::Row &, Author &);
    const std::pair<QString, Add> sources[] = {
        {u"queue/troll/messages"_s + suffix, addMessage}, {u"queue/troll/labels"_s + suffix, addLabels}};
    for (const auto &[statement, add] : sources) {
        const auto read =
            context.connection.forEach(statement, values, [&, add](const Storage::Row &row) -> Result<void> {
                add(row, authors[row.id<UserId>(u"user_id")]);
                return {};
            });
        if (!read)
            return std::unexpected(read.error());
    }
    return authors;
}

TrollStatistics statisticsOf(const UserId &id, const Author &author)
{
    TrollStatistics statistics;
    statistics.userId = id;
    statistics.counts = author.counts;
    statistics.spam = author.spam;
    statistics.trollScore = Rules::trollScore(author.counts);
    statistics.quality = author.sums.value(Label::Quality).mean();
    statistics.humor = author.sums.value(Label::Humor).mean();
    statistics.toxicity = author.sums.value(Label::Toxicity).mean();
    statistics.violence = author.sums.value(Label::Violence).mean();
    statistics.helpfulness = author.sums.value(Label::Helpfulness).mean();
    return statistics;
}

void describe(TrollStatistics &statistics, const User &user)
{
    statistics.identity = user.identity;
    statistics.enabled = user.enabled;
    statistics.deleted = user.deleted;
    statistics.showOnLeaderboard = user.showOnLeaderboard;
    statistics.lastActivityDate = user.lastActivityDate;
}

}

Result<Trollboard> trollboardOf(const Context &context, TimeFrame frame, int maximum, std::optional<bool> enabled)
{
    const auto authors = authorsSince(context, frame, {});
    if (!authors)
        return std::unexpected(authors.error());
    QList<TrollStatistics> people;
    for (const auto &[id, author] : authors->asKeyValueRange()) // by id
        people.append(statisticsOf(id, author));
    std::ranges::stable_sort(people, std::greater(), &TrollStatistics::trollScore);

    const QDateTime now = context.clock.now();
    Trollboard board{frame, now, beginOf(frame, now), {}};
    for (int place = 0; place < people.size() && (maximum == 0 || board.people.size() < maximum); ++place) {
        TrollStatistics person = people.at(place);
        const auto user = context.users.find(person.userId);
        if (!user)
            return std::unexpected(user.error());
        person.rank = place + 1;
        describe(person, **user);
        if (!enabled || person.enabled == *enabled)
            board.people.append(person);
    }
    return board;
}

Result<TrollStatistics> trollStatisticsOf(const Context &context, TimeFrame frame, const User &user)
{
    const auto authors = authorsSince(context, frame, user.id);
    if (!authors)
        return std::unexpected(authors.error());
    TrollStatistics statistics = statisticsOf(user.id, authors->value(user.id));
    describe(statistics, user);
    return statistics;
}

}
