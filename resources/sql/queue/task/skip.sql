-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE task SET skipped = TRUE, skip_reason = :skip_reason WHERE id = :id;
