-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO story (id, lang, text, origin, licence, created_date, wanted_summaries)
VALUES (:id, :lang, :text, :origin, :licence, :created_date, :wanted_summaries);
