-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO schema_version (name, version) VALUES (:name, :version)
ON CONFLICT (name) DO UPDATE SET version = excluded.version;
