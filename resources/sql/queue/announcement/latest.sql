-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT id, created_date, text FROM announcement ORDER BY created_date DESC, id DESC LIMIT :maximum;
