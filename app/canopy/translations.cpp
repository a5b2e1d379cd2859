// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopy/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

void installTranslations(const QString &language)
{
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    const QLocale locale;
    const auto install = [&locale](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(qApp);
        if (translator->load(locale, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English plurals first, for every locale: the C locale and languages without a file find none of their own.
    auto *plurals = new QTranslator(qApp);
    if (plurals->load(u":/i18n/canopy_en.qm"_s))
        QCoreApplication::installTranslator(plurals);
    install(u"canopy"_s, u":/i18n"_s);
}
