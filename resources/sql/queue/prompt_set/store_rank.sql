-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE prompt_set_member SET rank = :rank WHERE prompt_id = :prompt_id;
