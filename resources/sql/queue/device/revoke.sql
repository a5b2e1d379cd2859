-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE device SET revoked = TRUE WHERE id = :id AND NOT revoked;
