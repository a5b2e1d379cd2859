// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/searchlanguage.h"

#include <QMap>

using namespace Qt::StringLiterals;

QString Rules::searchLanguageOf(const QString &lang)
{
    static const QMap<QString, QString> names{{u"ar"_s, u"arabic"_s}, {u"ca"_s, u"catalan"_s}, {u"da"_s, u"danish"_s},
        {u"de"_s, u"german"_s}, {u"el"_s, u"greek"_s}, {u"en"_s, u"english"_s}, {u"es"_s, u"spanish"_s},
        {u"eu"_s, u"basque"_s}, {u"fi"_s, u"finnish"_s}, {u"fr"_s, u"french"_s}, {u"ga"_s, u"irish"_s},
        {u"hi"_s, u"hindi"_s}, {u"hu"_s, u"hungarian"_s}, {u"hy"_s, u"armenian"_s}, {u"id"_s, u"indonesian"_s},
        {u"it"_s, u"italian"_s}, {u"lt"_s, u"lithuanian"_s}, {u"nb"_s, u"norwegian"_s}, {u"ne"_s, u"nepali"_s},
        {u"nl"_s, u"dutch"_s}, {u"nn"_s, u"norwegian"_s}, {u"no"_s, u"norwegian"_s}, {u"pt"_s, u"portuguese"_s},
        {u"ro"_s, u"romanian"_s}, {u"ru"_s, u"russian"_s}, {u"sr"_s, u"serbian"_s}, {u"sv"_s, u"swedish"_s},
        {u"ta"_s, u"tamil"_s}, {u"tr"_s, u"turkish"_s}, {u"yi"_s, u"yiddish"_s}};
    return names.value(lang.section(u'-', 0, 0).toLower(), u"simple"_s);
}
