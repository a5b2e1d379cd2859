-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT prompt_set.* FROM prompt_set WHERE id = :id;
