// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/tree.h"
#include "model/domain/wellbehaved.h"

namespace Exchange {

enum class ExportFormat { Trees, Messages };
std::optional<ExportFormat> exportFormatFromString(QStringView name); // "oasst-trees", "oasst-messages"

enum class Presence { Without, With, Only };

// What to write. As it stands, everything: all states, deleted, rejected and synthetic messages, labels and events.
struct ExportSelection
{
    std::optional<TreeState> state; // null: every one
    QString lang; // of the tree's root, or of a person's messages; empty: every one
    Presence deleted = Presence::With;
    Presence spam = Presence::With; // not accepted: undecided and rejected; Only: rejected
    Presence synthetic = Presence::With; // by trees; of a person's messages by messages
    QString user; // file id of a person, whose messages alone are written
    std::optional<WellBehaved> authors; // messages of people who are; null: of everybody
    bool promptsOnly = false;
    bool labels = true;
    bool events = true;
    int limit = 0; // trees, or messages of a person; 0: no limit

    // What Open-Assistant's exporter selects before it is told otherwise: finished trees, accepted and not deleted
    // messages, no tree with synthetic ones, neither labels nor events.
    static ExportSelection openAssistantDefaults();
    // Trees with parts missing cannot be nested, they are written as messages.
    bool leavesGaps() const;
};

struct ExportOptions
{
    ExportFormat format = ExportFormat::Trees;
    ExportSelection selection;
    std::optional<qint64> anonymizerSeed;
};

}
