// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumNesting = 12; // quotes or lists within each other
// Qt lays out a paragraph in a time that grows with the square of its length.
constexpr qsizetype maximumParagraph = 20'000; // UTF-16 units
constexpr qsizetype longestLine = 4'000; // of plain text

bool isControl(char32_t c)
{
    if (c < 0x20)
        return c != U'\n' && c != U'\t' && c != U'\r';
    return c == 0x7f || (c >= 0x80 && c < 0xa0);
}

// What is drawn as nothing, or reorders what is drawn.
bool isHidden(char32_t c)
{
    return isControl(c) || c == 0xad || c == 0x034f || c == 0x061c || c == 0x115f || c == 0x1160 || c == 0x17b4
        || c == 0x17b5 || (c >= 0x180b && c <= 0x180f) || c == 0x200b || c == 0x200e || c == 0x200f
        || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0x2800 || c == 0x3164 || c == 0xfeff
        || c == 0xffa0 || (c >= 0xfff9 && c <= 0xfffb) || (c >= 0x1d173 && c <= 0x1d17a);
}

bool isTag(char32_t c)
{
    return c == 0xe0001 || (c >= 0xe0020 && c <= 0xe007f);
}

bool isVariationSelector(char32_t c)
{
    return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

bool isEmoji(char32_t c)
{
    return c >= 0x2190 && QChar::category(c) >= QChar::Symbol_Math;
}

// Arabic, Persian, Indic and other scripts whose letters join, and emoji, need joiners; between other letters they only
// hide.
bool mayBeJoined(char32_t c)
{
    if (isVariationSelector(c) || (c >= 0x1f3fb && c <= 0x1f3ff))
        return true;
    switch (QChar::script(c)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Hebrew:
    case QChar::Script_Unknown:
        return false;
    case QChar::Script_Common:
        return isEmoji(c);
    default:
        return true;
    }
}

bool isVisibleAt(const QList<uint> &text, qsizetype at)
{
    const char32_t c = text.at(at);
    const char32_t before = at > 0 ? char32_t(text.at(at - 1)) : U' ';
    if (c == 0x200c || c == 0x200d)
        return mayBeJoined(before) && at + 1 < text.size() && mayBeJoined(text.at(at + 1));
    if (isTag(c)) // flags of parts of countries
        return before == 0x1f3f4 || (isTag(before) && isVisibleAt(text, at - 1));
    if (isVariationSelector(c))
        return at > 0 && !isVariationSelector(before) && before > U' ';
    return !isHidden(c) && !QChar::isSurrogate(c);
}

int nesting(QStringView line)
{
    int depth = 0;
    for (const QChar character : line) {
        if (character == u'>' || character == u'-' || character == u'*' || character == u'+')
            ++depth;
        else if (character != u' ' && character != u'\t')
            break;
    }
    return depth;
}

}

QString VisibleText::withControlsShown(const QString &text)
{
    constexpr char16_t plain = 0xad; // nothing below is hidden but controls
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < plain && !isControl(c.unicode()); }))
        return text;
    const QList<uint> points = text.toUcs4(); // a lone surrogate becomes U+FFFD
    QString shown;
    shown.reserve(text.size() + 64);
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (isVisibleAt(points, i))
            shown += QChar::fromUcs4(points.at(i));
        else
            shown += mark(points.at(i));
    }
    return shown;
}

QString VisibleText::mark(char32_t character)
{
    return u"⟨U+%1⟩"_s.arg(QString::number(uint(character), 16).toUpper().rightJustified(4, u'0'));
}

bool VisibleText::isReasonableMarkdown(const QString &text)
{
    if (text.size() > maximumShown)
        return false;
    qsizetype paragraph = 0;
    const auto lines = QStringView(text).split(u'\n');
    return std::ranges::all_of(lines, [&paragraph](QStringView line) {
        const bool isRule = line.size() > maximumNesting && !line.contains(u'>') && !line.contains(u' ');
        const qsizetype indent = std::ranges::find_if(line, [](QChar c) { return !c.isSpace(); }) - line.begin();
        paragraph = indent == line.size() ? 0 : paragraph + line.size();
        return paragraph <= maximumParagraph && (isRule || (nesting(line) <= maximumNesting && indent <= 200));
    });
}

QString VisibleText::withShortLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        for (qsizetype at = longestLine; at < line.size(); at += longestLine + 1)
            line.insert(line.at(at).isLowSurrogate() ? at - 1 : at, u'\n');
    }
    return lines.join(u'\n');
}
