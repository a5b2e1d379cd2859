// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopy/application.h"
#include "app/canopy/firstpaint.h"
#include "app/canopy/keychain.h"
#include "app/canopy/screenshot.h"
#include "app/canopy/translations.h"
#include "widgets/theme/appearance.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

int stop(const Stop &reason)
{
    std::FILE *stream = reason.exitStatus == 0 ? stdout : stderr;
    std::fprintf(stream, "%s\n", qUtf8Printable(reason.text));
    return reason.exitStatus;
}

void wire(Application &application, const Options &options)
{
    MainWindow *window = application.window();
    if (options.screenshotFile) {
        QObject::connect(&application, &Application::ready, window, [window, file = *options.screenshotFile] {
            takeScreenshot(window, file, [file](bool saved) {
                if (!saved)
                    std::fprintf(stderr, "canopy: %s could not be written\n", qUtf8Printable(file));
                QCoreApplication::exit(saved ? 0 : 1);
            });
        });
    }
    if (options.quitAfterFirstPaint) {
        afterFirstPaint(window, [] {
            std::printf("%s\n", firstPaintFigures().constData());
            QCoreApplication::quit();
        });
    }
}

}

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto options = parseOptions(arguments);
    if (!options)
        return stop(options.error());
    if (options->scale) // Qt reads it when the application is made
        qputenv("QT_SCALE_FACTOR", QByteArray::number(*options->scale));

    const QApplication qt(argc, argv);
    QCoreApplication::setOrganizationName(u"canopy"_s);
    QCoreApplication::setApplicationName(u"canopy"_s);
    QCoreApplication::setApplicationVersion(QString::fromUtf16(CANOPY_VERSION));
    QGuiApplication::setDesktopFileName(u"org.canopy.Canopy"_s);
    const auto choice = Theme::Choice::remembered();
    Theme::setTextScale(choice.textPercent / 100.0);
    Theme::setMotion(choice.motion);
    if (options->colorScheme == Qt::ColorScheme::Unknown)
        Theme::install(choice.scheme);
    else
        Theme::install(options->colorScheme);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/canopy.svg"_s));
    installTranslations(options->language.value_or(choice.language));

    Application application(*options, std::make_shared<Keychain>());
    wire(application, *options);
    application.start();
    return QApplication::exec();
}
