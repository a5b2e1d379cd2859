// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/deliverywords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

QString DeliveryWords::state(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Ready:
        return tr("waiting to be sent");
    case DeliveryState::Sending:
        return tr("being sent");
    case DeliveryState::Confirmed:
        return tr("delivered");
    case DeliveryState::Unknown:
        return tr("being checked: no answer came");
    case DeliveryState::Waiting:
        return tr("will be sent again");
    case DeliveryState::NeedsEdit:
        return tr("needs a change");
    case DeliveryState::Expired:
        return tr("came too late");
    case DeliveryState::Gone:
        return tr("the task no longer exists");
    case DeliveryState::Refused:
        return tr("was not accepted");
    }
    Q_UNREACHABLE_RETURN({});
}

QString DeliveryWords::heldUntil(const QDateTime &when)
{
    return tr("leaves at %1").arg(QLocale().toString(when.toLocalTime().time(), u"HH:mm:ss"_s));
}

QString DeliveryWords::moment(const QDateTime &when, const QDateTime &now)
{
    const QDateTime local = when.toLocalTime();
    const QLocale locale;
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == now.toLocalTime().date())
        return time;
    return u"%1, %2"_s.arg(locale.toString(local.date(), tr("d MMM", "day and month of a date in a list")), time);
}
