// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/differences.h"

using namespace Qt::StringLiterals;

const QHash<QString, Difference> &differences()
{
    static const QString ledger = u"reliability.md 3.6: the same submission again is answered with its first receipt"_s;
    static const QHash<QString, Difference> all{
        {u"interaction-already-done"_s, {200, -1, ledger}},
        {u"ranking-already-done"_s, {200, -1, ledger}},
        {u"interaction-rating-on-unknown"_s,
            {400, 2102, u"tasks.md 2: ratings answer a task; the original looks for a message that was never there"_s}},
        {u"labels-reply-wrong-message-id-accepted-quirk"_s,
            {400, 2050, u"tasks.md 3 ⚠: the message of the labels is compared with the task's"_s}},
        {u"close-collective"_s, {200, -1, u"protocol.md 4 ⚠: closing answers TaskDone"_s}},
        {u"close-unknown"_s, {404, 2100, u"protocol.md 4 ⚠: closing says what is wrong"_s}},
        {u"collective-label-same-user-twice"_s, {200, -1, ledger}},
        {u"collective-reply-same-user-twice"_s,
            {400, 2105, u"reliability.md 3.6: one answer a person and task, something else is refused"_s}},
        {u"collective-label-second-user"_s,
            {200, -1, u"tasks.md 1: a collective task is answered by many; the original fails at its own row id"_s}},
        {u"message-longest-conversation-unreviewed-tree"_s,
            {404, 2001, u"protocol.md 6 ⚠: 500 if the tree has none"_s}},
        {u"flagged-messages-cursor-page2"_s,
            {200, -1, u"protocol.md 9: a page; the original fails at its own cursor"_s}},
        {u"purge-user-messages-preview"_s, {200, -1, u"protocol.md 9: answers as a purge does; the original fails"_s}},
        {u"purge-user-messages-dates-preview"_s, {200, -1, u"protocol.md 9: the same"_s}},
        {u"auth-check-bad-token"_s, {403, -1, u"protocol.md 9: a session that is not genuine is as good as none"_s}},
    };
    return all;
}
