// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// Text that other people wrote is hostile: nothing in it may hide or reorder what the reader sees.
namespace VisibleText {

// Hidden and bidirectional control characters are replaced by their code in brackets: "⟨U+202E⟩". Joiners stay, since
// Arabic, Persian, Indic scripts and emoji need them.
QString withControlsShown(const QString &text);

// Whether Markdown of this text may be laid out: bounded in size and in the depth of its nesting.
bool isReasonableMarkdown(const QString &text);

}
