// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"

#include <QSize>
#include <QStringList>

#include <expected>
#include <optional>

// The pages that a start can ask for.
enum class StartPage { Dashboard, Work, Outbox, Messages, Leaderboard, Settings };

// What was asked for on the command line.
struct Options
{
    std::optional<QString> profile; // the person's name
    QString dataFolder;
    std::optional<QString> server; // its address
    std::optional<StartPage> page;
    TaskType work = TaskType::Random; // with StartPage::Work
    std::optional<QString> screenshotFile;
    std::optional<QSize> size;
    Qt::ColorScheme colorScheme = Qt::ColorScheme::Unknown; // the system's
    std::optional<QString> language; // of the window
    std::optional<double> scale;
    bool quitAfterFirstPaint = false;
};

struct Stop // there is nothing to open: print and leave
{
    int exitStatus = 0;
    QString text;
};

// Needs no application object: the scale has to be known before there is one.
std::expected<Options, Stop> parseOptions(const QStringList &arguments);
