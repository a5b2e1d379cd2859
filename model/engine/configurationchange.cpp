// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/configurationchange.h"

#include "model/domain/configurationtext.h"
#include "model/engine/openwork.h"
#include "model/rules/configurationcheck.h"
#include "model/storage/queue/settingrepository.h"

using namespace Qt::StringLiterals;

Result<QList<ConfigurationChange>> Engine::changeConfiguration(
    Context &context, const ActorId &actor, const TreeConfiguration &configuration)
{
    if (const auto checked = Rules::checkConfiguration(configuration); !checked)
        return std::unexpected(checked.error());
    if (configuration.preset != context.configuration.preset) {
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic,
            u"preset says how the queue was begun and stays '%1'"_s.arg(context.configuration.preset)});
    }
    const auto before = ConfigurationText::of(context.configuration);
    const auto after = ConfigurationText::of(configuration);
    QList<ConfigurationChange> changes;
    for (const auto &[key, text] : after.asKeyValueRange()) {
        if (before.value(key) == text)
            continue;
        changes.append({key, before.value(key), text});
        if (const auto noted = journalConfigurationChange(context, actor, changes.constLast()); !noted)
            return std::unexpected(noted.error());
    }
    if (changes.isEmpty())
        return changes;
    if (const auto stored = Storage::SettingRepository(context.connection).store(configuration); !stored)
        return std::unexpected(stored.error());
    if (const auto taken = takeAllOffOffer(context); !taken)
        return std::unexpected(taken.error());
    context.configuration = configuration;
    return changes;
}
