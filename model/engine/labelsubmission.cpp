// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/labelsubmission.h"

#include "model/engine/journal.h"
#include "model/engine/payout.h"
#include "model/engine/scores.h"
#include "model/engine/taskpayload.h"
#include "model/engine/treelifecycle.h"
#include "model/rules/acceptance.h"
#include "model/rules/reviewquestion.h"
#include "model/rules/treerules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

// As many equal reviews as the file's means were made of.
QList<Labels> unfolded(const Storage::LabelMeans &means)
{
    const Storage::LabelMean spam = means.value(Label::Spam);
    const Storage::LabelMean langMismatch = means.value(Label::LangMismatch);
    Labels review{{Label::Spam, spam.value}};
    if (spam.count > 0) // an absent lang_mismatch counts as 0
        review.insert(Label::LangMismatch, langMismatch.value * langMismatch.count / spam.count);
    return QList<Labels>(spam.count, review);
}

std::optional<bool> resultOf(Rules::Verdict verdict)
{
    switch (verdict) {
    case Rules::Verdict::Undecided:
        return {};
    case Rules::Verdict::Accepted:
        return true;
    case Rules::Verdict::Rejected:
        return false;
    }
    Q_UNREACHABLE_RETURN({});
}

// The labels of these reviews, and those that a file brought.
Result<QList<Labels>> withImported(const Context &context, const MessageId &message, const Reviews &own)
{
    const auto imported = context.reviews.importedOf(message);
    if (!imported)
        return std::unexpected(imported.error());
    QList<Labels> all;
    for (const auto &review : own)
        all.append(review.labels);
    return all + unfolded(*imported);
}

// Counts the review, and pays out what its verdict decides. before: the message's verdict without the review.
Result<void> countReview(Context &context, const User &user, const Storage::StoredTask &task, const Message &message,
    const Reviews &reviews, std::optional<bool> before)
{
    const auto kind = labelModeOf(task) == LabelMode::Simple ? ScoreKind::LabelsSimple : ScoreKind::LabelsFull;
    credit(context, user.id, kind, task.id.toString(), message.id, task.createdDate);
    if (message.reviewResult == true && before != true)
        creditAcceptance(context, message);
    if (before)
        return payReviews(context, message, reviews, task.id);
    return message.reviewResult ? payReviews(context, message, reviews) : Result<void>();
}

Result<Message> messageToReview(const Context &context, const User &user, const MessageId &id, const Reviews &reviews)
{
    auto message = context.messages.find(id);
    if (!message)
        return std::unexpected(message.error());
    if (!*message) {
        return std::unexpected(
            Error{Error::Kind::NotFound, ErrorCode::MessageNotFound, u"the message to label is gone"_s});
    }
    const bool isOwn = (*message)->userId == user.id && !context.configuration.allowSelfLabeling;
    const bool isRepeated = std::ranges::contains(reviews, user.id, &Storage::ReviewRepository::Given::userId);
    if (isOwn || isRepeated) {
        return std::unexpected(Error{Error::Kind::Rejected, ErrorCode::LabelsOwnOrRepeated,
            isOwn ? u"nobody reviews an own message"_s : u"this person has reviewed the message already"_s});
    }
    return **message;
}

}

Result<QList<Labels>> reviewsOf(const Context &context, const MessageId &message)
{
    const auto own = context.reviews.ofMessage(message);
    return own ? withImported(context, message, *own) : std::unexpected(own.error());
}

Result<std::optional<double>> acceptanceScore(const Context &context, const MessageId &message)
{
    const auto reviews = reviewsOf(context, message);
    if (!reviews)
        return std::unexpected(reviews.error());
    return Rules::acceptanceScore(*reviews);
}

Result<void> storeReview(
    Context &context, const User &user, const Storage::StoredTask &task, MessageTree &tree, const LabelReply &reply)
{
    auto given = context.reviews.ofMessage(reply.messageId);
    if (!given)
        return std::unexpected(given.error());
    auto message = messageToReview(context, user, reply.messageId, *given);
    if (!message)
        return std::unexpected(message.error());
    const auto stored = context.reviews.insert({
        .id = task.collective ? context.ids.next() : task.id.uuid(),
        .taskId = task.id,
        .userId = user.id,
        .clientId = context.caller.client,
        .createdDate = context.clock.now(),
        .messageId = message->id,
        .labels = reply.labels,
    });
    if (!stored)
        return stored;
    given->append({user.id, task.id, reply.labels});
    const auto reviews = withImported(context, message->id, *given);
    if (!reviews)
        return std::unexpected(reviews.error());
    ++message->reviewCount;
    const double threshold = Rules::acceptanceThreshold(*message, context.configuration);
    message->retired = message->retired || Rules::isSettled(Rules::votesOf(*reviews, threshold), context.configuration);
    const auto score = Rules::acceptanceScore(*reviews);
    const auto before =
        std::exchange(message->reviewResult, resultOf(Rules::reviewVerdict(*message, score, context.configuration)));
    if (const auto counted = context.messages.storeReview(*message); !counted)
        return counted;
    if (const auto counted = countReview(context, user, task, *message, *given, before); !counted)
        return counted;
    if (const auto noted = journalReview(context, user, task); !noted)
        return noted;
    return settle(context, tree);
}

}
