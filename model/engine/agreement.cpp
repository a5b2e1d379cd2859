// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/agreement.h"

#include "model/engine/context.h"
#include "model/engine/labelagreement.h"
#include "model/engine/rankingagreement.h"

namespace Engine {

namespace {

Result<void> addNames(const Context &context, const QList<UserId> &people, AgreementReport &report)
{
    for (const UserId &id : people) {
        if (report.names.contains(id))
            continue;
        const auto user = context.users.find(id);
        if (!user)
            return std::unexpected(user.error());
        report.names.insert(id, *user ? (*user)->identity.displayName : QString());
    }
    return {};
}

}

Result<AgreementReport> agreementOf(const Context &context, const AgreementRequest &request)
{
    AgreementReport report;
    if (const auto added = addLabelAgreement(context, request, report); !added)
        return std::unexpected(added.error());
    if (!request.label) {
        if (const auto added = addRankingAgreement(context, request, report); !added)
            return std::unexpected(added.error());
    }
    QList<UserId> people;
    for (const LabelAgreement &row : std::as_const(report.labels))
        people += row.subject.people;
    for (const RankingAgreement &row : std::as_const(report.rankings))
        people += row.subject.people;
    if (const auto named = addNames(context, people, report); !named)
        return std::unexpected(named.error());
    return report;
}

}
