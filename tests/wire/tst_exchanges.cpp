// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/errorcodec.h"
#include "model/wire/figurescodec.h"
#include "model/wire/flagcodec.h"
#include "model/wire/interactioncodec.h"
#include "model/wire/jsonvalue.h"
#include "model/wire/keys.h"
#include "model/wire/labelcodec.h"
#include "model/wire/leaderboardcodec.h"
#include "model/wire/messagecodec.h"
#include "model/wire/pagecodec.h"
#include "model/wire/shownmessagecodec.h"
#include "model/wire/taskcodec.h"
#include "model/wire/treecodec.h"
#include "model/wire/trollboardcodec.h"
#include "model/wire/usercodec.h"
#include "tests/support/reference.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Wire;

// What the original backend was recorded saying and being told: every object that Canopy models is understood, and
// written back with the same values.
class ExchangesTest : public QObject
{
    Q_OBJECT

    struct Found
    {
        QString file;
        QJsonObject json;
        bool isAnswer = false;
    };

    QList<Found> m_objects;

    void collect(const QString &file, const QJsonValue &value, bool isAnswer)
    {
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            m_objects.append({file, object, isAnswer});
            for (const QJsonValue &member : object)
                collect(file, member, isAnswer);
        }
        for (const QJsonArray list = value.toArray(); const QJsonValue &element : list)
            collect(file, element, isAnswer);
    }

    template <typename Is>
    void addRows(bool isAnswer, Is is) const
    {
        QTest::addColumn<QJsonObject>("json");
        int number = 0;
        for (const Found &found : m_objects) {
            if (found.isAnswer == isAnswer && is(found.json))
                QTest::addRow("%s #%d", qPrintable(found.file), ++number) << found.json;
        }
    }

    // Dates are compared to the millisecond, which is what the domain holds.
    static QJsonValue comparable(const QJsonValue &value)
    {
        const auto date =
            value.isString() && value.toString().contains(u"T"_s) ? dateFromText(value.toString()) : std::nullopt;
        if (date)
            return isoText(*date);
        if (value.isArray()) {
            QJsonArray list;
            for (const QJsonArray array = value.toArray(); const QJsonValue &element : array)
                list.append(comparable(element));
            return list;
        }
        QJsonObject object = value.toObject();
        for (QJsonValueRef member : object)
            member = comparable(member);
        return value.isObject() ? QJsonValue(object) : value;
    }

    // The members of recorded that are not modelled aside, both say the same.
    static QString difference(const QJsonObject &recorded, const QJsonObject &written, const QSet<QString> &notModelled)
    {
        for (auto it = recorded.begin(); it != recorded.end(); ++it) {
            if (notModelled.contains(it.key()))
                continue;
            if (comparable(it.value()) != comparable(written.value(it.key())))
                return it.key();
        }
        return {};
    }

    // What depends on who looks is not part of a message.
    static QJsonObject withoutViewer(QJsonObject message)
    {
        message.remove(Key::userEmojis);
        message.remove(Key::userIsAuthor);
        message.remove(Key::user);
        return message;
    }

    static QJsonArray withoutViewer(const QJsonArray &messages)
    {
        QJsonArray plain;
        for (const QJsonValue &message : messages)
            plain.append(withoutViewer(message.toObject()));
        return plain;
    }

    static QJsonObject plainTask(QJsonObject task)
    {
        if (task.contains(Key::conversation))
            task.insert(Key::conversation,
                withoutViewer(task.value(Key::conversation).toObject().value(Key::messages).toArray()));
        if (task.contains(Key::replyMessages))
            task.insert(Key::replyMessages, withoutViewer(task.value(Key::replyMessages).toArray()));
        task.remove(Key::labels); // described in our own words
        return task;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (Reference::isMissing(u"exchanges"_s))
            QSKIP(Reference::reason());
        const QDir folder(Reference::folder().filePath(u"exchanges"_s));
        const QStringList files = folder.entryList({u"*.json"_s});
        for (const QString &file : files) {
            const QJsonObject exchange = Reference::load(folder.filePath(file));
            collect(file, exchange["request"_L1]["body"_L1], false);
            collect(file, exchange["response"_L1]["body"_L1], true);
        }
        QVERIFY(m_objects.size() > 500);
    }

    void messages_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains(Key::isAssistant); });
    }

    void messages()
    {
        QFETCH(const QJsonObject, json);

        const auto message = messageFromJson(json);

        QVERIFY2(message, message ? "" : qPrintable(message.error().message));
        const QJsonObject hidden = withoutViewer(json);
        // synthetic is null where a ranking person must not know: read as false
        const QSet<QString> notModelled =
            json.value(Key::synthetic).isNull() ? QSet{QString(Key::synthetic)} : QSet<QString>();
        QCOMPARE(difference(hidden, toJson(*message), notModelled), QString());
    }

    void tasks_data()
    {
        addRows(true, [](const QJsonObject &json) {
            return json.contains(Key::id) && taskTypeFromString(json.value(Key::type).toString());
        });
    }

    void tasks()
    {
        QFETCH(const QJsonObject, json);

        const auto task = taskFromJson(json);

        QVERIFY2(task, task ? "" : qPrintable(task.error().message));
        const QJsonObject written = toJson(*task);
        QCOMPARE(difference(plainTask(json), plainTask(written), {}), QString());
        const QJsonArray labels = json.value(Key::labels).toArray();
        for (int i = 0; i < labels.size(); ++i) {
            const QJsonObject described = written.value(Key::labels).toArray().at(i).toObject();
            QVERIFY(labelDescriptionFromJson(labels.at(i).toObject()));
            QCOMPARE(described.value(Key::name), labels.at(i).toObject().value(Key::name));
            QCOMPARE(described.value(Key::widget), labels.at(i).toObject().value(Key::widget));
        }
    }

    void labelDescriptions_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains(Key::displayText); });
    }

    void labelDescriptions()
    {
        QFETCH(const QJsonObject, json);

        const auto description = labelDescriptionFromJson(json);

        QVERIFY2(description, description ? "" : qPrintable(description.error().message));
        QCOMPARE(difference(json, toJson(*description), {}), QString());
    }

    void availability_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains("random"_L1); });
    }

    void availability()
    {
        QFETCH(const QJsonObject, json);

        const auto counts = availabilityFromJson(json);

        QVERIFY(counts);
        QCOMPARE(toJson(*counts), json);
    }

    void scores_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains(Key::leaderScore); });
    }

    void scores()
    {
        QFETCH(const QJsonObject, json);
        const QSet<QString> notModelled{QString(Key::highlighted), QString(Key::baseDate), QString(Key::modifiedDate)};

        const auto score = userScoreFromJson(json);

        QVERIFY2(score, score ? "" : qPrintable(score.error().message));
        QJsonObject recorded = json;
        if (recorded.value(Key::streakDays).isNull())
            recorded.insert(Key::streakDays, 0);
        QCOMPARE(difference(recorded, toJson(*score), notModelled), QString());
    }

    void leaderboards_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains(Key::leaderboard); });
    }

    void leaderboards()
    {
        QFETCH(const QJsonObject, json);

        const auto leaderboard = leaderboardFromJson(json);

        QVERIFY2(leaderboard, leaderboard ? "" : qPrintable(leaderboard.error().message));
        QCOMPARE(difference(json, toJson(*leaderboard), {QString(Key::leaderboard)}), QString());
        QCOMPARE(leaderboard->scores.size(), json.value(Key::leaderboard).toArray().size());
    }

    void trees_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains(Key::messages) && json.contains(Key::id); });
    }

    void trees()
    {
        QFETCH(const QJsonObject, json);

        const auto tree = messageTreeFromJson(json);

        QVERIFY2(tree, tree ? "" : qPrintable(tree.error().message));
        QCOMPARE(tree->id.toString(), json.value(Key::id).toString());
        QCOMPARE(tree->messages.size(), json.value(Key::messages).toArray().size());
        QMap<MessageId, int> depths;
        for (const Message &message : std::as_const(tree->messages)) {
            QVERIFY(!message.parentId || !depths.contains(*message.parentId)
                || message.depth == depths.value(*message.parentId) + 1);
            depths.insert(message.id, message.depth);
        }
    }

    void treeStates_data()
    {
        addRows(
            true, [](const QJsonObject &json) { return json.contains(Key::maxDepth) && json.contains(Key::state); });
    }

    void treeStates()
    {
        QFETCH(const QJsonObject, json);

        const auto tree = treeStateFromJson(json);

        QVERIFY2(tree, tree ? "" : qPrintable(tree.error().message));
        QCOMPARE(difference(json, treeStateToJson(*tree), {}), QString());
    }

    void people_data()
    {
        addRows(true,
            [](const QJsonObject &json) { return json.contains(Key::showOnLeaderboard) && json.contains(Key::notes); });
    }

    void people()
    {
        QFETCH(const QJsonObject, json);

        const auto user = userFromJson(json);

        QVERIFY2(user, user ? "" : qPrintable(user.error().message));
        QCOMPARE(difference(json, userForModeratorsToJson(*user), {}), QString());
        QVERIFY(toJson(*user).value(Key::notes).toString().isEmpty());
    }

    void shownMessages_data()
    {
        addRows(
            true, [](const QJsonObject &json) { return json.contains(Key::isAssistant) && json.contains(Key::rank); });
    }

    // With what depends on who looks.
    void shownMessages()
    {
        QFETCH(const QJsonObject, json);

        const auto message = shownMessageFromJson(json);

        QVERIFY2(message, message ? "" : qPrintable(message.error().message));
        const QJsonObject written = toJson(*message);
        QCOMPARE(difference(json, written, {}), QString());
        QCOMPARE(written.keys(), json.keys());
    }

    void conversations_data()
    {
        addRows(true, [](const QJsonObject &json) {
            return json.size() == 1
                && json.value(Key::messages).toArray().first().toObject().contains(Key::isAssistant);
        });
    }

    void conversations()
    {
        QFETCH(const QJsonObject, json);

        const auto messages = shownConversationFromJson(json);

        QVERIFY2(messages, messages ? "" : qPrintable(messages.error().message));
        for (int i = 0; i < messages->size(); ++i)
            QCOMPARE(messages->at(i).message.depth, i);
        const QJsonArray recorded = json.value(Key::messages).toArray();
        const QJsonArray written = shownConversationToJson(*messages).value(Key::messages).toArray();
        QCOMPARE(written.size(), recorded.size());
        for (int i = 0; i < recorded.size(); ++i) {
            const QJsonObject one = recorded.at(i).toObject();
            const QSet<QString> hidden =
                one.value(Key::synthetic).isNull() ? QSet{QString(Key::synthetic)} : QSet<QString>();
            QCOMPARE(difference(one, written.at(i).toObject(), hidden), QString());
            QCOMPARE(written.at(i).toObject().keys(), one.keys());
        }
    }

    void revisions_data()
    {
        addRows(
            true, [](const QJsonObject &json) { return json.contains(Key::messageId) && json.contains(Key::text); });
    }

    void revisions()
    {
        QFETCH(const QJsonObject, json);

        const auto revision = revisionFromJson(json);

        QVERIFY2(revision, revision ? "" : qPrintable(revision.error().message));
        const QJsonObject written = toJson(*revision, {});
        QCOMPARE(difference(json, written, {QString(Key::userIsAuthor)}), QString());
        QCOMPARE(written.keys(), json.keys());
    }

    void trollboards_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains(Key::trollboard); });
    }

    void trollboards()
    {
        QFETCH(const QJsonObject, json);

        const auto board = trollboardFromJson(json);

        QVERIFY2(board, board ? "" : qPrintable(board.error().message));
        const QJsonObject written = toJson(*board);
        QCOMPARE(difference(json, written, {QString(Key::trollboard)}), QString());
        const QJsonArray people = json.value(Key::trollboard).toArray();
        for (int i = 0; i < people.size(); ++i) {
            const QJsonObject person = written.value(Key::trollboard).toArray().at(i).toObject();
            QCOMPARE(difference(people.at(i).toObject(), person, {}), QString());
            QCOMPARE(person.keys(), people.at(i).toObject().keys());
        }
    }

    void statistics_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains(Key::activeByLang); });
    }

    void statistics()
    {
        QFETCH(const QJsonObject, json);

        const auto figures = systemFiguresFromJson(json);

        QVERIFY2(figures, figures ? "" : qPrintable(figures.error().message));
        QCOMPARE(toJson(*figures), json);
    }

    void treeManagerStatistics_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains(Key::stateCounts); });
    }

    void treeManagerStatistics()
    {
        QFETCH(const QJsonObject, json);

        const auto counts = treeCountsFromJson(json.value(Key::stateCounts).toObject());
        const auto sizes = treeSizesFromJson(json.value(Key::messageCounts).toArray());

        QVERIFY(counts && sizes);
        QCOMPARE(treeCountsToJson(*counts), json.value(Key::stateCounts).toObject());
        QCOMPARE(comparable(toJson(*sizes)), comparable(json.value(Key::messageCounts).toArray()));
    }

    void cachedStatistics_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains(Key::stats) && json.contains(Key::name); });
    }

    void cachedStatistics()
    {
        QFETCH(const QJsonObject, json);

        const auto figures = cachedFiguresFromJson(json);

        QVERIFY2(figures, figures ? "" : qPrintable(figures.error().message));
        QCOMPARE(comparable(toJson(*figures)), comparable(json));
        const auto all = allCachedFiguresFromJson(toJson(QList{*figures}));
        QCOMPARE(all->constFirst(), *figures);
    }

    void flaggedMessages_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains(Key::processed); });
    }

    void flaggedMessages()
    {
        QFETCH(const QJsonObject, json);

        const auto flagged = flaggedMessageFromJson(json);

        QVERIFY2(flagged, flagged ? "" : qPrintable(flagged.error().message));
        QCOMPARE(comparable(toJson(*flagged)), comparable(json));
    }

    void pages_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains(Key::sortKey); });
    }

    // Cursors keep their microseconds.
    void pages()
    {
        QFETCH(const QJsonObject, json);

        if (json.value(Key::sortKey) != Key::createdDate) {
            const auto page = pageFromJson<User, NameCursor>(json, userFromJson, nameCursorFromText);
            QVERIFY2(page, page ? "" : qPrintable(page.error().message));
            const QLatin1StringView key = json.value(Key::sortKey) == Key::username ? Key::username : Key::displayName;
            QCOMPARE(comparable(toJson(*page, key, userForModeratorsToJson)), comparable(json));
        } else if (json.value(Key::items).toArray().first().toObject().contains(Key::processed)) {
            const auto page =
                pageFromJson<FlaggedMessage, DateCursor>(json, flaggedMessageFromJson, dateCursorFromText);
            QVERIFY2(page, page ? "" : qPrintable(page.error().message));
            const auto write = [](const FlaggedMessage &flagged) { return toJson(flagged); };
            QCOMPARE(comparable(toJson(*page, Key::createdDate, write)), comparable(json));
        } else {
            const auto page = pageFromJson<ShownMessage, DateCursor>(json, shownMessageFromJson, dateCursorFromText);
            QVERIFY2(page, page ? "" : qPrintable(page.error().message));
            const auto write = [](const ShownMessage &message) { return toJson(message); };
            QCOMPARE(comparable(toJson(*page, Key::createdDate, write)), comparable(json));
        }
    }

    void errors_data()
    {
        addRows(true, [](const QJsonObject &json) { return json.contains(Key::errorCode); });
    }

    void errors()
    {
        QFETCH(const QJsonObject, json);

        const Error error = errorFromJson(400, json);

        QVERIFY(error.code == ErrorCode::Generic || toJson(error) == json);
        QVERIFY(error.message.contains(json.value(Key::message).toString()));
    }

    void interactions_data()
    {
        addRows(false, [](const QJsonObject &json) {
            const QString type = json.value(Key::type).toString();
            return type == "text_reply_to_message"_L1 || type == "message_ranking"_L1 || type == "text_labels"_L1;
        });
    }

    // Some were recorded because they are wrong; whatever is understood is written back as it was.
    void interactions()
    {
        QFETCH(const QJsonObject, json);

        const auto read = interactionFromJson(json);

        const QString row = QString::fromUtf8(QTest::currentDataTag());
        const bool isWrong = row.contains(u"empty"_s) || row.contains(u"blank"_s) || row.contains(u"unknown-name"_s)
            || row.contains(u"out-of-range"_s) || row.contains(u"missing-message-id"_s);
        QCOMPARE(read.has_value(), !isWrong);
        if (!read)
            return;
        const QJsonObject written = toJson(read->interaction, read->user, json.value(Key::text).toString());
        QSet<QString> notModelled{u"extra"_s, QString(Key::isReport), QString(Key::userMessageId)};
        if (json.value(Key::lang).isNull())
            notModelled.insert(Key::lang);
        if (json.value(Key::taskId).isNull())
            notModelled.insert(Key::taskId);
        if (json.value(Key::labels).isArray())
            notModelled.insert(Key::labels);
        QCOMPARE(difference(json, written, notModelled), QString());
        QCOMPARE(read->userMessageId, json.value(Key::userMessageId).toString());
    }
};

QTEST_GUILESS_MAIN(ExchangesTest)
#include "tst_exchanges.moc"
