-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE task SET done = TRUE WHERE id = :id;
