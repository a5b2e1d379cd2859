// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/pastedtext.h"

#include "widgets/writing/richtextreader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestHtml = 1'000'000; // characters; beyond that only the plain text is taken

QString withoutSpaces(QString text)
{
    return text.removeIf([](QChar character) { return character.isSpace() || character == QChar::Nbsp; });
}

// Visual Studio Code says the language beside the text.
QString fromCodeEditor(const QMimeData &source)
{
    const QString language =
        QJsonDocument::fromJson(source.data(u"vscode-editor-data"_s)).object()["mode"_L1].toString();
    const QString text = source.text();
    const bool isProse = language == "markdown"_L1 || language == "plaintext"_L1;
    return isProse || !text.trimmed().contains(u'\n') ? text : PastedText::fenced(text, language);
}

}

QString PastedText::fenced(const QString &code, const QString &language)
{
    static const QRegularExpression ticks(u"`{3,}"_s);
    static const QRegularExpression lastLineEnds(u"\\n+$"_s);
    qsizetype longest = 2;
    for (const auto &match : ticks.globalMatch(code))
        longest = std::max(longest, match.capturedLength());
    const QString fence(longest + 1, u'`');
    return fence + language + u'\n' + QString(code).remove(lastLineEnds) + u'\n' + fence + u'\n';
}

QString PastedText::markdownFrom(const QMimeData &source)
{
    if (source.hasFormat(u"vscode-editor-data"_s))
        return fromCodeEditor(source);
    const QString plain = source.text();
    if (!source.hasHtml() || source.html().size() > largestHtml)
        return plain;
    const QString markdown = markdownFromHtml(source.html());
    // Nothing but letters: their own lines and spaces say more than those of a web page.
    if (markdown.isEmpty() || (!plain.isEmpty() && withoutSpaces(markdown) == withoutSpaces(plain)))
        return plain;
    return markdown;
}

QString PastedText::markdownFromHtml(const QString &html)
{
    return RichTextReader(html).markdown();
}
