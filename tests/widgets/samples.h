// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"
#include "model/domain/tree.h"

class QAbstractItemModel;
class QObject;

// Values to fill pages with: long texts, code, lists, tables, right-to-left text, hidden characters, links and
// pictures.
namespace Samples {

Message message(Role role, const QString &text, const QString &lang = QStringLiteral("en"));
Conversation conversation(); // ends with a user's message
Task promptTask();
Task assistantTask();
Task prompterTask();
Task arabicTask();
Task labelTask(LabelMode mode = LabelMode::Full);
Task rankTask();
Task longRankTask(); // ten replies of about 2,000 characters
Task hostileTask(); // a review of a message that hides things
Message labelledMessage();
Task rankPromptsTask();
Task summarizeTask();
Task rateTask();
MessageTree tree();
// Models with the roles of those in presentation/.
QAbstractItemModel *outbox(QObject *parent);
QAbstractItemModel *messages(QObject *parent);
QAbstractItemModel *leaderboard(QObject *parent);

}
