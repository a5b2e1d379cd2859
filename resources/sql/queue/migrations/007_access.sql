-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- Who may come in over the network beside the API clients: whoever runs the server. Of every secret only its hash is kept, as
-- hexadecimal SHA-256; it is random and long, so that no slow hash is needed.
CREATE TABLE root_token (
    id text PRIMARY KEY CHECK (length(id) = 36),
    token_hash text NOT NULL UNIQUE,
    description text NOT NULL,
    enabled boolean NOT NULL DEFAULT TRUE
);
