// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/engine/history.h"

#include "model/storage/transaction.h"
#include "tests/bench/orstop.h"

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

// A task's id is its message's with the version changed; a journal id begins with the time, as version 7 does.
const QString tasks = uR"(
INSERT INTO task (id, created_date, expiry_date, user_id, api_client_id, payload_type, payload, lang, ack, done,
    frontend_message_id, parent_message_id, receipt_hash, receipt_date)
SELECT substr(id, 1, 14) || '5' || substr(id, 16), created_date, created_date + 172800000000, user_id, api_client_id,
    CASE WHEN parent_id IS NULL THEN 'InitialPromptPayload' WHEN role = 'prompter' THEN 'PrompterReplyPayload'
        ELSE 'AssistantReplyPayload' END,
    '{"payload":{"conversation_message_ids":["' || coalesce(parent_id, id) || '"],"type":"reply"},"payload_type":"reply"}',
    lang, TRUE, TRUE, frontend_message_id, parent_id, replace(id, '-', '') || replace(user_id, '-', ''), created_date
FROM message WHERE user_id IS NOT NULL
)"_s;
const QString journal = uR"(
INSERT INTO journal (id, created_date, user_id, message_id, api_client_id, event_type, event_payload)
SELECT substr(printf('%012x', created_date / 1000), 1, 8) || '-' || substr(printf('%012x', created_date / 1000), 9) || '-7'
        || substr(id, 16), created_date, user_id, id, api_client_id, 'text_reply_to_message',
    '{"length":100,"role":"' || role || '","task_id":"' || id || '","type":"text_reply_to_message"}'
FROM message WHERE user_id IS NOT NULL
)"_s;
const QString links = uR"(
UPDATE message SET task_id = substr(id, 1, 14) || '5' || substr(id, 16) WHERE user_id IS NOT NULL
)"_s;

}

void addHistory(Storage::Connection &connection)
{
    auto transaction = orStop(Storage::Transaction::begin(connection));
    for (const QString &statement : {tasks, journal, links})
        orStop(connection.raw(statement));
    orStop(transaction.commit());
}

}
