-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT work_item.* FROM work_item WHERE subject_id = :subject_id AND kind = :kind;
