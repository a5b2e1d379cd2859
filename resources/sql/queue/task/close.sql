-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A collective one: each answer has a receipt of its own.
UPDATE task SET done = TRUE WHERE id = :id;
