// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/acceptance.h"

std::optional<double> Rules::acceptanceScore(const QList<Labels> &reviews)
{
    double spam = 0;
    double langMismatch = 0;
    int count = 0;
    for (const Labels &labels : reviews) {
        if (!labels.contains(Label::Spam))
            continue;
        spam += labels.value(Label::Spam);
        langMismatch += labels.value(Label::LangMismatch, 0);
        ++count;
    }
    if (count == 0)
        return {};
    return 1 - (spam / count + langMismatch / count);
}

bool Rules::isAccepted(double score, double threshold)
{
    return score > threshold;
}
