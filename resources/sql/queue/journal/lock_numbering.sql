-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- One reader at a time gives positions.
UPDATE journal_numbering SET last_position = last_position WHERE id = 1;
