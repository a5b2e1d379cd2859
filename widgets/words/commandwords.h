// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

// The groups of commands, in the language of the window.
class CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandWords)
public:
    static QString group(const QString &prefix); // of an id: "rank"
    static int place(const QString &prefix); // what is closest to the work comes first

    enum class Area { Everywhere, AnyTask, OneKindOfTask, Elsewhere };
    static Area area(const QString &prefix); // where such commands are heard
};
