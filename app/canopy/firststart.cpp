// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopy/firststart.h"

#include "model/backend/embedded/embeddedbackend.h"
#include "model/exchange/importer.h"
#include "model/exchange/starter.h"

#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace {

Result<void> fill(Storage::Connection &connection, Engine::Queue &queue, const FirstStartChoice &choice)
{
    const SystemClock clock;
    switch (choice.beginning) {
    case FirstStartChoice::Beginning::Empty:
        return {};
    case FirstStartChoice::Beginning::StarterTrees:
        if (auto done = Exchange::importStarterTrees(connection, clock); !done)
            return std::unexpected(done.error());
        break;
    case FirstStartChoice::Beginning::Import:
        if (auto done = Exchange::importFile(connection, clock, choice.file, {}); !done)
            return std::unexpected(done.error());
        break;
    }
    return queue.startupPass();
}

// Those of the original's web site.
constexpr std::array otherLanguages{"bg", "ca", "cs", "da", "el", "eo", "eu", "fa", "fi", "gl", "he", "hi", "hu", "id",
    "it", "ja", "ko", "lt", "nb-NO", "nl", "pl", "pt-BR", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk-UA", "vi",
    "zh"};

}

Async<void> beginQueue(std::shared_ptr<EmbeddedBackend> backend, FirstStartChoice choice)
{
    const auto configuration = choice.isAlone ? TreeConfiguration::alone() : TreeConfiguration();
    // After a beginning that could not be filled the queue is there already; what is missing is only its content.
    const auto isNew = co_await backend->isNew();
    if (!isNew)
        co_return std::unexpected(isNew.error());
    if (*isNew) {
        if (auto begun = co_await backend->begin(configuration); !begun)
            co_return begun;
    }
    co_return co_await backend->runOnQueue(
        [choice](Storage::Connection &connection, Engine::Queue &queue) { return fill(connection, queue, choice); });
}

QStringList workLanguages()
{
    QStringList codes;
    const QString own = QLocale().name().section(u'_', 0, 0);
    if (own != "C"_L1)
        codes.append(own);
    codes.append({u"en"_s, u"de"_s, u"fr"_s, u"es"_s, u"ar"_s});
    for (const char *code : otherLanguages)
        codes.append(QString::fromLatin1(code));
    codes.removeDuplicates();
    return codes;
}

QString systemUserName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name == "root"_L1 ? QString() : name;
}
