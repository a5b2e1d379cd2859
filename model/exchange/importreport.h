// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace Exchange {

// What became of one file.
struct ImportReport
{
    struct Rejection
    {
        int line = 0; // from 1; of an array, the element
        QString reason;
        friend bool operator==(const Rejection &, const Rejection &) = default;
    };
    struct Loose
    {
        int line = 0;
        QString messageId;
        QString parentId; // which is missing
        friend bool operator==(const Loose &, const Loose &) = default;
    };
    static constexpr int maximumListed = 1000; // of rejections and loose messages; all are counted

    QString file;
    int lines = 0; // that are not blank
    int treesImported = 0;
    int treesSkipped = 0; // already in the queue
    int messagesImported = 0;
    int messagesSkipped = 0;
    int usersCreated = 0;
    int looseCount = 0;
    QList<Loose> loose; // kept, but in no tree and in no task
    int adoptedCount = 0; // loose ones of earlier files whose parent came
    int rejectedCount = 0;
    QList<Rejection> rejected;

    void reject(int line, const QString &reason)
    {
        if (rejectedCount++ < maximumListed)
            rejected.append({line, reason});
    }
};

}
