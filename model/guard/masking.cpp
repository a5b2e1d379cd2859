// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/guard/masking.h"

QString Guard::masked(QStringView text, int shown)
{
    QString result = text.toString();
    int seen = 0;
    for (QChar &character : result) {
        if (character.isLetterOrNumber() && ++seen > shown)
            character = u'X';
    }
    return result;
}
