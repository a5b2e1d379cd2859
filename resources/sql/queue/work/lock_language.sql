-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- One connection only writes to SQLite.
SELECT CAST(:lang AS text) AS lang;
