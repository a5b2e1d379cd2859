// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/membership.h"
#include "model/wire/endpoints.h"

// What people with a token of their own may do, one row an endpoint, and what an API key gives that is not trusted. All
// else is refused. The server guards by it (server/authorization.h), its test runs through all of it, and a new
// endpoint without a row does not compile.
namespace Wire {

// What a key that is not trusted opens: what is about the server and its rules, or also what is about people and what
// they wrote, where the server leaves keys open (Server::Options::openKeys).
enum class Reach { Application, People };

// Whose the thing is that the address names.
enum class Subject { Nobody, UserInPath, NameInPath, MessageAuthor, DeviceInPath };

// Where the body says who acts: it must be whoever the token belongs to.
enum class BodyUser { None, Member, Whole };

struct PermissionRow
{
    Endpoint endpoint;
    Reach reach;
    Subject subject;
    BodyUser bodyUser;
    Roles own; // one of these, where the thing is one's own; and where it is nobody's
    Roles others; // one of these, where it is somebody else's
};

inline constexpr Roles nobody;
inline constexpr Roles annotators =
    PersonRole::Annotator | PersonRole::Reviewer | PersonRole::ModeratorRole | PersonRole::Lead;
inline constexpr Roles readers = annotators | PersonRole::Auditor;
inline constexpr Roles reviewers = PersonRole::Reviewer | PersonRole::ModeratorRole | PersonRole::Lead;
inline constexpr Roles moderators = PersonRole::ModeratorRole | PersonRole::Lead;
inline constexpr Roles leads = PersonRole::Lead;
inline constexpr Roles operators = PersonRole::Admin;
inline constexpr Roles overseers =
    PersonRole::ModeratorRole | PersonRole::Lead | PersonRole::Admin | PersonRole::Auditor;
inline constexpr Roles everybody = annotators | PersonRole::Admin | PersonRole::Auditor; // who has any role

// Nobody purges or merges people with a token: that takes two (reliability.md section 4), or whoever runs the server.
inline constexpr std::array permissions{
    PermissionRow{Endpoint::RequestTask, Reach::People, Subject::Nobody, BodyUser::Member, annotators, annotators},
    PermissionRow{Endpoint::TaskAvailability, Reach::People, Subject::Nobody, BodyUser::Whole, annotators, annotators},
    PermissionRow{
        Endpoint::SubmitInteraction, Reach::People, Subject::Nobody, BodyUser::Member, annotators, annotators},
    PermissionRow{Endpoint::CloseTask, Reach::People, Subject::Nobody, BodyUser::None, nobody, nobody},
    PermissionRow{Endpoint::AcknowledgeTask, Reach::People, Subject::Nobody, BodyUser::None, annotators, annotators},
    PermissionRow{Endpoint::SkipTask, Reach::People, Subject::Nobody, BodyUser::None, annotators, annotators},
    PermissionRow{Endpoint::LabelText, Reach::People, Subject::Nobody, BodyUser::Member, annotators, annotators},
    PermissionRow{Endpoint::ValidLabels, Reach::Application, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::ReportLabels, Reach::Application, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::Messages, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::MessagesPage, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::Message, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::MessageConversation, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::MessageTree, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::TreeState, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::MoveTree, Reach::People, Subject::MessageAuthor, BodyUser::None, nobody, moderators},
    PermissionRow{Endpoint::MessageChildren, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::MessageDescendants, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::LongestConversation, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::MostReplies, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{
        Endpoint::DeleteMessage, Reach::People, Subject::MessageAuthor, BodyUser::None, annotators, moderators},
    PermissionRow{Endpoint::UndeleteMessage, Reach::People, Subject::MessageAuthor, BodyUser::None, nobody, moderators},
    PermissionRow{Endpoint::EditMessage, Reach::People, Subject::MessageAuthor, BodyUser::Member, annotators, leads},
    PermissionRow{Endpoint::MessageHistory, Reach::People, Subject::MessageAuthor, BodyUser::None, readers,
        moderators | PersonRole::Auditor},
    PermissionRow{Endpoint::ReactToMessage, Reach::People, Subject::Nobody, BodyUser::Member, annotators, annotators},
    PermissionRow{Endpoint::FrontendMessage, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{
        Endpoint::FrontendMessageConversation, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::FrontendMessageTree, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::FrontendMessageChildren, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{
        Endpoint::FrontendMessageDescendants, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{
        Endpoint::FrontendLongestConversation, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::FrontendMostReplies, Reach::People, Subject::Nobody, BodyUser::None, readers, readers},
    PermissionRow{Endpoint::UsersByUsername, Reach::People, Subject::Nobody, BodyUser::None, overseers, overseers},
    PermissionRow{Endpoint::UsersByDisplayName, Reach::People, Subject::Nobody, BodyUser::None, overseers, overseers},
    PermissionRow{Endpoint::UsersPage, Reach::People, Subject::Nobody, BodyUser::None, overseers, overseers},
    PermissionRow{Endpoint::User, Reach::People, Subject::UserInPath, BodyUser::None, everybody, overseers},
    PermissionRow{Endpoint::ChangeUser, Reach::People, Subject::UserInPath, BodyUser::None, everybody, leads},
    PermissionRow{Endpoint::DeleteUser, Reach::People, Subject::UserInPath, BodyUser::None, everybody, leads},
    PermissionRow{Endpoint::UserMessages, Reach::People, Subject::UserInPath, BodyUser::None, readers,
        reviewers | PersonRole::Auditor},
    PermissionRow{Endpoint::UserMessagesPage, Reach::People, Subject::UserInPath, BodyUser::None, readers,
        reviewers | PersonRole::Auditor},
    PermissionRow{Endpoint::DeleteUserMessages, Reach::People, Subject::UserInPath, BodyUser::None, annotators, leads},
    PermissionRow{Endpoint::UserScores, Reach::People, Subject::UserInPath, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::UserScore, Reach::People, Subject::UserInPath, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::UserScoreWindow, Reach::People, Subject::UserInPath, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::FrontendUsers, Reach::People, Subject::Nobody, BodyUser::None, overseers, overseers},
    PermissionRow{Endpoint::PutFrontendUser, Reach::People, Subject::Nobody, BodyUser::Whole, everybody, everybody},
    PermissionRow{Endpoint::FrontendUser, Reach::People, Subject::NameInPath, BodyUser::None, everybody, overseers},
    PermissionRow{Endpoint::FrontendUserMessages, Reach::People, Subject::NameInPath, BodyUser::None, readers,
        reviewers | PersonRole::Auditor},
    PermissionRow{Endpoint::FrontendUserMessagesPage, Reach::People, Subject::NameInPath, BodyUser::None, readers,
        reviewers | PersonRole::Auditor},
    PermissionRow{
        Endpoint::DeleteFrontendUserMessages, Reach::People, Subject::NameInPath, BodyUser::None, annotators, leads},
    PermissionRow{Endpoint::Leaderboard, Reach::People, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::UpdateLeaderboard, Reach::People, Subject::Nobody, BodyUser::None, operators, operators},
    PermissionRow{Endpoint::UpdateLeaderboards, Reach::People, Subject::Nobody, BodyUser::None, operators, operators},
    PermissionRow{Endpoint::Trollboard, Reach::People, Subject::Nobody, BodyUser::None, moderators, moderators},
    PermissionRow{Endpoint::Statistics, Reach::People, Subject::Nobody, BodyUser::None, overseers, overseers},
    PermissionRow{Endpoint::TreeStateCounts, Reach::People, Subject::Nobody, BodyUser::None, overseers, overseers},
    PermissionRow{Endpoint::TreeMessageCounts, Reach::People, Subject::Nobody, BodyUser::None, overseers, overseers},
    PermissionRow{
        Endpoint::TreeManagerStatistics, Reach::People, Subject::Nobody, BodyUser::None, overseers, overseers},
    PermissionRow{Endpoint::AllCachedStatistics, Reach::People, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::CachedStatistics, Reach::People, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{
        Endpoint::UpdateCachedStatistics, Reach::People, Subject::Nobody, BodyUser::None, operators, operators},
    PermissionRow{Endpoint::CreateApiClient, Reach::People, Subject::Nobody, BodyUser::None, operators, operators},
    PermissionRow{Endpoint::PublicSettings, Reach::Application, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::FullSettings, Reach::People, Subject::Nobody, BodyUser::None,
        operators | PersonRole::Auditor, operators | PersonRole::Auditor},
    PermissionRow{Endpoint::PurgeUser, Reach::People, Subject::UserInPath, BodyUser::None, nobody, nobody},
    PermissionRow{Endpoint::PurgeUserMessages, Reach::People, Subject::UserInPath, BodyUser::None, nobody, nobody},
    PermissionRow{Endpoint::FlaggedMessagesPage, Reach::People, Subject::Nobody, BodyUser::None,
        reviewers | PersonRole::Auditor, reviewers | PersonRole::Auditor},
    PermissionRow{Endpoint::FlaggedMessages, Reach::People, Subject::Nobody, BodyUser::None,
        reviewers | PersonRole::Auditor, reviewers | PersonRole::Auditor},
    PermissionRow{
        Endpoint::ProcessFlaggedMessage, Reach::People, Subject::MessageAuthor, BodyUser::None, nobody, moderators},
    PermissionRow{Endpoint::MergeUsers, Reach::People, Subject::Nobody, BodyUser::None, nobody, nobody},
    PermissionRow{
        Endpoint::CheckAuthentication, Reach::Application, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::TextToxicity, Reach::People, Subject::Nobody, BodyUser::None, moderators, moderators},
    PermissionRow{Endpoint::Metrics, Reach::Application, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::Health, Reach::Application, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::OpenApi, Reach::Application, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::AboutServer, Reach::Application, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::Languages, Reach::Application, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::Terms, Reach::People, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::AcceptTerms, Reach::People, Subject::Nobody, BodyUser::Member, everybody, everybody},
    PermissionRow{Endpoint::Announcements, Reach::Application, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::TaskStatus, Reach::People, Subject::Nobody, BodyUser::None, annotators, annotators},
    PermissionRow{Endpoint::TaskBundle, Reach::People, Subject::Nobody, BodyUser::Member, annotators, annotators},
    PermissionRow{Endpoint::ReceiptKey, Reach::Application, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{
        Endpoint::RedeemInvitation, Reach::Application, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::OwnSession, Reach::People, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::OwnDevices, Reach::People, Subject::Nobody, BodyUser::None, everybody, everybody},
    PermissionRow{Endpoint::RevokeDevice, Reach::People, Subject::DeviceInPath, BodyUser::None, everybody, operators},
    PermissionRow{Endpoint::Invitations, Reach::People, Subject::Nobody, BodyUser::None,
        operators | PersonRole::Auditor, operators | PersonRole::Auditor},
    PermissionRow{Endpoint::Invite, Reach::People, Subject::Nobody, BodyUser::None, operators, operators},
    PermissionRow{Endpoint::RevokeInvitation, Reach::People, Subject::Nobody, BodyUser::None, operators, operators},
    PermissionRow{Endpoint::UserRoles, Reach::People, Subject::UserInPath, BodyUser::None, everybody,
        operators | PersonRole::Auditor},
    PermissionRow{Endpoint::GrantRole, Reach::People, Subject::UserInPath, BodyUser::None, nobody, operators},
    PermissionRow{Endpoint::RevokeRole, Reach::People, Subject::UserInPath, BodyUser::None, nobody, operators},
    PermissionRow{Endpoint::BackUp, Reach::People, Subject::Nobody, BodyUser::None, operators, operators},
};

constexpr bool isEveryEndpointThere()
{
    if (permissions.size() != endpoints.size())
        return false;
    for (size_t i = 0; i < permissions.size(); ++i) {
        const PermissionRow &row = permissions[i];
        if (row.endpoint != endpoints[i].endpoint || (row.subject == Subject::Nobody && row.own != row.others))
            return false;
    }
    return true;
}
static_assert(isEveryEndpointThere(), "one row an endpoint, in their order; what is nobody's has one set of roles");

constexpr const PermissionRow &permissionOf(Endpoint endpoint)
{
    return permissions[size_t(endpoint)];
}

}
