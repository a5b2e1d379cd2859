-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE outbox SET not_before = NULL WHERE id = :id AND state = 'ready';
