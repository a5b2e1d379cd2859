-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The name stays taken, so that the same login does not come back.
UPDATE app_user SET deleted = TRUE, enabled = FALSE WHERE id = :id;
