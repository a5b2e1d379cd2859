// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>

// Saves a picture of the window once it has settled: painted, its tasks and models loaded, nothing more to do for a moment.
// done(true) when the file was written.
void takeScreenshot(QWidget *window, const QString &file, std::function<void(bool)> done);
