// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/user.h"

using namespace Qt::StringLiterals;

QString toString(AuthMethod method)
{
    switch (method) {
    case AuthMethod::Local:
        return u"local"_s;
    case AuthMethod::Discord:
        return u"discord"_s;
    case AuthMethod::Google:
        return u"google"_s;
    case AuthMethod::System:
        return u"system"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<AuthMethod> authMethodFromString(QStringView name)
{
    for (const AuthMethod method : {AuthMethod::Local, AuthMethod::Discord, AuthMethod::Google, AuthMethod::System}) {
        if (name == toString(method))
            return method;
    }
    return {};
}
