-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT api_client.* FROM api_client WHERE api_key_hash = :api_key_hash;
