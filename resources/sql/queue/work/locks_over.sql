-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Pieces of work whose tasks have kept others away for long enough.
SELECT work_item.* FROM work_item WHERE locked_until <= :now ORDER BY locked_until, subject_id LIMIT :maximum;
