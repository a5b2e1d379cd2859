-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT count(*) AS people FROM app_user WHERE enabled AND tos_acceptance_date IS NOT NULL;
