// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/message.h"

using namespace Qt::StringLiterals;

QString toString(Role role)
{
    switch (role) {
    case Role::Prompter:
        return u"prompter"_s;
    case Role::Assistant:
        return u"assistant"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Role> roleFromString(QStringView name)
{
    if (name == "prompter"_L1)
        return Role::Prompter;
    if (name == "assistant"_L1)
        return Role::Assistant;
    return {};
}

Role opposite(Role role)
{
    return role == Role::Prompter ? Role::Assistant : Role::Prompter;
}
