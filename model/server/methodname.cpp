// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/methodname.h"

using namespace Qt::StringLiterals;

namespace Server {

QByteArray nameOf(Wire::Method method)
{
    switch (method) {
    case Wire::Method::Get:
        return "GET"_ba;
    case Wire::Method::Post:
        return "POST"_ba;
    case Wire::Method::Put:
        return "PUT"_ba;
    case Wire::Method::Delete:
        return "DELETE"_ba;
    }
    Q_UNREACHABLE_RETURN({});
}

}
