-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO work_day (day, seconds, pieces) VALUES (:day, :seconds, :pieces)
ON CONFLICT (day) DO UPDATE SET seconds = work_day.seconds + excluded.seconds, pieces = work_day.pieces + excluded.pieces;
