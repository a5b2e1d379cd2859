-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
DELETE FROM work_exclusion WHERE subject_id = :subject_id AND kind = :kind;
