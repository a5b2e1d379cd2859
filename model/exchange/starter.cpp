// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/starter.h"

#include "model/exchange/importer.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Exchange {

Result<int> importStarterTrees(Storage::Connection &queue, const Clock &clock)
{
    ImportOptions options;
    options.format = ImportFormat::Trees;
    options.origin = u"starter"_s;
    options.displayNames = {// resources/starter/README.md
        {u"5c1b0f7e-3a94-4d26-9b0e-71c2f4a8d6e3"_s, u"Mara (starter)"_s},
        {u"a7e42d90-6f1c-4b83-8d57-0e9b3c5f2a14"_s, u"Ilan (starter)"_s},
        {u"e03f9c58-b2d7-4a61-a4f8-96d15b7e80c2"_s, u"Noor (starter)"_s},
        {u"18d6a3b4-90ce-4f75-b3a2-c84f07e1695d"_s, u"Teo (starter)"_s}};
    int trees = 0;
    const QDir folder(u":/starter"_s);
    for (const QString &file : folder.entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name)) {
        const auto report = importFile(queue, clock, folder.filePath(file), options);
        if (!report)
            return std::unexpected(report.error());
        if (report->rejectedCount > 0)
            qFatal("%s: %s", qPrintable(file), qPrintable(report->rejected.constFirst().reason));
        trees += report->treesImported;
    }
    return trees;
}

}
