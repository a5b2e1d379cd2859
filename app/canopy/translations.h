// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;

// Loads Canopy's and Qt's own texts in this language, or in the system's when it is empty. Before any window is made.
void installTranslations(const QString &language);
