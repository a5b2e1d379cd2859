// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// What the first start asks: who works here, in which language, and with what to begin.
struct FirstStartChoice
{
    enum class Beginning { StarterTrees, Empty, Import };

    bool isAlone = true; // one person does every step; otherwise several people share this computer
    QString name; // of the first person
    QString language; // of the work, BCP 47
    Beginning beginning = Beginning::StarterTrees;
    QString file; // to import

    friend bool operator==(const FirstStartChoice &, const FirstStartChoice &) = default;
};
