-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO tree_count (lang, state, trees) VALUES (:lang, :state, :trees)
ON CONFLICT (lang, state) DO UPDATE SET trees = tree_count.trees + excluded.trees;
