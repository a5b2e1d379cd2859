-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
DELETE FROM erased_login WHERE login_hash = :login_hash;
