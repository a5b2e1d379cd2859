// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/textsearch.h"

using namespace Qt::StringLiterals;

QRegularExpression expressionOf(const TextSearch &search)
{
    QString pattern = search.isRegularExpression ? search.pattern : QRegularExpression::escape(search.pattern);
    if (search.isWholeWord)
        pattern = uR"((?<![\w])(?:)"_s + pattern + uR"()(?![\w]))"_s;
    QRegularExpression::PatternOptions options =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    if (!search.isCaseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(pattern, options);
}

QList<TextMatch> matchesIn(const QString &text, const TextSearch &search)
{
    QList<TextMatch> matches;
    const QRegularExpression expression = expressionOf(search);
    if (search.pattern.isEmpty() || !expression.isValid())
        return matches;
    for (const auto &match : expression.globalMatch(text)) {
        if (match.capturedLength() > 0)
            matches.append({int(match.capturedStart()), int(match.capturedLength())});
    }
    return matches;
}

QString replacementFor(
    const QString &text, const TextMatch &match, const TextSearch &search, const QString &replacement)
{
    if (!search.isRegularExpression)
        return replacement;
    const auto found = expressionOf(search).match(text, match.from);
    QString result;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar character = replacement.at(i);
        const QChar next = i + 1 < replacement.size() ? replacement.at(i + 1) : QChar();
        const bool isReference = (character == u'\\' || character == u'$') && next.isDigit();
        if (isReference) {
            result += found.captured(next.digitValue());
            ++i;
        } else if (character == u'\\' && (next == u'n' || next == u't' || next == u'\\')) {
            result += next == u'n' ? u'\n' : next == u't' ? u'\t' : u'\\';
            ++i;
        } else {
            result += character;
        }
    }
    return result;
}
