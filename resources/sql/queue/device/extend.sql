-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE device SET expiry_date = :expiry_date WHERE id = :id;
