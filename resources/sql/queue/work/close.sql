-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Nothing happens where the work is not on offer any more.
INSERT INTO work_exclusion (user_id, lang, kind, stratum, subject_id)
SELECT CAST(:user_id AS text), lang, kind, CASE WHEN slot IS NULL THEN -1 ELSE stratum END, subject_id
FROM work_item WHERE subject_id = :subject_id AND kind = :kind
ON CONFLICT DO NOTHING;
