-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE board_level SET people = people + CAST(:people AS integer) WHERE time_frame = :time_frame AND level = :level;
