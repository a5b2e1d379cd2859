// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/guard/secretkeys.h"

#include "model/guard/masking.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using namespace Guard;

const std::array<QRegularExpression, 13> &issuedForms()
{
    static const std::array forms{
        QRegularExpression(uR"(\b(?:AKIA|ASIA|ABIA)[0-9A-Z]{16}\b)"_s), // Amazon
        QRegularExpression(uR"(\bgh[pousr]_[A-Za-z0-9]{36,}\b)"_s), // GitHub
        QRegularExpression(uR"(\bgithub_pat_[A-Za-z0-9_]{22,}\b)"_s),
        QRegularExpression(uR"(\bglpat-[A-Za-z0-9_-]{20,})"_s), // GitLab
        QRegularExpression(uR"(\bsk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{20,})"_s), // OpenAI, Anthropic
        QRegularExpression(uR"(\bAIza[0-9A-Za-z_-]{35}\b)"_s), // Google
        QRegularExpression(uR"(\b[sr]k_(?:live|test)_[0-9A-Za-z]{16,}\b)"_s), // Stripe
        QRegularExpression(uR"(\bxox[abeoprs]-[0-9A-Za-z-]{10,})"_s), // Slack
        QRegularExpression(uR"(\bhf_[A-Za-z0-9]{30,}\b)"_s), // Hugging Face
        QRegularExpression(uR"(\bnpm_[A-Za-z0-9]{36}\b)"_s), QRegularExpression(uR"(\bpypi-[A-Za-z0-9_-]{50,})"_s),
        QRegularExpression(uR"(\bSG\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,})"_s), // SendGrid
        QRegularExpression(
            uR"(\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,})"_s), // JSON web token
    };
    return forms;
}

// Bits a character: words and repetitions have less than what was drawn at random.
double entropy(QStringView text)
{
    QHash<QChar, int> counts;
    for (const QChar character : text)
        ++counts[character];
    double bits = 0;
    for (const int count : std::as_const(counts)) {
        const double share = double(count) / double(text.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

bool looksRandom(QStringView text)
{
    const bool hasDigit = std::ranges::any_of(text, [](QChar character) { return character.isDigit(); });
    const bool hasLetter = std::ranges::any_of(text, [](QChar character) { return character.isLetter(); });
    return hasDigit && hasLetter && entropy(text) > 3.2;
}

bool saysOnlyWhatBelongsThere(const QString &password)
{
    static const QStringList placeholders{u"password"_s, u"passwd"_s, u"pass"_s, u"secret"_s, u"token"_s};
    return placeholders.contains(password.toLower()) || password.count(u'X') == password.size();
}

void append(Findings &findings, const QRegularExpressionMatch &match, int group, const QString &replacement)
{
    findings.append({FindingKind::SecretKey, int(match.capturedStart(group)), int(match.capturedLength(group)),
        match.captured(group), replacement});
}

}

Findings Guard::secretKeys(const QString &text)
{
    static const QRegularExpression privateKey(
        uR"(-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\z))"_s);
    static const QRegularExpression inAddress(uR"(\b[a-z][a-z0-9+.-]*://[^\s/:@]+:([^\s/:@<>{}$*]{4,})@[\w.-]+)"_s);
    static const QRegularExpression assigned(
        uR"((?:api[_-]?key|secret(?:[_-]?key)?|access[_-]?token|auth[_-]?token|passw(?:or)?d|client[_-]?secret)["']?\s*(?::|=|:=)\s*["']?([A-Za-z0-9_\-/+=]{16,}))"_s,
        QRegularExpression::CaseInsensitiveOption);

    Findings findings;
    for (const auto &match : privateKey.globalMatch(text))
        append(findings, match, 0, u"[…]"_s);
    for (const QRegularExpression &form : issuedForms()) {
        for (const auto &match : form.globalMatch(text))
            append(findings, match, 0, masked(match.captured()));
    }
    for (const auto &match : inAddress.globalMatch(text)) {
        if (!saysOnlyWhatBelongsThere(match.captured(1)))
            append(findings, match, 1, masked(match.captured(1)));
    }
    for (const auto &match : assigned.globalMatch(text)) {
        if (looksRandom(match.capturedView(1)))
            append(findings, match, 1, masked(match.captured(1)));
    }
    return findings;
}
