-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE outbox SET state = 'sending', attempts = attempts + 1 WHERE id = :id;
