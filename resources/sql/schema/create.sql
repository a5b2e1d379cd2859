-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE IF NOT EXISTS schema_version (name text PRIMARY KEY, version integer NOT NULL);
