// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/queueschema.h"

using namespace Qt::StringLiterals;

namespace Storage {

const Schema &queueSchema()
{
    static const Schema schema{u"queue"_s,
        {u"001_initial"_s, u"002_open_work"_s, u"003_scores"_s, u"004_kinds"_s, u"005_people"_s, u"006_lean"_s,
            u"007_access"_s, u"008_listings"_s, u"009_search"_s, u"010_announcements"_s, u"011_people_access"_s,
            u"012_change_number"_s}};
    return schema;
}

} // namespace Storage
