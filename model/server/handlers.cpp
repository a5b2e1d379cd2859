// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/handlers.h"

#include "model/server/routes/labels.h"
#include "model/server/routes/service.h"
#include "model/server/routes/tasks.h"

namespace Server {

// Without default: an endpoint that has no handler does not compile.
Handler handlerOf(Wire::Endpoint endpoint)
{
    using Wire::Endpoint;
    switch (endpoint) {
    case Endpoint::RequestTask:
        return Routes::requestTask;
    case Endpoint::TaskAvailability:
        return Routes::taskAvailability;
    case Endpoint::SubmitInteraction:
        return Routes::submitInteraction;
    case Endpoint::CloseTask:
        return Routes::closeTask;
    case Endpoint::AcknowledgeTask:
        return Routes::acknowledgeTask;
    case Endpoint::SkipTask:
        return Routes::skipTask;
    case Endpoint::LabelText:
        return Routes::labelText;
    case Endpoint::ValidLabels:
        return Routes::validLabels;
    case Endpoint::ReportLabels:
        return Routes::reportLabels;
    case Endpoint::Metrics:
        return Routes::metrics;
    case Endpoint::Health:
        return Routes::health;
    case Endpoint::OpenApi:
        return Routes::openApi;
    case Endpoint::Messages:
    case Endpoint::MessagesPage:
    case Endpoint::Message:
    case Endpoint::MessageConversation:
    case Endpoint::MessageTree:
    case Endpoint::TreeState:
    case Endpoint::MoveTree:
    case Endpoint::MessageChildren:
    case Endpoint::MessageDescendants:
    case Endpoint::LongestConversation:
    case Endpoint::MostReplies:
    case Endpoint::DeleteMessage:
    case Endpoint::UndeleteMessage:
    case Endpoint::EditMessage:
    case Endpoint::MessageHistory:
    case Endpoint::ReactToMessage:
    case Endpoint::FrontendMessage:
    case Endpoint::FrontendMessageConversation:
    case Endpoint::FrontendMessageTree:
    case Endpoint::FrontendMessageChildren:
    case Endpoint::FrontendMessageDescendants:
    case Endpoint::FrontendLongestConversation:
    case Endpoint::FrontendMostReplies:
    case Endpoint::UsersByUsername:
    case Endpoint::UsersByDisplayName:
    case Endpoint::UsersPage:
    case Endpoint::User:
    case Endpoint::ChangeUser:
    case Endpoint::DeleteUser:
    case Endpoint::UserMessages:
    case Endpoint::UserMessagesPage:
    case Endpoint::DeleteUserMessages:
    case Endpoint::UserScores:
    case Endpoint::UserScore:
    case Endpoint::UserScoreWindow:
    case Endpoint::FrontendUsers:
    case Endpoint::PutFrontendUser:
    case Endpoint::FrontendUser:
    case Endpoint::FrontendUserMessages:
    case Endpoint::FrontendUserMessagesPage:
    case Endpoint::DeleteFrontendUserMessages:
    case Endpoint::Leaderboard:
    case Endpoint::UpdateLeaderboard:
    case Endpoint::UpdateLeaderboards:
    case Endpoint::Trollboard:
    case Endpoint::Statistics:
    case Endpoint::TreeStateCounts:
    case Endpoint::TreeMessageCounts:
    case Endpoint::TreeManagerStatistics:
    case Endpoint::AllCachedStatistics:
    case Endpoint::CachedStatistics:
    case Endpoint::UpdateCachedStatistics:
    case Endpoint::CreateApiClient:
    case Endpoint::PublicSettings:
    case Endpoint::FullSettings:
    case Endpoint::PurgeUser:
    case Endpoint::PurgeUserMessages:
    case Endpoint::FlaggedMessagesPage:
    case Endpoint::FlaggedMessages:
    case Endpoint::ProcessFlaggedMessage:
    case Endpoint::MergeUsers:
    case Endpoint::CheckAuthentication:
    case Endpoint::TextToxicity:
        return nullptr;
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

}
