-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE change_number SET last_value = last_value + 1 WHERE id = 1 RETURNING last_value;
