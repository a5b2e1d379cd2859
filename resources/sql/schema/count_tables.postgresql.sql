-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT count(*) AS tables, coalesce(sum(CASE WHEN table_name = 'schema_version' THEN 1 ELSE 0 END), 0) AS version_tables
FROM information_schema.tables WHERE table_schema = current_schema();
