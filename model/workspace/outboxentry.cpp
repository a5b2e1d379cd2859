// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/workspace/outboxentry.h"

using namespace Qt::StringLiterals;

QString toString(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Ready:
        return u"ready"_s;
    case DeliveryState::Sending:
        return u"sending"_s;
    case DeliveryState::Confirmed:
        return u"confirmed"_s;
    case DeliveryState::Unknown:
        return u"unknown"_s;
    case DeliveryState::Waiting:
        return u"waiting"_s;
    case DeliveryState::NeedsEdit:
        return u"needs_edit"_s;
    case DeliveryState::Expired:
        return u"expired"_s;
    case DeliveryState::Gone:
        return u"gone"_s;
    case DeliveryState::Refused:
        return u"refused"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<DeliveryState> deliveryStateFromString(QStringView name)
{
    using enum DeliveryState;
    for (const DeliveryState state : {Ready, Sending, Confirmed, Unknown, Waiting, NeedsEdit, Expired, Gone, Refused}) {
        if (toString(state) == name)
            return state;
    }
    return std::nullopt;
}

bool isUndelivered(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Ready:
    case DeliveryState::Sending:
    case DeliveryState::Unknown:
    case DeliveryState::Waiting:
        return true;
    case DeliveryState::Confirmed:
    case DeliveryState::NeedsEdit:
    case DeliveryState::Expired:
    case DeliveryState::Gone:
    case DeliveryState::Refused:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

bool needsDecision(DeliveryState state)
{
    return !isUndelivered(state) && state != DeliveryState::Confirmed;
}
