// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/task.h"
#include "model/rules/acceptance.h"
#include "model/rules/contributorscore.h"
#include "model/rules/infogain.h"
#include "model/rules/kendalltau.h"
#include "model/rules/leaderscore.h"
#include "model/rules/level.h"
#include "model/rules/rankedpairs.h"
#include "model/rules/searchlanguage.h"
#include "model/rules/streak.h"
#include "model/rules/taskselection.h"
#include "model/rules/trollscore.h"
#include "tests/support/reference.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rules;

// Inputs and outputs of each rule: the project's own in tests/data/rules, and in the same form those recorded from the
// original's functions.
class VectorsTest : public QObject
{
    Q_OBJECT

    static void addRows(const QString &name, const QString &path)
    {
        const QJsonArray cases = Reference::load(path).value("cases"_L1).toArray();
        for (int i = 0; i < cases.size(); ++i)
            QTest::addRow("%s %d", qPrintable(name), i) << cases.at(i).toObject();
    }

    static void addCases(const QString &file)
    {
        QTest::addColumn<QJsonObject>("vector");
        addRows(u"own"_s, QStringLiteral(CANOPY_TEST_DATA_DIR "/rules/") + file);
        addRows(u"recorded"_s, Reference::folder().filePath(u"vectors/"_s + file));
    }

    static QList<int> integers(const QJsonValue &json)
    {
        QList<int> list;
        for (const QJsonArray array = json.toArray(); const QJsonValue &value : array)
            list.append(value.toInt());
        return list;
    }

    static QList<double> numbers(const QJsonValue &json)
    {
        QList<double> list;
        for (const QJsonArray array = json.toArray(); const QJsonValue &value : array)
            list.append(value.toDouble());
        return list;
    }

    static QStringList texts(const QJsonValue &json)
    {
        QStringList list; // numbers too: single digits keep their order
        for (const QJsonArray array = json.toArray(); const QJsonValue &value : array)
            list.append(value.toVariant().toString());
        return list;
    }

    static int count(const QJsonValue &roles, QLatin1StringView role) { return int(texts(roles).count(role)); }

    static bool isNear(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); }

private Q_SLOTS:
    void knowsEveryRecordedFile()
    {
        if (Reference::isMissing(u"vectors"_s))
            QSKIP(Reference::reason());
        const QSet<QString> known{u"acceptance"_s, u"availability"_s, u"infogain"_s, u"kendalltau"_s, u"leader_score"_s,
            u"level_thresholds"_s, u"ranked_pairs"_s, u"ranked_pairs_update"_s, u"scoring"_s, u"streak"_s,
            u"task_selection"_s, u"troll_score"_s, u"anonymizer"_s,
            u"search_langs"_s}; // the anonymizer is the exchange's

        const QFileInfoList files = QDir(Reference::folder().filePath(u"vectors"_s)).entryInfoList({u"*.json"_s});

        QVERIFY(!files.isEmpty());
        for (const QFileInfo &file : files)
            QVERIFY2(known.contains(file.baseName()), qPrintable(file.fileName()));
    }

    void reducesWordsByLanguage_data()
    {
        addCases(u"search_langs.json"_s);
        QTest::addRow("region") << QJsonObject{{u"input"_s, u"nb-NO"_s}, {u"output"_s, u"norwegian"_s}};
    }
    void reducesWordsByLanguage()
    {
        QFETCH(const QJsonObject, vector);
        const QString lang = vector["input"_L1].toString();
        const bool isMended = lang == "pt-BR"_L1; // spec/data-model.md: the original does not strip the region

        QCOMPARE(searchLanguageOf(lang), isMended ? u"portuguese"_s : vector["output"_L1].toString());
    }

    void acceptance_data() { addCases(u"acceptance.json"_s); }
    void acceptance()
    {
        QFETCH(const QJsonObject, vector);
        QList<Labels> reviews;
        for (const QJsonArray inputs = vector["input"_L1].toArray(); const QJsonValue &input : inputs) {
            Labels labels;
            for (const Label label : {Label::Spam, Label::LangMismatch}) {
                if (const QJsonValue value = input.toObject().value(toString(label)); value.isDouble())
                    labels.insert(label, value.toDouble());
            }
            reviews.append(labels);
        }

        const auto score = acceptanceScore(reviews);

        const QJsonObject output = vector["output"_L1].toObject();
        QVERIFY(score);
        QVERIFY(isNear(*score, output["score"_L1].toDouble()));
        QCOMPARE(isAccepted(*score, 0.6), output["accepted_at_0.6"_L1].toBool());
    }

    void offersTasks_data() { addCases(u"availability.json"_s); }
    void offersTasks()
    {
        QFETCH(const QJsonObject, vector);
        const QJsonObject input = vector["input"_L1].toObject();
        OpenWork open;
        open.missingPrompts = input["num_missing_prompts"_L1].toInt();
        open.assistantParents = count(input["extendible_parent_roles"_L1], "assistant"_L1);
        open.prompterParents = count(input["extendible_parent_roles"_L1], "prompter"_L1);
        open.promptsToReview = input["prompts_need_review"_L1].toInt();
        open.prompterRepliesToReview = count(input["replies_need_review_roles"_L1], "prompter"_L1);
        open.assistantRepliesToReview = count(input["replies_need_review_roles"_L1], "assistant"_L1);
        open.prompterGroupsToRank = count(input["incomplete_ranking_roles"_L1], "prompter"_L1);
        open.assistantGroupsToRank = count(input["incomplete_ranking_roles"_L1], "assistant"_L1);

        const Availability counts = availability(open, input["rank_prompter_replies"_L1].toBool());

        const QJsonObject output = vector["output"_L1].toObject();
        QCOMPARE(counts.size(), output.size());
        for (const auto &[type, number] : counts.asKeyValueRange())
            QVERIFY2(number == output[toString(type)].toInt(-1), qPrintable(toString(type)));
    }

    void selectsTasks_data() { addCases(u"task_selection.json"_s); }
    void selectsTasks()
    {
        QFETCH(const QJsonObject, vector);
        const QJsonObject input = vector["input"_L1].toObject();
        OpenWork open;
        open.assistantGroupsToRank = input["num_ranking_tasks"_L1].toInt();
        open.assistantRepliesToReview = input["num_replies_need_review"_L1].toInt();
        open.promptsToReview = input["num_prompts_need_review"_L1].toInt();
        open.missingPrompts = input["num_missing_prompts"_L1].toInt();
        open.prompterParents = input["num_missing_replies"_L1].toInt(); // a missing reply has a parent

        const auto probabilities = workProbabilities(open, false);

        const QJsonObject output = vector["output"_L1].toObject();
        QCOMPARE(probabilities.isEmpty(), output["none"_L1].toBool());
        QCOMPARE(chooseWork(open, false, 0.5).has_value(), !probabilities.isEmpty());
        const QMap<Work, QString> names{{Work::Ranking, u"RANKING"_s}, {Work::LabelReply, u"LABEL_REPLY"_s},
            {Work::Reply, u"REPLY"_s}, {Work::LabelPrompt, u"LABEL_PROMPT"_s}, {Work::Prompt, u"PROMPT"_s}};
        for (const auto &[work, probability] : probabilities.asKeyValueRange()) {
            if (names.contains(work)) {
                QVERIFY2(isNear(probability, output["probabilities"_L1].toObject().value(names[work]).toDouble(-1)),
                    qPrintable(names[work]));
            } else {
                QCOMPARE(probability, 0.0); // the original hands out no such work
            }
        }
    }

    void ranksPairs_data() { addCases(u"ranked_pairs.json"_s); }
    void ranksPairs()
    {
        QFETCH(const QJsonObject, vector);
        QList<QStringList> ballots;
        for (const QJsonArray input = vector["input"_L1].toArray(); const QJsonValue &ballot : input)
            ballots.append(texts(ballot));
        QList<QList<QString>> lists(ballots.begin(), ballots.end());

        const auto consensus = rankedPairs(lists);

        if (vector["error"_L1] == "IndexError"_L1) // where the original fails: one item is its own consensus
            QCOMPARE(consensus, lists.constFirst());
        else if (vector.contains("error"_L1))
            QCOMPARE(consensus.error().code, ErrorCode::InvalidRanking);
        else
            QCOMPARE(QStringList(*consensus), texts(vector["output"_L1]));
    }

    void updatesRanks_data() { addCases(u"ranked_pairs_update.json"_s); }
    void updatesRanks()
    {
        QFETCH(const QJsonObject, vector);
        const QJsonObject input = vector["input"_L1].toObject();
        QList<QList<MessageId>> rankings;
        for (const QJsonArray lists = input["rankings"_L1].toArray(); const QJsonValue &list : lists) {
            QList<MessageId> ranking;
            for (const QString &id : texts(list))
                ranking.append(MessageId::fromString(id));
            rankings.append(ranking);
        }
        QList<MessageId> siblings;
        for (const QString &id : input["prior_rank"_L1].toObject().keys())
            siblings.append(MessageId::fromString(id));

        const auto ranks = rankedPairsUpdate(rankings, siblings);

        const QJsonObject output = vector["output"_L1].toObject();
        if (output["num_updated"_L1].isNull()) {
            QVERIFY(!ranks);
            return;
        }
        const QJsonObject expected = output["rank"_L1].toObject();
        QVERIFY(ranks);
        QCOMPARE(ranks->size(), expected.size());
        for (const auto &[id, rank] : ranks->asKeyValueRange())
            QCOMPARE(rank ? QJsonValue(*rank) : QJsonValue(), expected.value(id.toString()));
    }

    void scoresLeaders_data() { addCases(u"leader_score.json"_s); }
    void scoresLeaders()
    {
        QFETCH(const QJsonObject, vector);
        const QJsonObject input = vector["input"_L1].toObject();
        const auto number = [&](QLatin1StringView key) { return input[key].toInt(); };
        const Contributions contributions{number("prompts"_L1), number("replies_assistant"_L1),
            number("replies_prompter"_L1), number("labels_simple"_L1), number("labels_full"_L1),
            number("rankings_total"_L1), number("rankings_good"_L1), number("accepted_prompts"_L1),
            number("accepted_replies_assistant"_L1), number("accepted_replies_prompter"_L1),
            number("reply_ranked_1"_L1), number("reply_ranked_2"_L1), number("reply_ranked_3"_L1)};

        const int score = leaderScore(contributions).total();

        QCOMPARE(score, vector["output"_L1]["leader_score"_L1].toInt());
        QCOMPARE(levelOf(score), vector["output"_L1]["level"_L1].toInt());
    }

    void setsLevels_data() { addCases(u"level_thresholds.json"_s); }
    void setsLevels()
    {
        QFETCH(const QJsonObject, vector);
        const QJsonObject input = vector["input"_L1].toObject();

        const QList<int> thresholds = levelThresholds(
            input["baseline"_L1].toDouble(), input["alpha"_L1].toDouble(), input["max_level"_L1].toInt());

        QCOMPARE(thresholds, integers(vector["output"_L1]));
    }

    void scoresTrolls_data() { addCases(u"troll_score.json"_s); }
    void scoresTrolls()
    {
        QFETCH(const QJsonObject, vector);
        const QJsonObject input = vector["input"_L1].toObject();
        const auto number = [&](QLatin1StringView key) { return input[key].toInt(); };
        const TrollCounts counts{number("red_flags"_L1), number("upvotes"_L1), number("downvotes"_L1),
            number("spam_prompts"_L1), number("lang_mismach"_L1), number("not_appropriate"_L1), number("pii"_L1),
            number("hate_speech"_L1), number("sexual_content"_L1), number("political_content"_L1)};

        QCOMPARE(trollScore(counts), vector["output"_L1].toInt());
    }

    void countsStreaks_data() { addCases(u"streak.json"_s); }
    void countsStreaks()
    {
        QFETCH(const QJsonObject, vector);
        const auto date = [](const QJsonValue &json) {
            return json.isNull() ? std::nullopt : std::optional(QDateTime::fromString(json.toString(), Qt::ISODate));
        };
        const auto streak = [&](const QJsonObject &json) {
            const QJsonValue days = json["streak_days"_L1];
            return Streak{
                date(json["streak_last_day_date"_L1]), days.isNull() ? std::nullopt : std::optional(days.toInt())};
        };
        const QJsonObject input = vector["input"_L1].toObject();
        const bool counts = input["update_streak"_L1].toBool(); // what does not count leaves the streak alone

        const Streak after = counts ? streakAfterActivity(streak(input), *date(input["now"_L1])) : streak(input);

        QVERIFY(after == streak(vector["output"_L1].toObject()));
    }

    void comparesOrders_data() { addCases(u"kendalltau.json"_s); }
    void comparesOrders()
    {
        QFETCH(const QJsonObject, vector);
        QStringList items = texts(vector["input"_L1][0]) + texts(vector["input"_L1][1]); // numbers, or ids of replies
        items.sort();
        const auto numbered = [&](const QJsonValue &json) {
            QList<int> list;
            for (const QString &item : texts(json))
                list.append(int(items.indexOf(item)));
            return list;
        };
        const QList<int> a = numbered(vector["input"_L1][0]);
        const QList<int> b = numbered(vector["input"_L1][1]);

        const auto tau = kendallTau(a, b);
        const auto distance = kendallDistance(a, b);

        const QJsonObject output = vector["output"_L1].toObject();
        QCOMPARE(tau.has_value(), output["tau"_L1].isDouble());
        QVERIFY(!tau || isNear(*tau, output["tau"_L1].toDouble()));
        QCOMPARE(distance.has_value(), output["normalised_distance"_L1].isDouble());
        QVERIFY(!distance || isNear(*distance, output["normalised_distance"_L1].toDouble()));
    }

    // The recorded values have the sign of the digamma terms wrong, and so do not shrink with more votes.
    void gainsInformation_data() { addCases(u"infogain.json"_s); }
    void gainsInformation()
    {
        QFETCH(const QJsonObject, vector);
        const QList<double> prior = numbers(vector["input"_L1]["a_prior"_L1]);
        const QList<double> posterior = numbers(vector["input"_L1]["a_post"_L1]);
        const double sum = std::accumulate(prior.begin(), prior.end(), 0.0);
        const double posteriorSum = std::accumulate(posterior.begin(), posterior.end(), 0.0);
        double termsOfGain = 0;
        double termsOfExpected = 0;
        for (int i = 0; i < prior.size(); ++i) {
            termsOfGain += (posterior.at(i) - prior.at(i)) * (digamma(posterior.at(i)) - digamma(posteriorSum));
            termsOfExpected += prior.at(i) / sum * (digamma(prior.at(i) + 1) - digamma(sum + 1));
        }

        const double gain = informationGain(prior, posterior);
        const double expected = expectedInformationGain(prior);

        const QJsonObject output = vector["output"_L1].toObject();
        QVERIFY(gain >= 0);
        QVERIFY(isNear(gain - 2 * termsOfGain, output["analytic_solution"_L1].toDouble()));
        QVERIFY(isNear(expected - 2 * termsOfExpected, output["uniform_expected_infogain"_L1].toDouble()));
    }

    void expectsLessOfEachFurtherVote()
    {
        QVERIFY(isNear(expectedInformationGain({1, 1}), std::log(2.0) - 0.5));
        QVERIFY(expectedInformationGain({10, 10}) < expectedInformationGain({2, 2}));
        QVERIFY(isNear(digamma(1), -0.57721566490153286));
    }

    void scoresContributors_data() { addCases(u"scoring.json"_s); }
    void scoresContributors()
    {
        QFETCH(const QJsonObject, vector);
        const auto scoreFrom = [](const QJsonObject &json) {
            const auto number = [&](QLatin1StringView key) { return json[key].toInt(); };
            return ContributorScore{number("num_votes"_L1), number("num_good_votes"_L1),
                json["voting_points"_L1].toDouble(), number("num_prompts"_L1), number("num_good_prompts"_L1),
                json["prompt_points"_L1].toDouble(), number("num_rankings"_L1), number("num_good_rankings"_L1),
                json["ranking_points"_L1].toDouble()};
        };
        const QJsonObject input = vector["input"_L1].toObject();
        const ContributorScore before = scoreFrom(input["voter"_L1].toObject());

        ContributorScore after;
        if (input["fn"_L1] == "votes"_L1)
            after = afterVote(before, integers(input["consensus"_L1]), input["new_vote"_L1].toInt());
        else if (input["fn"_L1] == "prompts"_L1)
            after = afterPrompt(before, integers(input["consensus"_L1]));
        else
            after = afterRanking(before, integers(input["user_ranking"_L1]), integers(input["consensus_ranking"_L1]));

        ContributorScore expected = scoreFrom(vector["output"_L1].toObject());
        QVERIFY(isNear(after.votePoints, expected.votePoints));
        QVERIFY(isNear(after.promptPoints, expected.promptPoints));
        QVERIFY(isNear(after.rankingPoints, expected.rankingPoints));
        expected.votePoints = after.votePoints;
        expected.promptPoints = after.promptPoints;
        expected.rankingPoints = after.rankingPoints;
        QVERIFY(after == expected);
    }
};

QTEST_GUILESS_MAIN(VectorsTest)
#include "tst_vectors.moc"
