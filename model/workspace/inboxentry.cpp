// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/workspace/inboxentry.h"

using namespace Qt::StringLiterals;

QString toString(InboxState state)
{
    switch (state) {
    case InboxState::Open:
        return u"open"_s;
    case InboxState::HandedIn:
        return u"handed_in"_s;
    case InboxState::Skipped:
        return u"skipped"_s;
    case InboxState::Lost:
        return u"lost"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<InboxState> inboxStateFromString(QStringView name)
{
    using enum InboxState;
    for (const InboxState state : {Open, HandedIn, Skipped, Lost}) {
        if (toString(state) == name)
            return state;
    }
    return std::nullopt;
}
