-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The last ones, newest first.
SELECT journal.* FROM journal ORDER BY id DESC LIMIT :maximum;
