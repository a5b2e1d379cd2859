// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/taskstatus.h"

using namespace Qt::StringLiterals;

QString toString(TaskStatus::State state)
{
    switch (state) {
    case TaskStatus::State::Open:
        return u"open"_s;
    case TaskStatus::State::Acknowledged:
        return u"acknowledged"_s;
    case TaskStatus::State::Done:
        return u"done"_s;
    case TaskStatus::State::Skipped:
        return u"skipped"_s;
    case TaskStatus::State::Expired:
        return u"expired"_s;
    }
    Q_UNREACHABLE_RETURN({});
}
