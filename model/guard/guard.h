// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/guard/finding.h"
#include "model/guard/knowntexts.h"
#include "model/guard/wordlist.h"

#include <memory>

// What a writer should see before a text leaves the desk: looked for on this machine, nothing is sent, loaded or
// stored. Everything here is a pure function, may run on any thread, and takes texts of any length.
namespace Guard {

struct Reference
{
    QString lang; // of the text, BCP 47: whose telephone numbers
    WordList words;
    std::shared_ptr<const KnownTexts> known; // may be null
    std::shared_ptr<const KnownTexts> conversation; // what is answered; may be null
};

// By position, duplicates first; none overlaps another, but for the duplicates, which are about the whole text.
Findings findingsIn(const QString &text, const Reference &reference);

}
