-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE task SET done = TRUE, receipt_hash = :receipt_hash, receipt_date = :receipt_date WHERE id = :id;
