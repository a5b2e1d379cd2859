-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- Numbers the changes of the queue. A sequence, since a row would make all writers wait for each other; it leaves gaps.
CREATE SEQUENCE change_number AS bigint;
SELECT nextval('change_number');
