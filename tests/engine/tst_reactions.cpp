// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/label.h"
#include "tests/engine/eachdatabase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What people do beside the tasks: emojis, free labels, reports, edits.
class ReactionsTest : public QObject
{
    Q_OBJECT

    EachDatabase m_each;

    static MessageId promptOf(TestQueue &test, const QString &author)
    {
        const auto task = test.take(author, TaskType::InitialPrompt);
        const TextReply prompt = test.text(u"a prompt of "_s + author);
        [&] { QVERIFY(test.submit(author, *task, prompt)); }();
        return prompt.messageId;
    }

    static UserIdentity signedIn(TestQueue &test, const QString &name)
    {
        [&] { QVERIFY(test.queue().signIn(TestQueue::person(name))); }();
        return TestQueue::person(name);
    }

    static QStringList events(TestQueue &test)
    {
        QStringList types;
        const auto recent = test.queue().journal().recent(100);
        for (const JournalEvent &event : *recent)
            types.prepend(event.type);
        return types;
    }

private Q_SLOTS:
    void theSameRemarkAgainHasNoEffect_data() { EachDatabase::rows(); }
    void theSameRemarkAgainHasNoEffect()
    {
        ON_EACH_DATABASE(m_each);
        const MessageId prompt = promptOf(test, u"ada"_s);
        const auto bob = signedIn(test, u"bob"_s);
        const Report report{u" too rude "_s, {{Label::Toxicity, 1}}};
        QVERIFY(test.queue().labelFreely(bob, prompt, {{Label::Humor, 0.5}}));
        QVERIFY(test.queue().report(bob, prompt, report));
        const QStringList before = events(test);

        QVERIFY(test.queue().labelFreely(bob, prompt, {{Label::Humor, 0.5}}));
        QVERIFY(test.queue().report(bob, prompt, report));
        QCOMPARE(events(test), before);

        QVERIFY(test.queue().labelFreely(bob, prompt, {{Label::Humor, 1}}));
        QVERIFY(events(test).size() > before.size());
        QCOMPARE(test.violations(), QStringList());
    }

    void emojisAreAddedRemovedAndToggled_data() { EachDatabase::rows(); }
    void emojisAreAddedRemovedAndToggled()
    {
        ON_EACH_DATABASE(m_each);
        using enum Emoji::Operation;
        const MessageId prompt = promptOf(test, u"ada"_s);
        const auto bob = signedIn(test, u"bob"_s);

        QCOMPARE(test.queue().react(bob, prompt, u"rofl"_s, Add)->emojis, (QMap<QString, int>{{u"rofl"_s, 1}}));
        QCOMPARE(test.queue().react(bob, prompt, u"rofl"_s, Add)->emojis, (QMap<QString, int>{{u"rofl"_s, 1}}));
        QCOMPARE(test.queue().emojisBy(bob, prompt), QStringList{u"rofl"_s});
        QCOMPARE(test.queue().react(bob, prompt, u"clap"_s, Remove)->emojis, (QMap<QString, int>{{u"rofl"_s, 1}}));
        QVERIFY(test.queue().react(bob, prompt, u"rofl"_s, Toggle)->emojis.isEmpty());
        QVERIFY(!test.queue().react(bob, prompt, u"rofl"_s, Toggle)->emojis.isEmpty());
        QVERIFY(test.queue().react(bob, prompt, u"rofl"_s, Remove)->emojis.isEmpty());

        const QStringList journal = events(test);
        QCOMPARE(journal.count(u"message_emoji"_s), 2);
        QCOMPARE(journal.count(u"message_emoji_removed"_s), 2);
        QCOMPARE(test.violations(), QStringList());
    }

    void votesExcludeEachOtherAndAreNotForOneself_data() { EachDatabase::rows(); }
    void votesExcludeEachOtherAndAreNotForOneself()
    {
        ON_EACH_DATABASE(m_each);
        const MessageId prompt = promptOf(test, u"ada"_s);
        const auto ada = TestQueue::person(u"ada"_s);
        const auto bob = signedIn(test, u"bob"_s);

        QVERIFY(test.queue().react(bob, prompt, u"+1"_s));
        QCOMPARE(test.queue().react(bob, prompt, u"-1"_s)->emojis, (QMap<QString, int>{{u"-1"_s, 1}}));
        QCOMPARE(test.queue().react(ada, prompt, u"+1"_s)->emojis, (QMap<QString, int>{{u"-1"_s, 1}}));
        QCOMPARE(test.queue().react(ada, prompt, u"heart_eyes"_s)->emojis.value(u"heart_eyes"_s), 1);

        QCOMPARE(test.violations(), QStringList());
    }

    void refusesReactions()
    {
        TestQueue test;
        const MessageId prompt = promptOf(test, u"ada"_s);
        const auto bob = signedIn(test, u"bob"_s);

        QCOMPARE(test.queue().react(bob, prompt, u"_skip_reply"_s).error().kind, Error::Kind::Invalid);
        QCOMPARE(test.queue().react(bob, prompt, u"shrug"_s).error().kind, Error::Kind::Invalid);
        QCOMPARE(
            test.queue().react(bob, MessageId(test.random.uuid()), u"+1"_s).error().code, ErrorCode::MessageNotFound);
        QVERIFY(test.queue().moderation().remove({}, prompt));
        QCOMPARE(test.queue().react(bob, prompt, u"+1"_s).error().code, ErrorCode::MessageNotFound);
    }

    void aRedFlagCallsTheModerators_data() { EachDatabase::rows(); }
    void aRedFlagCallsTheModerators()
    {
        ON_EACH_DATABASE(m_each);
        const MessageId first = promptOf(test, u"ada"_s);
        const MessageId second = promptOf(test, u"bob"_s);
        const auto cem = signedIn(test, u"cem"_s);
        QVERIFY(test.queue().react(cem, first, u"red_flag"_s));
        test.clock.advance(std::chrono::seconds(1));
        QVERIFY(test.queue().react(cem, second, u"red_flag"_s));
        QVERIFY(test.queue().react(cem, second, u"red_flag"_s)); // taken back: the moderators come nevertheless

        auto &moderation = test.queue().moderation();
        FlaggedFilter page{.processed = false, .afterDate = {}, .afterId = {}, .maximum = 1};
        const auto flagged = moderation.flagged(page);
        QCOMPARE(flagged->size(), 1);
        QCOMPARE(flagged->constFirst().messageId, first);
        page.afterDate = flagged->constFirst().createdDate;
        page.afterId = first;
        QCOMPARE(moderation.flagged(page)->constFirst().messageId, second);

        QVERIFY(moderation.process(cem, first)->processed);
        QCOMPARE(moderation.flagged({.processed = false, .afterDate = {}, .afterId = {}})->size(), 1);
        QCOMPARE(
            moderation.flagged({.processed = true, .afterDate = {}, .afterId = {}})->constFirst().messageId, first);
        QCOMPARE(moderation.flagged({})->size(), 2);
        QCOMPARE(moderation.process({}, MessageId(test.random.uuid())).error().code, ErrorCode::MessageNotFound);
        QVERIFY(test.queue().react(TestQueue::person(u"ada"_s), first, u"red_flag"_s));
        QCOMPARE(moderation.flagged({.processed = false, .afterDate = {}, .afterId = {}})->size(), 2); // once more
    }

    void freeLabelsAreKeptBesideTheReviews_data() { EachDatabase::rows(); }
    void freeLabelsAreKeptBesideTheReviews()
    {
        ON_EACH_DATABASE(m_each);
        const MessageId prompt = promptOf(test, u"ada"_s);
        const auto bob = signedIn(test, u"bob"_s);

        QVERIFY(test.queue().labelFreely(TestQueue::person(u"ada"_s), prompt, {{Label::Quality, 1}})); // an own one
        QVERIFY(test.queue().labelFreely(bob, prompt, {{Label::Quality, 0.5}, {Label::Spam, 1}}));
        QVERIFY(test.queue().labelFreely(bob, prompt, {{Label::Humor, 0.25}}));

        QCOMPARE(test.count(u"SELECT count(*) AS n FROM text_labels WHERE task_id IS NULL"_s), 2);
        QCOMPARE(test.queue().freeLabelsBy(bob, prompt), (Labels{{Label::Humor, 0.25}}));
        QVERIFY(test.queue().freeLabelsBy(TestQueue::person(u"nobody"_s), prompt)->isEmpty());
        QCOMPARE(test.message(prompt).reviewCount, 0);
        QVERIFY(test.review(u"bob"_s, TaskType::LabelInitialPrompt)); // and still may review it
        QCOMPARE(events(test).count(u"free_labels"_s), 3);
        QCOMPARE(test.violations(), QStringList());
    }

    void refusesFreeLabels()
    {
        TestQueue test;
        const MessageId prompt = promptOf(test, u"ada"_s);
        const auto bob = signedIn(test, u"bob"_s);

        QCOMPARE(test.queue().labelFreely(bob, prompt, {{Label::Spam, 1.5}}).error().code, ErrorCode::InvalidLabel);
        QCOMPARE(test.queue().labelFreely(bob, MessageId(test.random.uuid()), {{Label::Spam, 1}}).error().code,
            ErrorCode::MessageNotFound);
    }

    // The original overwrote the free labels of whoever reported, and lost the report's text.
    void reportsStandBesideFreeLabels_data() { EachDatabase::rows(); }
    void reportsStandBesideFreeLabels()
    {
        ON_EACH_DATABASE(m_each);
        const MessageId prompt = promptOf(test, u"ada"_s);
        const auto bob = signedIn(test, u"bob"_s);
        QVERIFY(test.queue().labelFreely(bob, prompt, {{Label::Quality, 0.5}}));

        QVERIFY(test.queue().report(bob, prompt, {u" it names my neighbour "_s, {{Label::Pii, 1}}}));

        const auto reports = test.queue().moderation().reports(prompt);
        QCOMPARE(reports->size(), 1);
        QCOMPARE(reports->constFirst().report.text, u"it names my neighbour"_s);
        QCOMPARE(reports->constFirst().report.labels, (Labels{{Label::Pii, 1}}));
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM text_labels WHERE labels = '{\"quality\":0.5}'"_s), 1);
        QCOMPARE(test.queue().moderation().flagged({})->constFirst().messageId, prompt);
        QCOMPARE(test.message(prompt).emojis.value(u"red_flag"_s), 1);
        QVERIFY(test.queue().report(bob, prompt, {u"again"_s, {}}));
        QCOMPARE(test.queue().moderation().reports(prompt)->constFirst().report.text, u"again"_s);
        QCOMPARE(test.message(prompt).emojis.value(u"red_flag"_s), 1);
        QCOMPARE(test.violations(), QStringList());
    }

    void refusesReports()
    {
        TestQueue test;
        const MessageId prompt = promptOf(test, u"ada"_s);
        const auto bob = signedIn(test, u"bob"_s);
        const auto codeOf = [&](const Report &report) { return test.queue().report(bob, prompt, report).error().code; };

        QCOMPARE(codeOf({u"  "_s, {}}), ErrorCode::TextEmpty);
        QCOMPARE(codeOf({QString(2001, u'x'), {}}), ErrorCode::MessageTooLong);
        QCOMPARE(codeOf({{}, {{Label::Humor, 1}}}), ErrorCode::InvalidLabel);
        QCOMPARE(reportLabels().size(), 10);
        QVERIFY(test.queue().moderation().flagged({})->isEmpty());
    }

    void editsKeepEveryWording_data() { EachDatabase::rows(); }
    void editsKeepEveryWording()
    {
        ON_EACH_DATABASE(m_each);
        const MessageId prompt = promptOf(test, u"ada"_s);
        const auto ada = TestQueue::person(u"ada"_s);
        const auto mia = signedIn(test, u"mia"_s);
        QVERIFY(test.queue().moderation().revisions(prompt)->isEmpty());

        QCOMPARE(test.queue().edit(ada, prompt, u" the second wording "_s)->text, u"the second wording"_s);
        QVERIFY(test.review(u"rex"_s, TaskType::LabelInitialPrompt));
        test.clock.advance(std::chrono::minutes(1));
        QVERIFY(test.queue().moderation().edit(mia, prompt, u"the third"_s));

        const auto wordings = test.queue().moderation().revisions(prompt);
        QCOMPARE(wordings->size(), 3);
        const UserId adaId = test.queue().people().find(ada)->id;
        const UserId miaId = test.queue().people().find(mia)->id;
        QCOMPARE(wordings->at(0).text, u"a prompt of ada"_s);
        QCOMPARE(wordings->at(0).userId, adaId);
        QCOMPARE(wordings->at(1).text, u"the second wording"_s);
        QCOMPARE(wordings->at(1).userId, adaId);
        QCOMPARE(wordings->at(2).text, u"the third"_s);
        QCOMPARE(wordings->at(2).userId, miaId);
        QCOMPARE(wordings->at(2).createdDate, test.clock.now());
        QCOMPARE(wordings->at(1).id.toString().at(15), u'7'); // its version
        QVERIFY(wordings->at(1).id < wordings->at(2).id);
        QVERIFY(test.message(prompt).edited);
        QCOMPARE(test.message(prompt).reviewCount, 1); // reviews stay
        QCOMPARE(test.stateOf(prompt), u"initial_prompt_review"_s);
        QCOMPARE(events(test).count(u"message_edited"_s), 2);
        QCOMPARE(test.violations(), QStringList());
    }

    void refusesEdits()
    {
        TestQueue test;
        const MessageId prompt = promptOf(test, u"ada"_s);
        const auto ada = TestQueue::person(u"ada"_s);
        const auto bob = signedIn(test, u"bob"_s);

        QCOMPARE(test.queue().edit(bob, prompt, u"mine"_s).error().kind, Error::Kind::Rejected);
        QCOMPARE(test.queue().edit(ada, prompt, u" "_s).error().code, ErrorCode::TextEmpty);
        QCOMPARE(test.queue().edit(ada, prompt, QString(2001, u'x')).error().code, ErrorCode::MessageTooLong);
        QVERIFY(test.queue().edit(ada, prompt, u"a prompt of ada"_s)); // the same again
        QVERIFY(!test.message(prompt).edited);
        QVERIFY(test.review(u"rex"_s, TaskType::LabelInitialPrompt));
        QCOMPARE(test.queue().edit(ada, prompt, u"too late"_s).error().kind, Error::Kind::Rejected);
    }

    void whoeverReviewsOwnMessagesEditsThemAtAnyTime()
    {
        TestQueue test(TreeConfiguration::alone());
        const TreeId tree = test.growingTree(u"ada"_s);

        QVERIFY(test.queue().edit(TestQueue::person(u"ada"_s), tree, u"better words"_s));

        QCOMPARE(test.message(tree).text, u"better words"_s);
        QCOMPARE(test.stateOf(tree), u"growing"_s);
    }
};

QTEST_GUILESS_MAIN(ReactionsTest)
#include "tst_reactions.moc"
