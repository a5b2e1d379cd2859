// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/markdownpieces.h"

#include "widgets/writing/markdownmarks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype comfortable = 600; // characters; smaller blocks are kept together

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

enum class Kind { List, Indented, Other };

// What a block is whose first line this is.
Kind kindOf(const QString &line)
{
    static const QRegularExpression item(uR"(^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$))"_s);
    if (item.match(line).hasMatch())
        return Kind::List;
    return line.startsWith("  "_L1) || line.startsWith(u'\t') ? Kind::Indented : Kind::Other;
}

// Whether a line behind a blank one still belongs to the block before: another item of a list, or what is indented.
bool goesOn(Kind block, Kind line)
{
    switch (line) {
    case Kind::List:
        return block == Kind::List;
    case Kind::Indented:
        return block != Kind::Other;
    case Kind::Other:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

QString closingOf(const QString &fence)
{
    const QString trimmed = fence.trimmed();
    const QChar mark = trimmed.at(0);
    qsizetype length = 0;
    while (length < trimmed.size() && trimmed.at(length) == mark)
        ++length;
    return QString(length, mark);
}

QString referencesIn(const QString &markdown)
{
    if (!markdown.contains("]:"_L1))
        return {};
    static const QRegularExpression reference(
        uR"(^ {0,3}\[[^\]\n]+\]:[ \t]*\S[^\n]*$)"_s, QRegularExpression::MultilineOption);
    QString references;
    for (const auto &match : reference.globalMatch(markdown))
        references += match.captured() + u'\n';
    return references;
}

}

QStringList markdownPieces(const QString &markdown)
{
    QStringList pieces;
    const QString references = referencesIn(markdown);
    QString piece;
    QString closing; // of the fence that is open
    bool mayEnd = true; // behind a blank line
    Kind block = Kind::Other; // the last one
    const auto end = [&] {
        if (!isBlank(piece))
            pieces.append(references.isEmpty() || !piece.contains(u'[') ? piece : piece + u"\n\n"_s + references);
        piece.clear();
    };
    for (qsizetype at = 0; at < markdown.size();) {
        qsizetype lineEnd = markdown.indexOf(u'\n', at);
        lineEnd = lineEnd < 0 ? markdown.size() : lineEnd + 1;
        const QString line = markdown.mid(at, lineEnd - at);
        at = lineEnd;
        if (!closing.isEmpty()) {
            const QString trimmed = line.trimmed();
            if (trimmed.startsWith(closing) && trimmed.count(closing.at(0)) == trimmed.size())
                closing.clear();
        } else if (isBlank(line)) {
            mayEnd = true;
        } else {
            if (mayEnd && !goesOn(block, kindOf(line))) {
                block = kindOf(line);
                if (piece.size() >= comfortable)
                    end();
            }
            mayEnd = false;
            if (MarkdownMarks::isFence(line.trimmed()) && !line.startsWith("    "_L1))
                closing = closingOf(line);
        }
        piece += line;
    }
    end();
    return pieces;
}
