-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT journal.* FROM journal WHERE position > :position ORDER BY position LIMIT :maximum;
