// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/agreementrepository.h"

#include "model/storage/queue/storedjson.h"
#include "model/storage/sqlvalue.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

Bindings bindingsOf(const AgreementRepository::Filter &filter)
{
    const QVariant since = filter.since ? toSql(*filter.since) : QVariant(std::numeric_limits<qint64>::min());
    return {{u"lang"_s, filter.lang.isNull() ? u""_s : filter.lang}, {u"since"_s, since}};
}

// Hands out what belongs to one message when the next begins.
template <typename Item>
class Grouped
{
public:
    using Visit = std::function<Result<void>(const MessageId &, const QList<Item> &)>;

    explicit Grouped(const Visit &visit)
        : m_visit(visit)
    {
    }

    Result<void> begin(const MessageId &message)
    {
        if (message == m_message)
            return {};
        const auto visited = end();
        m_message = message;
        m_items.clear();
        return visited;
    }
    Result<void> end() const { return m_items.isEmpty() ? Result<void>() : m_visit(m_message, m_items); }

    QList<Item> &items() { return m_items; }

private:
    const Visit &m_visit;
    MessageId m_message;
    QList<Item> m_items;
};

} // namespace

Result<void> AgreementRepository::forEachMessage(
    const Filter &filter, const std::function<Result<void>(const MessageId &, const QList<Review> &)> &visit) const
{
    Grouped<Review> reviews(visit);
    const auto read =
        m_connection.forEach(u"queue/agreement/reviews"_s, bindingsOf(filter), [&](const Row &row) -> Result<void> {
            if (auto begun = reviews.begin(row.id<MessageId>(u"message_id")); !begun)
                return begun;
            reviews.items().append({row.id<UserId>(u"user_id"), labelsFromJson(row.text(u"labels"))});
            return {};
        });
    return read ? reviews.end() : read;
}

Result<void> AgreementRepository::forEachReviewPair(
    const Filter &filter, const std::function<Result<void>(const ReviewPair &)> &visit) const
{
    return m_connection.forEach(u"queue/agreement/review_pairs"_s, bindingsOf(filter), [&](const Row &row) {
        return visit({row.id<UserId>(u"user_id"), row.id<UserId>(u"other_id"), labelsFromJson(row.text(u"labels")),
            labelsFromJson(row.text(u"other_labels"))});
    });
}

Result<void> AgreementRepository::forEachParent(
    const Filter &filter, const std::function<Result<void>(const MessageId &, const QList<Ballot> &)> &visit) const
{
    Grouped<Ballot> ballots(visit);
    const auto read =
        m_connection.forEach(u"queue/agreement/ballots"_s, bindingsOf(filter), [&](const Row &row) -> Result<void> {
            if (auto begun = ballots.begin(row.id<MessageId>(u"parent_id")); !begun)
                return begun;
            const auto task = row.id<TaskId>(u"task_id");
            const auto user = row.id<UserId>(u"user_id");
            QList<Ballot> &all = ballots.items();
            if (all.isEmpty() || all.constLast().taskId != task || all.constLast().userId != user)
                all.append({task, user, {}});
            all.last().replies.append(row.id<MessageId>(u"message_id"));
            return {};
        });
    return read ? ballots.end() : read;
}

} // namespace Storage
