-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The first one stays.
INSERT INTO queue_setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO NOTHING;
