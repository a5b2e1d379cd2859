-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO root_token (id, token_hash, description) VALUES (:id, :token_hash, :description);
