-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO invitation (id, code_hash, name, role, created_date, expiry_date)
VALUES (:id, :code_hash, :name, :role, :created_date, :expiry_date);
