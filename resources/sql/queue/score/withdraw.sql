-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What the author has from a message, or had: reviews and rankings are counted for who gave them, and stay.
UPDATE score_event SET withdrawn = :withdrawn
WHERE user_id = :user_id AND message_id = :message_id AND withdrawn <> :withdrawn
    AND kind NOT IN ('labels_simple', 'labels_full', 'ranking', 'ranking_good')
RETURNING occurred, kind;
