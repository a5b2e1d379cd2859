// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>

// The HTTP API v1, one row an endpoint: the server routes by it and guards by it, the client calls by it. A new
// endpoint is a name here, a row below, and whatever the compiler then asks for in the server.
namespace Wire {

using namespace Qt::StringLiterals;

enum class Method { Get, Post, Put, Delete };

// Who may call: anybody, whoever has an enabled API key, a trusted one, a root token, or a person's own token. A
// person's token also opens what keys and root tokens open, as permissions.h says.
enum class Level { None, Key, Trusted, Root, Person };

// Whether the request names who acts, as "auth_method:username" in a header or the query (usercodec.h).
enum class ActingUser { Ignored, Optional, Required };

enum class Endpoint {
    RequestTask,
    TaskAvailability,
    SubmitInteraction,
    CloseTask,
    AcknowledgeTask,
    SkipTask,
    LabelText,
    ValidLabels,
    ReportLabels,
    Messages,
    MessagesPage,
    Message,
    MessageConversation,
    MessageTree,
    TreeState,
    MoveTree,
    MessageChildren,
    MessageDescendants,
    LongestConversation,
    MostReplies,
    DeleteMessage,
    UndeleteMessage,
    EditMessage,
    MessageHistory,
    ReactToMessage,
    FrontendMessage,
    FrontendMessageConversation,
    FrontendMessageTree,
    FrontendMessageChildren,
    FrontendMessageDescendants,
    FrontendLongestConversation,
    FrontendMostReplies,
    UsersByUsername,
    UsersByDisplayName,
    UsersPage,
    User,
    ChangeUser,
    DeleteUser,
    UserMessages,
    UserMessagesPage,
    DeleteUserMessages,
    UserScores,
    UserScore,
    UserScoreWindow,
    FrontendUsers,
    PutFrontendUser,
    FrontendUser,
    FrontendUserMessages,
    FrontendUserMessagesPage,
    DeleteFrontendUserMessages,
    Leaderboard,
    UpdateLeaderboard,
    UpdateLeaderboards,
    Trollboard,
    Statistics,
    TreeStateCounts,
    TreeMessageCounts,
    TreeManagerStatistics,
    AllCachedStatistics,
    CachedStatistics,
    UpdateCachedStatistics,
    CreateApiClient,
    PublicSettings,
    FullSettings,
    PurgeUser,
    PurgeUserMessages,
    FlaggedMessagesPage,
    FlaggedMessages,
    ProcessFlaggedMessage,
    MergeUsers,
    CheckAuthentication,
    TextToxicity,
    Metrics,
    Health,
    OpenApi,
    AboutServer,
    Languages,
    Terms,
    AcceptTerms,
    Announcements,
    TaskStatus,
    TaskBundle,
    ReceiptKey,
    RedeemInvitation,
    OwnSession,
    OwnDevices,
    RevokeDevice,
    Invitations,
    Invite,
    RevokeInvitation,
    UserRoles,
    GrantRole,
    RevokeRole,
    BackUp,
};

struct EndpointRow
{
    Endpoint endpoint;
    Method method;
    QLatin1StringView path; // below basePath, or from the root where it begins with a slash; {name} is a parameter
    Level level;
    ActingUser actingUser = ActingUser::Ignored;
    QLatin1StringView query = {}; // names of the parameters in the query, with spaces between
};

inline constexpr auto basePath = "/api/v1/"_L1;

// Of two rows that fit a path the first one is meant, so that literal segments stand before parameters.
inline constexpr std::array endpoints{

    EndpointRow{Endpoint::RequestTask, Method::Post, "tasks/"_L1, Level::Key},
    EndpointRow{
        Endpoint::TaskAvailability, Method::Post, "tasks/availability"_L1, Level::Key, ActingUser::Ignored, "lang"_L1},
    EndpointRow{Endpoint::SubmitInteraction, Method::Post, "tasks/interaction"_L1, Level::Key},
    EndpointRow{Endpoint::CloseTask, Method::Post, "tasks/close"_L1, Level::Key},
    EndpointRow{Endpoint::AcknowledgeTask, Method::Post, "tasks/{task_id}/ack"_L1, Level::Key, ActingUser::Optional},
    EndpointRow{Endpoint::SkipTask, Method::Post, "tasks/{task_id}/nack"_L1, Level::Key, ActingUser::Required},
    EndpointRow{Endpoint::LabelText, Method::Post, "text_labels/"_L1, Level::Key},
    EndpointRow{Endpoint::ValidLabels, Method::Get, "text_labels/valid_labels"_L1, Level::Key, ActingUser::Ignored,
        "message_id"_L1},
    EndpointRow{Endpoint::ReportLabels, Method::Get, "text_labels/report_labels"_L1, Level::None},
    EndpointRow{Endpoint::Messages, Method::Get, "messages/"_L1, Level::Key, ActingUser::Optional,
        "auth_method username api_client_id max_count start_date end_date only_roots desc allow_deleted lang"_L1},
    EndpointRow{Endpoint::MessagesPage, Method::Get, "messages/cursor"_L1, Level::Key, ActingUser::Optional,
        "before after user_id auth_method username api_client_id only_roots include_deleted max_count desc search_query lang include_user"_L1},
    EndpointRow{Endpoint::Message, Method::Get, "messages/{message_id}"_L1, Level::Key, ActingUser::Optional},
    EndpointRow{Endpoint::MessageConversation, Method::Get, "messages/{message_id}/conversation"_L1, Level::Key,
        ActingUser::Optional},
    EndpointRow{Endpoint::MessageTree, Method::Get, "messages/{message_id}/tree"_L1, Level::Key, ActingUser::Optional,
        "include_spam include_deleted"_L1},
    EndpointRow{
        Endpoint::TreeState, Method::Get, "messages/{message_id}/tree/state"_L1, Level::Key, ActingUser::Optional},
    EndpointRow{Endpoint::MoveTree, Method::Put, "messages/{message_id}/tree/state"_L1, Level::Trusted,
        ActingUser::Optional, "halt"_L1},
    EndpointRow{
        Endpoint::MessageChildren, Method::Get, "messages/{message_id}/children"_L1, Level::Key, ActingUser::Optional},
    EndpointRow{Endpoint::MessageDescendants, Method::Get, "messages/{message_id}/descendants"_L1, Level::Key,
        ActingUser::Optional},
    EndpointRow{Endpoint::LongestConversation, Method::Get, "messages/{message_id}/longest_conversation_in_tree"_L1,
        Level::Key, ActingUser::Optional},
    EndpointRow{Endpoint::MostReplies, Method::Get, "messages/{message_id}/max_children_in_tree"_L1, Level::Key,
        ActingUser::Optional},
    EndpointRow{
        Endpoint::DeleteMessage, Method::Delete, "messages/{message_id}"_L1, Level::Trusted, ActingUser::Optional},
    EndpointRow{Endpoint::UndeleteMessage, Method::Put, "messages/{message_id}/undelete"_L1, Level::Trusted,
        ActingUser::Optional},
    EndpointRow{Endpoint::EditMessage, Method::Post, "messages/{message_id}/edit"_L1, Level::Trusted},
    EndpointRow{Endpoint::MessageHistory, Method::Get, "messages/{message_id}/history"_L1, Level::Trusted,
        ActingUser::Optional},
    EndpointRow{Endpoint::ReactToMessage, Method::Post, "messages/{message_id}/emoji"_L1, Level::Key},
    EndpointRow{
        Endpoint::FrontendMessage, Method::Get, "frontend_messages/{message_id}"_L1, Level::Key, ActingUser::Optional},
    EndpointRow{Endpoint::FrontendMessageConversation, Method::Get, "frontend_messages/{message_id}/conversation"_L1,
        Level::Key, ActingUser::Optional},
    EndpointRow{Endpoint::FrontendMessageTree, Method::Get, "frontend_messages/{message_id}/tree"_L1, Level::Key,
        ActingUser::Optional, "include_spam include_deleted"_L1},
    EndpointRow{Endpoint::FrontendMessageChildren, Method::Get, "frontend_messages/{message_id}/children"_L1,
        Level::Key, ActingUser::Optional},
    EndpointRow{Endpoint::FrontendMessageDescendants, Method::Get, "frontend_messages/{message_id}/descendants"_L1,
        Level::Key, ActingUser::Optional},
    EndpointRow{Endpoint::FrontendLongestConversation, Method::Get,
        "frontend_messages/{message_id}/longest_conversation_in_tree"_L1, Level::Key, ActingUser::Optional},
    EndpointRow{Endpoint::FrontendMostReplies, Method::Get, "frontend_messages/{message_id}/max_children_in_tree"_L1,
        Level::Key, ActingUser::Optional},
    EndpointRow{Endpoint::UsersByUsername, Method::Get, "users/by_username"_L1, Level::Key, ActingUser::Ignored,
        "api_client_id gte_username gt_id lte_username lt_id search_text auth_method max_count desc"_L1},
    EndpointRow{Endpoint::UsersByDisplayName, Method::Get, "users/by_display_name"_L1, Level::Key, ActingUser::Ignored,
        "api_client_id gte_display_name gt_id lte_display_name lt_id auth_method search_text max_count desc"_L1},
    EndpointRow{Endpoint::UsersPage, Method::Get, "users/cursor"_L1, Level::Key, ActingUser::Ignored,
        "before after sort_key max_count api_client_id search_text auth_method"_L1},
    EndpointRow{Endpoint::User, Method::Get, "users/{user_id}"_L1, Level::Key, ActingUser::Ignored, "api_client_id"_L1},
    EndpointRow{Endpoint::ChangeUser, Method::Put, "users/{user_id}"_L1, Level::Trusted, ActingUser::Ignored,
        "display_name enabled notes show_on_leaderboard tos_acceptance"_L1},
    EndpointRow{Endpoint::DeleteUser, Method::Delete, "users/{user_id}"_L1, Level::Trusted},
    EndpointRow{Endpoint::UserMessages, Method::Get, "users/{user_id}/messages"_L1, Level::Key, ActingUser::Optional,
        "api_client_id max_count start_date end_date only_roots desc include_deleted lang"_L1},
    EndpointRow{Endpoint::UserMessagesPage, Method::Get, "users/{user_id}/messages/cursor"_L1, Level::Key,
        ActingUser::Optional, "before after only_roots include_deleted max_count desc lang"_L1},
    EndpointRow{Endpoint::DeleteUserMessages, Method::Delete, "users/{user_id}/messages"_L1, Level::Trusted,
        ActingUser::Optional},
    EndpointRow{Endpoint::UserScores, Method::Get, "users/{user_id}/stats"_L1, Level::Key},
    EndpointRow{Endpoint::UserScore, Method::Get, "users/{user_id}/stats/{time_frame}"_L1, Level::Key},
    EndpointRow{Endpoint::UserScoreWindow, Method::Get, "users/{user_id}/stats/{time_frame}/window"_L1, Level::Key,
        ActingUser::Ignored, "window_size"_L1},
    EndpointRow{Endpoint::FrontendUsers, Method::Get, "frontend_users/"_L1, Level::Key, ActingUser::Ignored,
        "api_client_id gte_username gt_id lte_username lt_id search_text auth_method max_count"_L1},
    EndpointRow{Endpoint::PutFrontendUser, Method::Post, "frontend_users/"_L1, Level::Key},
    EndpointRow{Endpoint::FrontendUser, Method::Get, "frontend_users/{auth_method}/{username}"_L1, Level::Key,
        ActingUser::Ignored, "api_client_id"_L1},
    EndpointRow{Endpoint::FrontendUserMessages, Method::Get, "frontend_users/{auth_method}/{username}/messages"_L1,
        Level::Key, ActingUser::Ignored,
        "api_client_id max_count start_date end_date only_roots desc include_deleted lang"_L1},
    EndpointRow{Endpoint::FrontendUserMessagesPage, Method::Get,
        "frontend_users/{auth_method}/{username}/messages/cursor"_L1, Level::Key, ActingUser::Optional,
        "before after only_roots include_deleted max_count desc lang"_L1},
    EndpointRow{Endpoint::DeleteFrontendUserMessages, Method::Delete,
        "frontend_users/{auth_method}/{username}/messages"_L1, Level::Trusted},
    EndpointRow{Endpoint::Leaderboard, Method::Get, "leaderboards/{time_frame}"_L1, Level::Key, ActingUser::Optional,
        "max_count"_L1},
    EndpointRow{Endpoint::UpdateLeaderboard, Method::Post, "leaderboards/update/{time_frame}"_L1, Level::Trusted},
    EndpointRow{Endpoint::UpdateLeaderboards, Method::Post, "leaderboards/update"_L1, Level::Trusted},
    EndpointRow{Endpoint::Trollboard, Method::Get, "trollboards/{time_frame}"_L1, Level::Trusted, ActingUser::Ignored,
        "max_count enabled"_L1},
    EndpointRow{Endpoint::Statistics, Method::Get, "stats/"_L1, Level::Trusted},
    EndpointRow{Endpoint::TreeStateCounts, Method::Get, "stats/tree_manager/state_counts"_L1, Level::Trusted},
    EndpointRow{Endpoint::TreeMessageCounts, Method::Get, "stats/tree_manager/message_counts"_L1, Level::Trusted,
        ActingUser::Ignored, "only_active"_L1},
    EndpointRow{Endpoint::TreeManagerStatistics, Method::Get, "stats/tree_manager"_L1, Level::Trusted},
    EndpointRow{Endpoint::AllCachedStatistics, Method::Get, "stats/cached"_L1, Level::Key},
    EndpointRow{Endpoint::CachedStatistics, Method::Get, "stats/cached/{name}"_L1, Level::Key},
    EndpointRow{Endpoint::UpdateCachedStatistics, Method::Post, "stats/cached/update"_L1, Level::Trusted},
    EndpointRow{Endpoint::CreateApiClient, Method::Post, "admin/api_client"_L1, Level::Root},
    EndpointRow{Endpoint::PublicSettings, Method::Get, "admin/backend_settings/public"_L1, Level::Key},
    EndpointRow{Endpoint::FullSettings, Method::Get, "admin/backend_settings/full"_L1, Level::Trusted},
    EndpointRow{Endpoint::PurgeUser, Method::Post, "admin/purge_user/{user_id}"_L1, Level::Trusted, ActingUser::Ignored,
        "preview ban"_L1},
    EndpointRow{Endpoint::PurgeUserMessages, Method::Post, "admin/purge_user/{user_id}/messages"_L1, Level::Trusted,
        ActingUser::Ignored, "purge_initial_prompts min_date max_date preview"_L1},
    EndpointRow{Endpoint::FlaggedMessagesPage, Method::Get, "admin/flagged_messages/cursor"_L1, Level::Trusted,
        ActingUser::Ignored, "before after max_count desc"_L1},
    EndpointRow{Endpoint::FlaggedMessages, Method::Get, "admin/flagged_messages"_L1, Level::Trusted,
        ActingUser::Ignored, "max_count"_L1},
    EndpointRow{Endpoint::ProcessFlaggedMessage, Method::Post, "admin/flagged_messages/{message_id}/processed"_L1,
        Level::Trusted},
    EndpointRow{Endpoint::MergeUsers, Method::Post, "admin/merge_users"_L1, Level::Trusted},
    EndpointRow{Endpoint::CheckAuthentication, Method::Get, "auth/check"_L1, Level::None},
    EndpointRow{
        Endpoint::TextToxicity, Method::Get, "hf/text_toxicity"_L1, Level::Trusted, ActingUser::Ignored, "msg"_L1},
    EndpointRow{Endpoint::Metrics, Method::Get, "/metrics"_L1, Level::None},
    EndpointRow{Endpoint::Health, Method::Get, "health"_L1, Level::None},
    EndpointRow{Endpoint::OpenApi, Method::Get, "openapi.json"_L1, Level::None},
    // Beyond the original.
    EndpointRow{Endpoint::AboutServer, Method::Get, "about"_L1, Level::None},
    EndpointRow{Endpoint::Languages, Method::Get, "languages"_L1, Level::Key},
    EndpointRow{Endpoint::Terms, Method::Get, "terms"_L1, Level::Key, ActingUser::Required},
    EndpointRow{Endpoint::AcceptTerms, Method::Post, "terms"_L1, Level::Key},
    EndpointRow{
        Endpoint::Announcements, Method::Get, "announcements"_L1, Level::Key, ActingUser::Ignored, "max_count"_L1},
    EndpointRow{Endpoint::TaskStatus, Method::Get, "tasks/{task_id}/status"_L1, Level::Key, ActingUser::Optional},
    EndpointRow{Endpoint::TaskBundle, Method::Post, "tasks/bundle"_L1, Level::Key},
    EndpointRow{Endpoint::ReceiptKey, Method::Get, "receipts/key"_L1, Level::None},
    EndpointRow{Endpoint::RedeemInvitation, Method::Post, "invitations/redeem"_L1, Level::None},
    EndpointRow{Endpoint::OwnSession, Method::Get, "auth/session"_L1, Level::Person},
    EndpointRow{Endpoint::OwnDevices, Method::Get, "auth/devices"_L1, Level::Person},
    EndpointRow{Endpoint::RevokeDevice, Method::Delete, "auth/devices/{device_id}"_L1, Level::Person},
    EndpointRow{Endpoint::Invitations, Method::Get, "admin/invitations"_L1, Level::Root},
    EndpointRow{Endpoint::Invite, Method::Post, "admin/invitations"_L1, Level::Root},
    EndpointRow{Endpoint::RevokeInvitation, Method::Delete, "admin/invitations/{invitation_id}"_L1, Level::Root},
    EndpointRow{Endpoint::UserRoles, Method::Get, "admin/users/{user_id}/roles"_L1, Level::Root},
    EndpointRow{Endpoint::GrantRole, Method::Post, "admin/users/{user_id}/roles"_L1, Level::Root},
    EndpointRow{Endpoint::RevokeRole, Method::Delete, "admin/users/{user_id}/roles/{role}"_L1, Level::Root},
    EndpointRow{Endpoint::BackUp, Method::Post, "admin/backup"_L1, Level::Root},
};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < endpoints.size(); ++i) {
        if (size_t(endpoints[i].endpoint) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder(), "the rows stand in the order of the enumeration");

inline QString pathOf(const EndpointRow &row)
{
    return row.path.startsWith(u'/') ? row.path.toString() : basePath + row.path;
}

constexpr const EndpointRow &rowOf(Endpoint endpoint)
{
    return endpoints[size_t(endpoint)];
}

}
