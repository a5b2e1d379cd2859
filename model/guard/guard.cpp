// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/guard/guard.h"

#include "model/guard/pastemarks.h"
#include "model/guard/personaldata.h"
#include "model/guard/secretkeys.h"
#include "model/guard/telephonenumbers.h"

#include <algorithm>

namespace {

using namespace Guard;

FindingKind kindOf(TextOrigin origin)
{
    switch (origin) {
    case TextOrigin::Own:
        return FindingKind::OwnDuplicate;
    case TextOrigin::Shipped:
        return FindingKind::ShippedDuplicate;
    case TextOrigin::Conversation:
        return FindingKind::ConversationDuplicate;
    }
    Q_UNREACHABLE_RETURN(FindingKind::OwnDuplicate);
}

void addDuplicate(Findings &findings, const QString &text, const std::shared_ptr<const KnownTexts> &known)
{
    if (!known)
        return;
    if (const auto like = known->closest(text))
        findings.append({kindOf(like->origin), 0, int(text.size()), like->beginning, {}, like->share >= 1});
}

// The first kinds win; of one kind the longest does.
Findings withoutOverlaps(Findings findings)
{
    std::ranges::stable_sort(findings, [](const Finding &one, const Finding &other) {
        return one.kind != other.kind ? one.kind < other.kind : one.length > other.length;
    });
    Findings kept;
    for (const Finding &finding : std::as_const(findings)) {
        const bool overlaps = std::ranges::any_of(kept,
            [&finding](const Finding &other) { return finding.from < other.end() && other.from < finding.end(); });
        if (!overlaps)
            kept.append(finding);
    }
    return kept;
}

}

Findings Guard::findingsIn(const QString &text, const Reference &reference)
{
    Findings inText = secretKeys(text);
    inText += emailAddresses(text);
    inText += cardNumbers(text);
    inText += ibans(text);
    inText += telephoneNumbers(text, regionOf(reference.lang));
    inText += pasteMarks(text);
    inText += reference.words.findIn(text);
    inText = withoutOverlaps(inText);
    std::ranges::stable_sort(inText, {}, &Finding::from);

    Findings findings;
    addDuplicate(findings, text, reference.known);
    addDuplicate(findings, text, reference.conversation);
    return findings + inText;
}
