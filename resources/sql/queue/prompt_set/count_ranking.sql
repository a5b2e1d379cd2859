-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE prompt_set SET ranking_count = ranking_count + 1 WHERE id = :id;
