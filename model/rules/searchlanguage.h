// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Rules {

// How words of a language are reduced to their stems for full-text search, in the names of PostgreSQL's text search
// configurations: "german" for "de". "simple", no stems, for languages that have none. Regions count for nothing, so
// "pt-BR" is Portuguese and "nb-NO" Norwegian; the original looks them up whole and finds nothing.
QString searchLanguageOf(const QString &lang);

}
