-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The people with these ids (a JSON list).
SELECT app_user.* FROM app_user WHERE id IN (SELECT json_array_elements_text(CAST(:ids AS json)));
