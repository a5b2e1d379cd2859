// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

// Finding in a text, and what takes the place of what was found.
struct TextSearch
{
    QString pattern;
    bool isCaseSensitive = false;
    bool isWholeWord = false;
    bool isRegularExpression = false;

    friend bool operator==(const TextSearch &, const TextSearch &) = default;
};

struct TextMatch
{
    int from = 0; // UTF-16
    int length = 0;
    friend bool operator==(const TextMatch &, const TextMatch &) = default;
};

QRegularExpression expressionOf(const TextSearch &search); // may be invalid
QList<TextMatch> matchesIn(const QString &text, const TextSearch &search); // none that is empty
// With a regular expression \1 or $1 is what the first group found, \n a line end; otherwise the words as they are.
QString replacementFor(
    const QString &text, const TextMatch &match, const TextSearch &search, const QString &replacement);
