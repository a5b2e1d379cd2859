-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE story SET summary_count = summary_count + 1 WHERE id = :id;
