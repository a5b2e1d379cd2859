-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE work_item
SET lang = :lang, stratum = :stratum, members = :members, slot = :slot, locked_until = :locked_until
WHERE subject_id = :subject_id AND kind = :kind;
