-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Until the transaction ends nobody else changes what is on offer in the language. The first number is that of such locks.
SELECT pg_advisory_xact_lock(1, hashtext(CAST(:lang AS text)));
