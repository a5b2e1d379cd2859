-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE tree_count SET trees = trees - :trees WHERE lang = :lang AND state = :state;
