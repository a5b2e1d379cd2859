-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE message SET text = :text, edited = TRUE WHERE id = :id;
