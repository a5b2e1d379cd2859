// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/figures.h"
#include "model/domain/message.h"
#include "model/domain/user.h"

// Under which conditions people work here and what may be done with the data.
struct Terms
{
    QString text; // Markdown; empty: the queue has none
    QString dataLicence; // SPDX expression

    // SHA-256 of both: what somebody accepted. Empty where there are no terms.
    QString version() const;

    friend bool operator==(const Terms &, const Terms &) = default;
};

// The terms as one person finds them.
struct TermsOffer
{
    Terms terms;
    bool isRequired = false; // nothing can be handed in before they are accepted
    bool isAccepted = false; // in their present version

    friend bool operator==(const TermsOffer &, const TermsOffer &) = default;
};

// Which people to list, by username and id.
struct UserFilter
{
    QString searchText; // part of username or display name, as it is written; empty: all
    std::optional<bool> enabled;
    std::optional<QString> afterUsername; // with afterId: the last one seen
    std::optional<UserId> afterId;
    int maximum = 100;
};

// What a moderator changes about a person; what is absent stays.
struct UserChange
{
    std::optional<QString> displayName;
    std::optional<bool> enabled;
    std::optional<bool> showOnLeaderboard;
    std::optional<QString> notes;
    // The person accepted the present terms, as a trusted program says: the date is set anew, or where there was none.
    enum class Terms { Untouched, Accepted, AcceptedOnce };
    Terms terms = Terms::Untouched;

    friend bool operator==(const UserChange &, const UserChange &) = default;
};

struct PurgeOptions
{
    bool everything = true; // reviews, rankings, emojis, tasks and journal too; false: messages alone
    bool initialPrompts = true; // with the whole trees under them
    std::optional<QDateTime> from; // messages written then or later, until then or earlier (UTC)
    std::optional<QDateTime> until;
    bool ban = true; // afterwards deleted and disabled, under the old name
    bool preview = false; // says what would go, and changes nothing
    bool withFigures = false; // of the whole queue, which is read for them
};

struct PurgeReport
{
    QMap<QString, int> rows; // that went, by table
    QList<TreeId> removedTrees;
    QList<TreeId> touchedTrees; // that lost something and stay
    SystemFigures before; // where they were asked for
    SystemFigures after;

    friend bool operator==(const PurgeReport &, const PurgeReport &) = default;
};
