-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO work_item (subject_id, kind, lang, stratum, members, slot, locked_until)
VALUES (:subject_id, :kind, :lang, :stratum, :members, :slot, :locked_until);
