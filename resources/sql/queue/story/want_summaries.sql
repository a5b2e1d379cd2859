-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE story SET wanted_summaries = :wanted_summaries WHERE id = :id;
