// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/backend.h"

Backend::~Backend() = default;

Async<TermsOffer> Backend::terms(UserIdentity)
{
    co_return TermsOffer();
}

Async<void> Backend::acceptTerms(UserIdentity, QString)
{
    co_return {};
}

Async<QList<Announcement>> Backend::news(int)
{
    co_return QList<Announcement>();
}
