-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE ranked_message SET author_id = :to_user WHERE author_id = :from_user;
