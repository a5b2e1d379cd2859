-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Two requests of one person come one after the other.
SELECT app_user.* FROM app_user
WHERE api_client_id = :api_client_id AND username = :username AND auth_method = :auth_method
FOR NO KEY UPDATE;
