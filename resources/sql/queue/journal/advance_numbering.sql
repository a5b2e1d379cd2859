-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE journal_numbering SET last_position = last_position + :numbered WHERE id = 1;
