-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- With a piece of work that went to another pool, or to none.
UPDATE work_exclusion SET lang = :lang, stratum = :stratum WHERE subject_id = :subject_id AND kind = :kind;
