// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/sync/judge.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(9, 0), QTimeZone::UTC);
constexpr auto noWait = 0s;

OutboxEntry entry(const InteractionKind &kind, int attempts = 1)
{
    OutboxEntry made;
    made.id = OutboxEntryId::create();
    made.work = Interaction{TaskId::create(), u"fid"_s, kind};
    made.attempts = attempts;
    return made;
}

OutboxEntry text(int attempts = 1)
{
    return entry(TextReply{MessageId::create(), u"Bees dance."_s, u"en"_s}, attempts);
}

OutboxEntry labels(int attempts = 1)
{
    return entry(LabelReply{MessageId::create(), {{Label::Spam, 0.0}}}, attempts);
}

OutboxEntry ranking(int attempts = 1)
{
    return entry(RankingReply{{1, 0}, false}, attempts);
}

OutboxEntry expiredBefore(OutboxEntry made)
{
    made.lastError = Error{Error::Kind::Rejected, ErrorCode::TaskExpired, u"expired"_s};
    return made;
}

OutboxEntry until(OutboxEntry made, std::chrono::seconds left)
{
    made.expiryDate = now + left;
    return made;
}

Error error(Error::Kind kind, ErrorCode code = ErrorCode::Generic)
{
    return {kind, code, u"said"_s};
}

Error rejected(ErrorCode code)
{
    return error(Error::Kind::Rejected, code);
}

std::chrono::seconds waitOf(const Outcome &outcome)
{
    return outcome.notBefore ? std::chrono::seconds(now.secsTo(*outcome.notBefore)) : noWait;
}

}

class JudgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void confirmsOnAReceipt()
    {
        const OutboxEntry sent = text();
        const Receipt receipt{std::get<Interaction>(sent.work).taskId, now, true};

        const Verdict verdict = judge(sent, receipt, now);

        QVERIFY(verdict.outcome.state == DeliveryState::Confirmed);
        QVERIFY(verdict.outcome.receipt == receipt);
        QVERIFY(verdict.next == Next::GoOn);
    }

    // reliability.md section 3.4, row by row.
    void judgesErrors_data()
    {
        QTest::addColumn<OutboxEntry>("sent");
        QTest::addColumn<Error>("answer");
        QTest::addColumn<DeliveryState>("state");
        QTest::addColumn<std::chrono::seconds>("wait");
        QTest::addColumn<Next>("next");
        const auto row = [](const char *name, const OutboxEntry &sent, const Error &answer, DeliveryState state,
                             std::chrono::seconds wait,
                             Next next) { QTest::newRow(name) << sent << answer << state << wait << next; };
        using enum DeliveryState;
        using enum ErrorCode;
        using Kind = Error::Kind;

        row("no answer", text(), error(Kind::Unreachable), Unknown, 2s, Next::Stop);
        row("no answer, fourth time", text(4), error(Kind::Unreachable), Unknown, 16s, Next::Stop);
        row("no answer, hundredth time", text(100), error(Kind::Unreachable), Unknown, 900s, Next::Stop);
        row("backend's disk", text(), error(Kind::Storage, DiskFull), Unknown, 2s, Next::Stop);
        row("backend's database in use", text(), error(Kind::Storage, DatabaseInUse), Unknown, 2s, Next::Stop);
        row("a page that is not ours", text(), error(Kind::NotFound), Unknown, 2s, Next::Stop);
        row("malformed", text(), error(Kind::Invalid), NeedsEdit, noWait, Next::GoOn);
        row("other body under the same key", text(), error(Kind::Conflict), Refused, noWait, Next::GoOn);
        row("forbidden", text(), error(Kind::Rejected), Refused, noWait, Next::GoOn);
        row("busy", text(), error(Kind::Unavailable), Waiting, 300s, Next::Stop);
        row("1006", text(), rejected(TaskTypeNotAvailable), Waiting, 300s, Next::Stop);
        row("1008", text(), rejected(MessageTooLong), NeedsEdit, noWait, Next::GoOn);
        row("1009", text(), rejected(MessageDuplicated), Waiting, 7500s, Next::GoOn);
        row("1009, enough time", until(text(), 3h), rejected(MessageDuplicated), Waiting, 7500s, Next::GoOn);
        row("1009, expires first", until(text(), 2h), rejected(MessageDuplicated), NeedsEdit, noWait, Next::GoOn);
        row("1010", text(), rejected(TextEmpty), NeedsEdit, noWait, Next::GoOn);
        row("1011", text(), rejected(DuplicateReply), Refused, noWait, Next::GoOn);
        row("1012", text(), rejected(TooManyPendingTasks), Waiting, 300s, Next::Stop);
        row("2000", text(), rejected(InvalidFrontendMessageId), Refused, noWait, Next::GoOn);
        row("2001", labels(), error(Kind::NotFound, MessageNotFound), Refused, noWait, Next::GoOn);
        row("2002", ranking(), rejected(RatingOutOfRange), NeedsEdit, noWait, Next::GoOn);
        row("2003", ranking(), rejected(InvalidRanking), NeedsEdit, noWait, Next::GoOn);
        row("2010", text(), rejected(TreeNotAcceptingMessages), Refused, noWait, Next::GoOn);
        row("2011", ranking(), rejected(CorruptRanking), Refused, noWait, Next::GoOn);
        row("2050", labels(), rejected(LabelsWrongMessage), Refused, noWait, Next::GoOn);
        row("2051", labels(), rejected(InvalidLabel), NeedsEdit, noWait, Next::GoOn);
        row("2052", labels(), rejected(MandatoryLabelMissing), NeedsEdit, noWait, Next::GoOn);
        row("2053", labels(), rejected(LabelsOwnOrRepeated), Refused, noWait, Next::GoOn);
        row("2100", text(), error(Kind::NotFound, TaskNotFound), Unknown, 2s, Next::Acknowledge);
        row("2101, first attempt", text(), rejected(TaskExpired), Expired, noWait, Next::GoOn);
        row("2101, labels, first attempt", labels(), rejected(TaskExpired), Expired, noWait, Next::GoOn);
        row("2101, sent before", text(2), rejected(TaskExpired), Unknown, 60s, Next::ReadBack);
        row("2101, asked before", expiredBefore(text(3)), rejected(TaskExpired), Expired, noWait, Next::ReadBack);
        row("2101, labels sent before", labels(2), rejected(TaskExpired), Unknown, 3600s, Next::GoOn);
        row("2101, ranking asked before", expiredBefore(ranking(3)), rejected(TaskExpired), Unknown, 3600s, Next::GoOn);
        row("2102", text(), rejected(TaskPayloadMismatch), Refused, noWait, Next::GoOn);
        row("2103", text(), error(Kind::Conflict, TaskAlreadyAcknowledged), Refused, noWait, Next::GoOn);
        row("2104", labels(), rejected(TaskNotAcknowledged), Unknown, 2s, Next::Acknowledge);
        row("2105, text", text(), error(Kind::Conflict, TaskAlreadyDone), Refused, noWait, Next::ReadBack);
        row("2105, labels", labels(), error(Kind::Conflict, TaskAlreadyDone), Confirmed, noWait, Next::GoOn);
        row("2105, ranking", ranking(), error(Kind::Conflict, TaskAlreadyDone), Confirmed, noWait, Next::GoOn);
        row("2106", text(), rejected(TaskNotAssignedToUser), Ready, noWait, Next::Stop);
        row("4000", text(), rejected(UserNotSpecified), Ready, noWait, Next::Stop);
        row("4001", text(), rejected(UserDisabled), Ready, noWait, Next::Stop);
        row("4002", text(), error(Kind::NotFound, UserNotFound), Ready, noWait, Next::Stop);
        row("4003", text(), rejected(TermsNotAccepted), Ready, noWait, Next::Stop);
        row("skipped", text(), error(Kind::Conflict, TaskSkipped), Refused, noWait, Next::GoOn);
    }

    void judgesErrors()
    {
        QFETCH(const OutboxEntry, sent);
        QFETCH(const Error, answer);
        QFETCH(const DeliveryState, state);
        QFETCH(const std::chrono::seconds, wait);
        QFETCH(const Next, next);

        const Verdict verdict = judge(sent, std::unexpected(answer), now);

        QCOMPARE(toString(verdict.outcome.state), toString(state));
        QCOMPARE(waitOf(verdict.outcome), wait);
        QVERIFY(verdict.next == next);
        QCOMPARE(verdict.outcome.receipt.has_value(), state == DeliveryState::Confirmed);
        QCOMPARE(verdict.outcome.error.has_value(), state != DeliveryState::Confirmed);
    }

    void readsBack_data()
    {
        QTest::addColumn<OutboxEntry>("sent");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("found"); // null: not there
        QTest::addColumn<DeliveryState>("state");

        using enum DeliveryState;
        using enum ErrorCode;
        const QString same = u"Bees dance."_s;
        QTest::newRow("done, there") << text() << TaskAlreadyDone << same << Confirmed;
        QTest::newRow("done, other text") << text() << TaskAlreadyDone << u"No."_s << Refused;
        QTest::newRow("done, not there") << text() << TaskAlreadyDone << QString() << Refused;
        QTest::newRow("expired, there") << text(2) << TaskExpired << same << Confirmed;
        QTest::newRow("expired, not there yet") << text(2) << TaskExpired << QString() << Unknown;
        QTest::newRow("expired, still not there") << expiredBefore(text(3)) << TaskExpired << QString() << Expired;
    }

    void readsBack()
    {
        QFETCH(const OutboxEntry, sent);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, found);
        QFETCH(const DeliveryState, state);
        const Verdict verdict = judge(sent, std::unexpected(rejected(code)), now);
        QVERIFY(verdict.next == Next::ReadBack);
        Result<Message> message = std::unexpected(error(Error::Kind::NotFound, ErrorCode::MessageNotFound));
        if (!found.isNull()) {
            message = Message();
            message->text = found;
        }

        const Verdict after = judgeReadBack(sent, verdict, message, now);

        QCOMPARE(toString(after.outcome.state), toString(state));
        QVERIFY(after.next == Next::GoOn);
    }

    void asksAgainWhenTheTextCannotBeRead()
    {
        const OutboxEntry sent = text();
        const Verdict verdict = judge(sent, std::unexpected(rejected(ErrorCode::TaskAlreadyDone)), now);

        for (const Error::Kind kind : {Error::Kind::Unreachable, Error::Kind::NotFound}) { // the page of a proxy
            const Verdict after = judgeReadBack(sent, verdict, std::unexpected(error(kind)), now);

            QVERIFY(after.outcome.state == DeliveryState::Unknown);
            QVERIFY(after.next == Next::Stop);
        }
    }

    void judgesAcknowledgements_data()
    {
        QTest::addColumn<OutboxEntry>("sent");
        QTest::addColumn<std::optional<Error>>("answer");
        QTest::addColumn<DeliveryState>("state");
        QTest::addColumn<std::chrono::seconds>("wait");
        QTest::addColumn<Next>("next");
        const auto row = [](const char *name, const OutboxEntry &sent, const std::optional<Error> &answer,
                             DeliveryState state, std::chrono::seconds wait,
                             Next next) { QTest::newRow(name) << sent << answer << state << wait << next; };
        using enum DeliveryState;
        using enum ErrorCode;
        using Kind = Error::Kind;

        row("bound", text(), std::nullopt, Unknown, noWait, Next::GoOn);
        row("bound again and again", text(3), std::nullopt, Unknown, 8s, Next::GoOn);
        row("2100", text(), error(Kind::NotFound, TaskNotFound), Gone, noWait, Next::GoOn);
        row("2100 after expiry", expiredBefore(labels(3)), error(Kind::NotFound, TaskNotFound), Expired, noWait,
            Next::GoOn);
        row("2101", text(3), rejected(TaskExpired), Expired, noWait, Next::GoOn);
        row("2103", text(), error(Kind::Conflict, TaskAlreadyAcknowledged), Refused, noWait, Next::GoOn);
        row("4001", text(), rejected(UserDisabled), Ready, noWait, Next::Stop);
        row("no answer", text(), error(Kind::Unreachable), Unknown, 2s, Next::Stop);
    }

    void judgesAcknowledgements()
    {
        QFETCH(const OutboxEntry, sent);
        QFETCH(const std::optional<Error>, answer);
        QFETCH(const DeliveryState, state);
        QFETCH(const std::chrono::seconds, wait);
        QFETCH(const Next, next);
        const Result<void> result = answer ? Result<void>(std::unexpected(*answer)) : Result<void>();

        const Verdict verdict = judgeAcknowledgement(sent, result, now);

        QCOMPARE(toString(verdict.outcome.state), toString(state));
        QCOMPARE(waitOf(verdict.outcome), wait);
        QVERIFY(verdict.next == next);
    }
};

QTEST_GUILESS_MAIN(JudgeTest)
#include "tst_judge.moc"
