// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/freelabels.h"

#include "model/engine/messagelookup.h"
#include "model/engine/moderationjournal.h"
#include "model/rules/interactioncheck.h"

using namespace Qt::StringLiterals;

Result<void> Engine::labelFreely(Context &context, const User &user, const MessageId &id, const Labels &labels)
{
    if (!Rules::areValidLabels(labels, allLabels())) {
        return std::unexpected(
            Error{Error::Kind::Invalid, ErrorCode::InvalidLabel, u"labels are graded from 0 to 1"_s});
    }
    if (const auto message = visibleMessage(context, id); !message)
        return std::unexpected(message.error());
    const auto earlier = context.freeLabels.find(id, user.id);
    if (!earlier)
        return std::unexpected(earlier.error());
    if (*earlier == labels) // sent again
        return {};
    const auto stored = context.freeLabels.put({
        .id = context.ids.next(),
        .userId = user.id,
        .clientId = context.caller.client,
        .createdDate = context.clock.now(),
        .messageId = id,
        .labels = labels,
    });
    return stored ? journalFreeLabels(context, user, id, labels) : stored;
}
