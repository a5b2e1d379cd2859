-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE outbox SET state = :state, not_before = :not_before,
    error_kind = :error_kind, error_code = :error_code, error_message = :error_message
WHERE id = :id;
