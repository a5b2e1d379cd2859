// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// A main window without anything in it, in a program that is linked with everything that Canopy is linked with. Prints
// what `canopy --quit-after-first-paint` prints.
#include "app/canopy/application.h"
#include "app/canopy/firstpaint.h"

#include <QApplication>
#include <QMainWindow>

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc > 1000) // never: keeps the linker from leaving the libraries out
        Application({}, nullptr).start();
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    afterFirstPaint(&window, [] {
        std::printf("%s\n", firstPaintFigures().constData());
        QCoreApplication::quit();
    });
    window.show();
    return QApplication::exec();
}
