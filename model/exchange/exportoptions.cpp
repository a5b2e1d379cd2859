// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/exportoptions.h"

using namespace Qt::StringLiterals;

namespace Exchange {

std::optional<ExportFormat> exportFormatFromString(QStringView name)
{
    if (name == "oasst-trees"_L1)
        return ExportFormat::Trees;
    if (name == "oasst-messages"_L1)
        return ExportFormat::Messages;
    return {};
}

ExportSelection ExportSelection::openAssistantDefaults()
{
    ExportSelection selection;
    selection.state = TreeState::ReadyForExport;
    selection.deleted = Presence::Without;
    selection.spam = Presence::Without;
    selection.synthetic = Presence::Without;
    selection.labels = false;
    selection.events = false;
    return selection;
}

bool ExportSelection::leavesGaps() const
{
    return !user.isEmpty() || deleted == Presence::Only || spam == Presence::Only || synthetic == Presence::Only;
}

}
