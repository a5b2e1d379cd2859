// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>

// Calls back once, after the window has been painted for the first time and the event loop has nothing older to do.
void afterFirstPaint(QWidget *window, std::function<void()> call);

// {"first_paint_ms":…,"rss_mb":…,"thread_ms":…}: since the process was started, its resident memory now, and the
// processor time that the calling thread has used.
QByteArray firstPaintFigures();
