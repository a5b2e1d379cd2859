// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/leaderboard.h"

using namespace Qt::StringLiterals;

QString timeFrameName(TimeFrame frame)
{
    switch (frame) {
    case TimeFrame::Day:
        return u"day"_s;
    case TimeFrame::Week:
        return u"week"_s;
    case TimeFrame::Month:
        return u"month"_s;
    case TimeFrame::Total:
        return u"total"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<TimeFrame> timeFrameFromString(QStringView name)
{
    for (const TimeFrame frame : {TimeFrame::Day, TimeFrame::Week, TimeFrame::Month, TimeFrame::Total}) {
        if (name == timeFrameName(frame))
            return frame;
    }
    return {};
}
