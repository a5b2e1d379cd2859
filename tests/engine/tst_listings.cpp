// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/eachdatabase.h"
#include "tests/engine/enginetransaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using Engine::Reading;

// Lists of messages, people and flags in pages, from both ends, with equal dates and names among them; search.
class ListingsTest : public QObject
{
    Q_OBJECT

    EachDatabase m_each;

    struct Written
    {
        MessageId id = {};
        qint64 date = 0; // microseconds
        bool isRoot = true;
        bool deleted = false;
        QString lang = {};
        std::optional<UserId> author = {};
        bool imported = false;

        friend bool operator<(const Written &a, const Written &b)
        {
            return std::tuple(a.date, a.id) < std::tuple(b.date, b.id);
        }
    };

    QList<Written> m_written; // by date and id

    static bool insert(
        Engine::Context &context, const Written &written, const QString &text, const std::optional<MessageId> &root)
    {
        Message message;
        message.id = written.id;
        message.parentId = root;
        message.treeId = root.value_or(written.id);
        message.depth = root ? 1 : 0;
        message.userId = written.author;
        message.frontendMessageId = u"front "_s + written.id.toString();
        message.role = root ? Role::Assistant : Role::Prompter;
        message.text = text;
        message.lang = written.lang;
        message.createdDate = QDateTime::fromMSecsSinceEpoch(written.date / 1000, QTimeZone::UTC);
        message.deleted = written.deleted;
        const auto client = written.imported ? Storage::importClient().id : context.caller.client;
        return bool(context.messages.insert(message, client, {}));
    }

    // Thirty messages on ten dates, which are a microsecond apart.
    void writeMessages(TestQueue &test)
    {
        m_written.clear();
        const auto ada = test.queue().signIn(TestQueue::person(u"ada"_s));
        const auto bob = test.queue().signIn(TestQueue::person(u"bob"_s));
        QVERIFY(ada && bob);
        const bool inserted = inTransaction(test, [&](Engine::Context &context) {
            std::optional<MessageId> root;
            for (int i = 0; i < 30; ++i) {
                Written written;
                written.id = MessageId(context.random.uuid());
                written.date = 1'700'000'000'000'000 + i / 3;
                written.isRoot = i % 5 == 0;
                written.deleted = i % 7 == 3;
                written.lang = i % 4 == 0 ? u"de"_s : u"en"_s;
                if (i % 3 != 2)
                    written.author = i % 3 == 0 ? ada->id : bob->id;
                written.imported = i % 6 == 5;
                if (!insert(context, written, u"text %1"_s.arg(i), written.isRoot ? std::nullopt : root))
                    return false;
                if (written.isRoot)
                    root = written.id;
                m_written.append(written);
            }
            return true;
        });
        QVERIFY(inserted);
        for (const Written &written : std::as_const(m_written)) {
            QVERIFY(test.connection().raw(u"UPDATE message SET created_date = %1 WHERE id = '%2'"_s.arg(written.date)
                    .arg(written.id.toString())));
        }
        std::ranges::sort(m_written, std::less<Written>());
    }

    static bool fits(const MessageListing &listing, const Written &written, const ApiClientId &client)
    {
        return (!listing.author || listing.author == written.author) && (!listing.lang || *listing.lang == written.lang)
            && (!listing.onlyRoots || written.isRoot) && (listing.withDeleted || !written.deleted)
            && (!listing.apiClient
                || *listing.apiClient == (written.imported ? Storage::importClient().id : client).uuid())
            && (!listing.from || written.date >= *listing.from) && (!listing.until || written.date <= *listing.until);
    }

    QStringList expected(const MessageListing &listing, bool descending, const ApiClientId &client) const
    {
        QStringList ids;
        for (const Written &written : m_written) {
            if (fits(listing, written, client))
                ids.append(written.id.toString());
        }
        if (descending)
            std::ranges::reverse(ids);
        return ids;
    }

    static QStringList idsOf(const QList<ShownMessage> &messages)
    {
        QStringList ids;
        for (const ShownMessage &shown : messages)
            ids.append(shown.message.id.toString());
        return ids;
    }

    static QStringList namesOf(const QList<User> &people)
    {
        QStringList names;
        for (const User &user : people)
            names.append(user.identity.username);
        return names;
    }

    // The whole list, page by page, forwards and then backwards from its end.
    static QStringList walked(Engine::Queue &queue, const MessageListing &listing, bool descending, int size)
    {
        PageRequest<DateCursor> request{{}, {}, descending, size};
        QStringList forwards;
        auto page = queue.reading().page(listing, request, {});
        while (page && page->next) {
            forwards += idsOf(page->items);
            request.after = page->next;
            page = queue.reading().page(listing, request, {});
        }
        if (!page)
            return {page.error().message};
        forwards += idsOf(page->items);
        QStringList backwards = idsOf(page->items);
        while (page && page->previous && !page->items.isEmpty()) {
            request = {{}, page->previous, descending, size};
            page = queue.reading().page(listing, request, {});
            if (page)
                backwards = idsOf(page->items) + backwards;
        }
        if (!page)
            return {page.error().message};
        return forwards == backwards ? forwards : QStringList{u"not the same backwards"_s} + backwards;
    }

    static QStringList found(TestQueue &test, const QString &words, const QString &lang)
    {
        MessageListing listing;
        listing.searchText = words;
        listing.lang = lang;
        const auto page = test.queue().reading().page(listing, {}, {});
        if (!page)
            return {page.error().message};
        QStringList texts;
        for (const ShownMessage &shown : page->items)
            texts.append(shown.message.text);
        texts.sort();
        return texts;
    }

private Q_SLOTS:
    void everyListIsWholeInPages_data() { EachDatabase::rows(); }
    void everyListIsWholeInPages()
    {
        ON_EACH_DATABASE(m_each);
        writeMessages(test);
        const ApiClientId client = test.queue().caller().client;
        const UserId ada = test.queue().people().find(TestQueue::person(u"ada"_s))->id;
        QList<MessageListing> listings(8);
        listings[1].author = ada;
        listings[2].lang = u"de"_s;
        listings[3].apiClient = Storage::importClient().id.uuid();
        listings[4].onlyRoots = true;
        listings[5].withDeleted = true;
        listings[6].author = ada;
        listings[6].apiClient = client.uuid();
        listings[6].lang = u"en"_s;
        listings[6].withDeleted = true;
        listings[7].from = m_written.at(6).date;
        listings[7].until = m_written.at(20).date;

        for (qsizetype i = 0; i < listings.size(); ++i) {
            for (const bool descending : {false, true}) {
                const QStringList all = expected(listings.at(i), descending, client);
                QVERIFY2(all.size() > 2, qPrintable(QString::number(i)));
                for (const int size : {1, 2, 4, 50})
                    QCOMPARE(walked(test.queue(), listings.at(i), descending, size), all);
                QCOMPARE(idsOf(*test.queue().reading().list(listings.at(i), descending, 1000, {})), all);
                QCOMPARE(idsOf(*test.queue().reading().list(listings.at(i), descending, 2, {})), all.first(2));
            }
        }
        MessageListing ofNobody;
        ofNobody.author = UserId();
        QVERIFY(test.queue().reading().list(ofNobody, false, 10, {})->isEmpty());
    }

    void bothEndsAtOnce_data() { EachDatabase::rows(); }
    void bothEndsAtOnce()
    {
        ON_EACH_DATABASE(m_each);
        writeMessages(test);
        MessageListing all;
        all.withDeleted = true;
        const auto at = [&](int i) { return DateCursor{m_written.at(i).date, m_written.at(i).id}; };
        const QStringList ids = expected(all, false, {});

        const auto between = test.queue().reading().page(all, {at(3), at(8), false, 10}, {});
        const auto cut = test.queue().reading().page(all, {at(3), at(8), false, 2}, {});
        const auto fromDate =
            test.queue().reading().page(all, {DateCursor{m_written.at(4).date, {}}, {}, false, 3}, {});
        const auto beyond = test.queue().reading().page(all, {DateCursor{at(29).value + 1, {}}, {}, false, 3}, {});
        const auto backBeyond = test.queue().reading().page(all, {{}, DateCursor{1, {}}, false, 3}, {});

        QCOMPARE(idsOf(between->items), ids.sliced(4, 4));
        QVERIFY(between->previous && between->next);
        QCOMPARE(idsOf(cut->items), ids.sliced(4, 2));
        QCOMPARE(idsOf(fromDate->items), ids.sliced(3, 3)); // everything of the date, the three of them
        QCOMPARE(fromDate->previous, at(3));
        QVERIFY(beyond->items.isEmpty());
        QCOMPARE(beyond->previous, (DateCursor{at(29).value + 1, {}}));
        QVERIFY(!beyond->next);
        QCOMPARE(backBeyond->next, (DateCursor{1, {}}));
        QVERIFY(!backBeyond->previous);
    }

    void peopleComeByName_data() { EachDatabase::rows(); }
    void peopleComeByName()
    {
        ON_EACH_DATABASE(m_each);
        const QStringList names{u"Zoe"_s, u"_dash"_s, u"ada"_s, u"bob"_s, u"bo"_s, u"émile"_s, u"zoe"_s};
        for (const QString &name : names) {
            const bool isDiscord = name == "bob"_L1;
            QVERIFY(test.queue().signIn({name, u"The same"_s, isDiscord ? AuthMethod::Discord : AuthMethod::Local}));
        }
        const QStringList sorted{u"Zoe"_s, u"_dash"_s, u"ada"_s, u"bo"_s, u"bob"_s, u"zoe"_s, u"émile"_s}; // by bytes
        auto &people = test.queue().people();
        UserListing byName;
        byName.apiClient = test.queue().caller().client.uuid();
        UserListing byDisplayName = byName;
        byDisplayName.order = UserOrder::ByDisplayName;

        QCOMPARE(namesOf(*people.list(byName, {{}, {}, false, 100})), sorted);
        QCOMPARE(namesOf(*people.list(byName, {{}, {}, true, 2})), (QStringList{u"émile"_s, u"zoe"_s}));
        QCOMPARE(namesOf(*people.list(byName, {NameCursor{u"ada"_s, {}}, NameCursor{u"bob"_s, {}}, false, 100})),
            (QStringList{u"ada"_s, u"bo"_s, u"bob"_s}));
        const UserId ada = people.find(TestQueue::person(u"ada"_s))->id;
        QCOMPARE(namesOf(*people.list(byName, {NameCursor{u"ada"_s, ada}, {}, false, 1})), QStringList{u"bo"_s});
        UserListing searched = byName;
        searched.searchText = u"Z"_s; // as it is written
        QCOMPARE(namesOf(*people.list(searched, {{}, {}, false, 100})), QStringList{u"Zoe"_s});
        searched.searchText = u"b"_s;
        searched.authMethod = AuthMethod::Discord;
        QCOMPARE(namesOf(*people.list(searched, {{}, {}, false, 100})), QStringList{u"bob"_s});
        UserListing ofOthers;
        ofOthers.apiClient = Storage::importClient().id.uuid();
        QVERIFY(people.list(ofOthers, {{}, {}, false, 100})->isEmpty());
        QCOMPARE(people.list(UserListing(), {{}, {}, false, 100})->size(), names.size());

        for (const UserListing &listing : {byName, byDisplayName}) {
            QStringList walked;
            PageRequest<NameCursor> request{{}, {}, false, 2};
            auto page = people.page(listing, request);
            QVERIFY(!page->previous);
            while (page->next) {
                walked += namesOf(page->items);
                request.after = page->next;
                page = people.page(listing, request);
                QVERIFY(page->previous);
            }
            walked += namesOf(page->items);
            if (listing.order == UserOrder::ByUsername)
                QCOMPARE(walked, sorted);
            QCOMPARE(QSet<QString>(walked.begin(), walked.end()).size(), names.size());
            const auto before = people.page(listing, {{}, page->previous, false, 2});
            QCOMPARE(namesOf(before->items), walked.sliced(walked.size() - 3, 2));
        }
    }

    void flagsComeInPages_data() { EachDatabase::rows(); }
    void flagsComeInPages()
    {
        ON_EACH_DATABASE(m_each);
        writeMessages(test);
        QStringList flagged;
        for (const Written &written : std::as_const(m_written)) {
            if (written.deleted)
                continue;
            QVERIFY(test.queue().react(TestQueue::person(u"ada"_s), written.id, u"red_flag"_s));
            flagged.append(written.id.toString());
        }
        const auto idsIn = [](const Page<FlaggedMessage, DateCursor> &page) {
            QStringList ids;
            for (const FlaggedMessage &one : page.items)
                ids.append(one.messageId.toString());
            return ids;
        };
        std::ranges::sort(flagged); // all on one date

        const auto first = test.queue().moderation().flaggedPage({{}, {}, false, 3});
        const auto second = test.queue().moderation().flaggedPage({first->next, {}, false, 3});
        const auto last = test.queue().moderation().flaggedPage({{}, {}, true, 3});

        QCOMPARE(idsIn(*first) + idsIn(*second), flagged.first(6));
        QCOMPARE(idsIn(*test.queue().moderation().flaggedPage({{}, second->previous, false, 3})), flagged.first(3));
        QStringList backwards = idsIn(*last);
        std::ranges::reverse(backwards);
        QCOMPARE(backwards, flagged.last(3));
    }

    void wordsAreFound_data() { EachDatabase::rows(); }
    void wordsAreFound()
    {
        ON_EACH_DATABASE(m_each);
        const QStringList texts{u"How do I sharpen kitchen knives?"_s, u"Sharpening makes a knife safer."_s,
            u"Nothing of the kind; 50% \"quoted\" words."_s};
        const bool inserted = inTransaction(test, [&](Engine::Context &context) {
            for (const QString &text : texts) {
                if (!insert(context, {.id = MessageId(context.random.uuid()), .lang = u"en"_s}, text, {}))
                    return false;
            }
            return insert(context, {.id = MessageId(context.random.uuid()), .lang = u"pt-BR"_s}, u"knife"_s, {});
        });
        QVERIFY(inserted);

        QCOMPARE(found(test, u"sharpens"_s, u"en"_s), texts.first(2)); // in any form
        QCOMPARE(found(test, u"knives sharpen"_s, u"en"_s), QStringList{texts.at(0)}); // all of them
        QCOMPARE(found(test, u"KNIFE"_s, u"pt-BR"_s), QStringList{u"knife"_s});
        QVERIFY(found(test, u"knife"_s, u"de"_s).isEmpty());
        QVERIFY(found(test, u"fork"_s, u"en"_s).isEmpty());
        for (const QString &hostile :
            {u"\""_s, u"NEAR(\"a"_s, u"kind* OR"_s, u"text:kind"_s, u"-kind"_s, u"'; DROP"_s, u"& | !"_s, u"(kind"_s}) {
            const QStringList none = found(test, hostile, u"en"_s);
            QVERIFY2(none.isEmpty() || none == QStringList{texts.at(2)}, qPrintable(hostile + none.join(u'|')));
        }
        QCOMPARE(found(test, u"\"quoted\" kind"_s, u"en"_s), QStringList{texts.at(2)});

        MessageListing listing;
        listing.searchText = u"sharpen"_s; // without a language it says nothing
        QCOMPARE(test.queue().reading().page(listing, {}, {})->items.size(), 4);
        listing.lang = u"en"_s;
        const auto page = test.queue().reading().page(listing, {{}, {}, true, 1}, {});
        QVERIFY(page->next);
        const auto next = test.queue().reading().page(listing, {page->next, {}, true, 1}, {});
        QCOMPARE(next->items.size(), 1);
        QVERIFY(idsOf(next->items) != idsOf(page->items));
    }

    void wordsFollowWhatIsWritten_data() { EachDatabase::rows(); }
    void wordsFollowWhatIsWritten()
    {
        ON_EACH_DATABASE(m_each);
        QVERIFY(test.write(u"ada"_s, TaskType::InitialPrompt, u"An apple, please"_s));
        const MessageId id = test.queue().reading().list({}, true, 1, {})->constFirst().message.id;
        QCOMPARE(found(test, u"apples"_s, u"en"_s).size(), 1);

        QVERIFY(test.queue().moderation().edit({}, id, u"A pear, please"_s));
        QVERIFY(found(test, u"apple"_s, u"en"_s).isEmpty());
        QCOMPARE(found(test, u"pears"_s, u"en"_s).size(), 1);

        QVERIFY(test.queue().moderation().remove({}, id));
        QVERIFY(found(test, u"pear"_s, u"en"_s).isEmpty());

        PurgeOptions options;
        QVERIFY(test.queue().people().purge({}, test.queue().people().find(TestQueue::person(u"ada"_s))->id, options));
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM message"_s), 0);
        if (test.connection().dialect() == Storage::Dialect::Sqlite)
            QCOMPARE(test.count(u"SELECT count(*) AS n FROM message_search"_s), 0);
    }
};

QTEST_GUILESS_MAIN(ListingsTest)
#include "tst_listings.moc"
