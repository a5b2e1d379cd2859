-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A question pays once.
INSERT INTO contribution (user_id, domain, source_id, points, good)
VALUES (:user_id, :domain, :source_id, :points, :good)
ON CONFLICT DO NOTHING;
