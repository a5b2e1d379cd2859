-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO journal_integration (id, description) VALUES (:id, :description)
ON CONFLICT (description) DO NOTHING;
