// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/membership.h"

using namespace Qt::StringLiterals;

QString toString(PersonRole role)
{
    switch (role) {
    case PersonRole::Annotator:
        return u"annotator"_s;
    case PersonRole::Reviewer:
        return u"reviewer"_s;
    case PersonRole::ModeratorRole:
        return u"moderator"_s;
    case PersonRole::Lead:
        return u"lead"_s;
    case PersonRole::Admin:
        return u"admin"_s;
    case PersonRole::Auditor:
        return u"auditor"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<PersonRole> personRoleFromString(QStringView name)
{
    for (const PersonRole role : allRoles) {
        if (toString(role) == name)
            return role;
    }
    return {};
}
