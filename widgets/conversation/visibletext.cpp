// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumMarkdown = 200'000; // characters; what is longer is shown as it was typed
constexpr int maximumNesting = 12; // quotes or lists within each other

bool isHidden(char16_t unit)
{
    if (unit < 0x20)
        return unit != u'\n' && unit != u'\t' && unit != u'\r';
    return unit == 0x7f || (unit >= 0x80 && unit < 0xa0) || unit == 0xad || unit == 0x061c || unit == 0x180e
        || unit == 0x200b || unit == 0x200e || unit == 0x200f || (unit >= 0x202a && unit <= 0x202e)
        || (unit >= 0x2060 && unit <= 0x206f) || unit == 0xfeff || (unit >= 0xfff9 && unit <= 0xfffb);
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
    if (std::ranges::none_of(text, [](QChar character) { return isHidden(character.unicode()); }))
        return text;
    QString shown;
    shown.reserve(text.size() + 64);
    for (const QChar character : text) {
        if (isHidden(character.unicode()))
            shown += u"⟨U+%1⟩"_s.arg(uint(character.unicode()), 4, 16, QChar(u'0')).toUpper();
        else
            shown += character;
    }
    return shown;
}

bool VisibleText::isReasonableMarkdown(const QString &text)
{
    if (text.size() > maximumMarkdown)
        return false;
    const auto lines = QStringView(text).split(u'\n');
    return std::ranges::all_of(lines, [](QStringView line) {
        const bool isRule = line.size() > maximumNesting && !line.contains(u'>') && !line.contains(u' ');
        const qsizetype indent = std::ranges::find_if(line, [](QChar c) { return !c.isSpace(); }) - line.begin();
        return isRule || (nesting(line) <= maximumNesting && indent <= 200);
    });
}
