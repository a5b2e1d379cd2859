-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- Lists that come in pages, from any end, without reading what is not on the page; figures that are kept.

CREATE INDEX message_by_lang ON message (lang, created_date);
CREATE INDEX message_by_client ON message (api_client_id, created_date);
CREATE INDEX app_user_of_client_by_username ON app_user (api_client_id, username, id);
CREATE INDEX app_user_by_display_name ON app_user (display_name, id);
CREATE INDEX app_user_of_client_by_display_name ON app_user (api_client_id, display_name, id);
CREATE INDEX flagged_message_by_place ON flagged_message (created_date, message_id);

CREATE TABLE cached_stats (
    name text PRIMARY KEY,
    modified_date bigint NOT NULL,
    stats text NOT NULL -- JSON
);
