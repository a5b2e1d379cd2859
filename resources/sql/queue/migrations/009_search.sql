-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- Full text. The words of a message are indexed in the transaction that writes it; the text itself is not stored again. English
-- endings are taken off in every language, from what is written and from what is searched for alike; accents do not matter.

-- Rows of message have no number of their own that stays, so they get one here: the millisecond of the date times 2^21, and one
-- more for each message of that millisecond. Numbers sort as dates do, so that the newest messages with a common word are found
-- without reading all that have it.
CREATE TABLE message_search (
    number INTEGER PRIMARY KEY,
    message_id text NOT NULL UNIQUE
);
-- statement
CREATE VIRTUAL TABLE message_words USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
-- statement
INSERT INTO message_search (number, message_id)
SELECT max(created_date / 1000, 0) * 2097152 - 1
    + row_number() OVER (PARTITION BY max(created_date / 1000, 0) ORDER BY created_date, id), id
FROM message;
-- statement
INSERT INTO message_words (rowid, text)
SELECT message_search.number, message.text FROM message_search JOIN message ON message.id = message_search.message_id;
-- statement
CREATE TRIGGER message_written AFTER INSERT ON message
BEGIN
    INSERT INTO message_search (number, message_id)
    SELECT coalesce(max(number) + 1, max(new.created_date / 1000, 0) * 2097152), new.id
    FROM message_search
    WHERE number >= max(new.created_date / 1000, 0) * 2097152 AND number < (max(new.created_date / 1000, 0) + 1) * 2097152;
    INSERT INTO message_words (rowid, text)
    SELECT message_search.number, new.text FROM message_search WHERE message_search.message_id = new.id;
END;
-- statement
CREATE TRIGGER message_rewritten AFTER UPDATE OF text ON message
BEGIN
    UPDATE message_words SET text = new.text
    WHERE rowid = (SELECT message_search.number FROM message_search WHERE message_search.message_id = new.id);
END;
-- statement
CREATE TRIGGER message_removed AFTER DELETE ON message
BEGIN
    DELETE FROM message_words
    WHERE rowid = (SELECT message_search.number FROM message_search WHERE message_search.message_id = old.id);
    DELETE FROM message_search WHERE message_search.message_id = old.id;
END;
