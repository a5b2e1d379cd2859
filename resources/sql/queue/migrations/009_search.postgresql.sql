-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- Full text. The words of a message are an expression that is indexed; the index is all that is stored.

-- Names sort by their bytes, as they do on SQLite, whatever the database's locale is: pages are the same on both.
ALTER TABLE app_user ALTER COLUMN username TYPE text COLLATE "C";
-- statement
ALTER TABLE app_user ALTER COLUMN display_name TYPE text COLLATE "C";
-- statement
-- How words of a language are brought to their stems; plain words where PostgreSQL does not know it. The region of a code such as
-- pt-BR does not matter.
CREATE FUNCTION search_configuration(lang text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CAST(CASE split_part(lang, '-', 1)
        WHEN 'ar' THEN 'arabic'
        WHEN 'hy' THEN 'armenian'
        WHEN 'eu' THEN 'basque'
        WHEN 'ca' THEN 'catalan'
        WHEN 'da' THEN 'danish'
        WHEN 'nl' THEN 'dutch'
        WHEN 'en' THEN 'english'
        WHEN 'fi' THEN 'finnish'
        WHEN 'fr' THEN 'french'
        WHEN 'de' THEN 'german'
        WHEN 'el' THEN 'greek'
        WHEN 'ga' THEN 'irish'
        WHEN 'hi' THEN 'hindi'
        WHEN 'hu' THEN 'hungarian'
        WHEN 'id' THEN 'indonesian'
        WHEN 'it' THEN 'italian'
        WHEN 'lt' THEN 'lithuanian'
        WHEN 'ne' THEN 'nepali'
        WHEN 'no' THEN 'norwegian'
        WHEN 'nb' THEN 'norwegian'
        WHEN 'nn' THEN 'norwegian'
        WHEN 'pt' THEN 'portuguese'
        WHEN 'ro' THEN 'romanian'
        WHEN 'ru' THEN 'russian'
        WHEN 'sr' THEN 'serbian'
        WHEN 'ta' THEN 'tamil'
        WHEN 'es' THEN 'spanish'
        WHEN 'sv' THEN 'swedish'
        WHEN 'tr' THEN 'turkish'
        WHEN 'yi' THEN 'yiddish'
        ELSE 'simple'
    END AS regconfig);
-- statement
CREATE FUNCTION message_words(lang text, words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    to_tsvector(search_configuration(lang), words);
-- statement
CREATE INDEX message_by_words ON message USING gin (message_words(lang, text));
