-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT id FROM outbox WHERE state = 'sending' ORDER BY position;
