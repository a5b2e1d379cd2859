// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

// A Markdown text in pieces that can be rendered by themselves: whole top-level blocks, several small ones together. A
// change in one leaves the others as they are. References ("[here]: https://…") are added to every piece that may use
// them, since they count for the whole text.
QStringList markdownPieces(const QString &markdown);
