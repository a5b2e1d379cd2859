// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/agreement.h"

#include <QStringList>

// The report on agreement as people read it.
namespace Canopyctl {

std::optional<Engine::AgreementPer> agreementPerFromString(QStringView name);
QString toString(Engine::AgreementPer per);
QString toString(Rules::Scale scale);

QString because(Rules::Undefined why); // completes "not defined, because …"
QString agreementWarning();

QStringList agreementLines(const Engine::AgreementReport &report, const Engine::AgreementRequest &request);

}
