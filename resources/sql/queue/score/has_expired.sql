-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Whether anything lies between the bound of a time frame and where it should be.
SELECT 1 AS found FROM score_event
WHERE occurred >= (SELECT since FROM board WHERE time_frame = :time_frame) AND occurred < :until
LIMIT 1;
