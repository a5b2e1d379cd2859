// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/languagebox.h"

#include "widgets/words/taskwords.h"

using namespace Qt::StringLiterals;

namespace {

// Those of the original's web site.
const QStringList &languages()
{
    static const QStringList codes{u"ar"_s, u"bg"_s, u"bn"_s, u"ca"_s, u"cs"_s, u"da"_s, u"de"_s, u"el"_s, u"en"_s,
        u"eo"_s, u"es"_s, u"eu"_s, u"fa"_s, u"fi"_s, u"fr"_s, u"gl"_s, u"he"_s, u"hi"_s, u"hu"_s, u"id"_s, u"it"_s,
        u"ja"_s, u"ko"_s, u"lt"_s, u"nb-NO"_s, u"nl"_s, u"pl"_s, u"pt-BR"_s, u"ro"_s, u"ru"_s, u"sk"_s, u"sl"_s,
        u"sr"_s, u"sv"_s, u"th"_s, u"tr"_s, u"uk-UA"_s, u"vi"_s, u"zh"_s};
    return codes;
}

}

LanguageBox::LanguageBox(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(u"message-language"_s);
    setAccessibleName(tr("Language of this message"));
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const QString &code : languages())
        addItem(TaskWords::language(code), code);
    setNote({});
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT chosen(language()); });
}

void LanguageBox::setLanguage(const QString &code)
{
    int index = findData(code);
    if (index < 0)
        index = findData(code.section(u'-', 0, 0));
    if (index < 0) {
        addItem(TaskWords::language(code), code);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

void LanguageBox::setNote(const QString &note)
{
    setToolTip(note.isEmpty() ? accessibleName() : accessibleName() + u'\n' + note);
}
