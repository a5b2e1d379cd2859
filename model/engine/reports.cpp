// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/reports.h"

#include "model/domain/conversationtext.h"
#include "model/engine/messagelookup.h"
#include "model/engine/moderationjournal.h"
#include "model/engine/reactions.h"
#include "model/rules/interactioncheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

std::unexpected<Error> invalid(ErrorCode code, const QString &message)
{
    return std::unexpected(Error{Error::Kind::Invalid, code, message});
}

Result<void> check(const Report &report)
{
    const int length = ConversationText::length(report.text);
    if (length == 0 && report.labels.isEmpty())
        return invalid(ErrorCode::TextEmpty, u"a report says what is wrong, by text or labels"_s);
    if (length > ConversationText::maximumLength) {
        return invalid(ErrorCode::MessageTooLong,
            u"the report has %1 characters, %2 are allowed"_s.arg(length).arg(ConversationText::maximumLength));
    }
    if (!Rules::areValidLabels(report.labels, reportLabels()))
        return invalid(ErrorCode::InvalidLabel, u"a label that reports do not have, or a value outside 0 … 1"_s);
    return {};
}

}

Result<void> report(Context &context, const User &user, const MessageId &id, const Report &report)
{
    if (const auto checked = check(report); !checked)
        return checked;
    if (const auto message = visibleMessage(context, id); !message)
        return std::unexpected(message.error());
    const auto earlier = context.freeLabels.reportsOf(id);
    if (!earlier)
        return std::unexpected(earlier.error());
    const Report told{ConversationText::trimmed(report.text), report.labels};
    const bool isRepeat = std::ranges::any_of(
        *earlier, [&](const ReceivedReport &one) { return one.userId == user.id && one.report == told; });
    if (isRepeat) // sent again: what moderators have done since stays done
        return {};
    const auto stored = context.freeLabels.putReport(
        {
            .id = context.ids.next(),
            .userId = user.id,
            .clientId = context.caller.client,
            .createdDate = context.clock.now(),
            .messageId = id,
            .labels = report.labels,
        },
        told.text);
    if (!stored)
        return stored;
    if (const auto raised = context.flags.raise(id, context.clock.now()); !raised)
        return raised;
    if (const auto noted = journalReport(context, user, id, report.labels); !noted)
        return noted;
    // Last: it may call auto-moderation.
    const auto flagged = react(context, user, id, Emoji::redFlag, Emoji::Operation::Add);
    return flagged ? Result<void>() : std::unexpected(flagged.error());
}

}
