// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/emoji.h"

const QStringList &Emoji::all()
{
    static const QStringList codes{thumbsUp, thumbsDown, redFlag, u"100"_s, u"rofl"_s, u"clap"_s, u"diamond"_s,
        u"heart_eyes"_s, u"disappointed"_s, u"poop"_s, u"skull"_s};
    return codes;
}

bool Emoji::isVote(QStringView code)
{
    return code == thumbsUp || code == thumbsDown;
}

QString Emoji::oppositeVote(QStringView code)
{
    return code == thumbsUp ? thumbsDown : thumbsUp;
}
