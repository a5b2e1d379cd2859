-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE app_user SET display_name = :display_name WHERE id = :id;
