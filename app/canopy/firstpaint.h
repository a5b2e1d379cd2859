// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>

// Calls back once, after the window has been painted for the first time and the event loop has nothing older to do.
void afterFirstPaint(QWidget *window, std::function<void()> call);

// {"first_paint_ms":…,"rss_mb":…}: since the process was started, and its resident memory now.
QByteArray firstPaintFigures();
