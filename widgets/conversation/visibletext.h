// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// Text that other people wrote is hostile: nothing in it may hide or reorder what the reader sees.
namespace VisibleText {

// Characters that are drawn as nothing or reorder what is drawn are replaced by their code in brackets: "⟨U+202E⟩".
// Joiners stay where Arabic, Persian, Indic scripts and emoji need them. The text that is stored is another matter: it
// is never changed.
QString withControlsShown(const QString &text);
QString mark(char32_t character); // what stands for it

// No message is that long; of what is, as much is shown.
inline constexpr qsizetype maximumShown = 200'000; // UTF-16 units

// Whether Markdown of this text may be laid out: bounded in size, in the depth of its nesting and in the length of a
// paragraph.
bool isReasonableMarkdown(const QString &text);
// For what may not: lines that are too long to be laid out in time are broken.
QString withShortLines(const QString &text);

}
