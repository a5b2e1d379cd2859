-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Free labels and reports on what both labelled: those of the person who stays are kept.
DELETE FROM text_labels
WHERE user_id = :from_user AND purpose <> 'review' AND EXISTS (
    SELECT 1 FROM text_labels AS other
    WHERE other.message_id = text_labels.message_id AND other.user_id = :to_user AND other.purpose = text_labels.purpose);
