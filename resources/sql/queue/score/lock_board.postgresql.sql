-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Waits for whoever adds to the board, so that nothing is added between the bounds while it moves.
SELECT since FROM board WHERE time_frame = :time_frame FOR UPDATE;
