-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO prompt_set (id, lang, origin, licence, created_date) VALUES (:id, :lang, :origin, :licence, :created_date);
