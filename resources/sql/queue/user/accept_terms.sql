-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE app_user SET tos_acceptance_date = :tos_acceptance_date, accepted_terms = :accepted_terms WHERE id = :id;
