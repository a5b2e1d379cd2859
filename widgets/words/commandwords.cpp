// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/commandwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Group
{
    QLatin1StringView prefix;
    const char *words;
    CommandWords::Area area = CommandWords::Area::Everywhere;
};

constexpr std::array groups{
    Group{"task"_L1, QT_TRANSLATE_NOOP("CommandWords", "This task"), CommandWords::Area::AnyTask},
    Group{"write"_L1, QT_TRANSLATE_NOOP("CommandWords", "Writing"), CommandWords::Area::OneKindOfTask},
    Group{"label"_L1, QT_TRANSLATE_NOOP("CommandWords", "Labelling"), CommandWords::Area::OneKindOfTask},
    Group{"rank"_L1, QT_TRANSLATE_NOOP("CommandWords", "Ranking"), CommandWords::Area::OneKindOfTask},
    Group{"rate"_L1, QT_TRANSLATE_NOOP("CommandWords", "Rating"), CommandWords::Area::OneKindOfTask},
    Group{"look"_L1, QT_TRANSLATE_NOOP("CommandWords", "Before sending"), CommandWords::Area::Elsewhere},
    Group{"recent"_L1, QT_TRANSLATE_NOOP("CommandWords", "The last pieces"), CommandWords::Area::Elsewhere},
    Group{"tutorial"_L1, QT_TRANSLATE_NOOP("CommandWords", "Exercises")},
    Group{"message"_L1, QT_TRANSLATE_NOOP("CommandWords", "Messages")},
    Group{"work"_L1, QT_TRANSLATE_NOOP("CommandWords", "Work")},
    Group{"go"_L1, QT_TRANSLATE_NOOP("CommandWords", "Go to")},
    Group{"view"_L1, QT_TRANSLATE_NOOP("CommandWords", "View and help")},
    Group{"people"_L1, QT_TRANSLATE_NOOP("CommandWords", "People")},
    Group{"app"_L1, QT_TRANSLATE_NOOP("CommandWords", "Program")},
};

const Group *find(const QString &prefix)
{
    const auto *const found = std::ranges::find_if(groups, [&](const Group &group) { return group.prefix == prefix; });
    return found == groups.end() ? nullptr : found;
}

}

QString CommandWords::group(const QString &prefix)
{
    const Group *known = find(prefix);
    return known ? tr(known->words) : tr("Other");
}

int CommandWords::place(const QString &prefix)
{
    const Group *known = find(prefix);
    return known ? int(known - groups.data()) : int(groups.size());
}

CommandWords::Area CommandWords::area(const QString &prefix)
{
    const Group *known = find(prefix);
    return known ? known->area : Area::Everywhere;
}
