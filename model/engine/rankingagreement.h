// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/agreement.h"

namespace Engine {

// Adds the rows about rankings.
Result<void> addRankingAgreement(const Context &context, const AgreementRequest &request, AgreementReport &report);

}
