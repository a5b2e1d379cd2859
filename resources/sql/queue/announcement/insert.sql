-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO announcement (id, created_date, text) VALUES (:id, :created_date, :text);
