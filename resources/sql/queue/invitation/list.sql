-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT invitation.* FROM invitation ORDER BY created_date, id;
