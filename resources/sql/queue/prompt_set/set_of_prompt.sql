-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT prompt_set_id FROM prompt_set_member WHERE prompt_id = :prompt_id;
