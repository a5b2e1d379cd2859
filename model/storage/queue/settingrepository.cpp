// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/settingrepository.h"

#include "model/domain/configurationtext.h"
#include "model/domain/treeconfigurationfields.h"
#include "model/storage/queue/outcome.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

constexpr auto configurationPrefix = "configuration."_L1;
constexpr auto keyTerms = "terms"_L1;
constexpr auto keyDataLicence = "data_licence"_L1;
constexpr auto keyLocalClient = "local_client"_L1;
constexpr auto keyEpoch = "epoch"_L1;
constexpr auto keyReceiptSeed = "receipt_seed"_L1;
constexpr auto keyUndecidedScores = "undecided_scores"_L1;

void read(const QString &text, SelectionPolicy &value)
{
    value = selectionPolicyFromString(text).value_or(SelectionPolicy::Uniform);
}

void read(const QString &text, int &value)
{
    value = text.toInt();
}

void read(const QString &text, bool &value)
{
    value = text == "true"_L1;
}

void read(const QString &text, double &value)
{
    value = text.toDouble();
}

void read(const QString &text, QString &value)
{
    value = text;
}

void read(const QString &text, QStringList &value)
{
    value = text.split(u',', Qt::SkipEmptyParts);
}

} // namespace

Result<QMap<QString, QString>> SettingRepository::all() const
{
    const auto rows = m_connection.rows(u"queue/setting/all"_s);
    if (!rows)
        return std::unexpected(rows.error());
    QMap<QString, QString> values;
    for (const Row &row : *rows)
        values.insert(row.text(u"key"), row.text(u"value"));
    return values;
}

Result<void> SettingRepository::store(const QString &key, const QString &value) const
{
    return done(m_connection.execute(u"queue/setting/store"_s, {{u"key"_s, key}, {u"value"_s, value}}));
}

Result<void> SettingRepository::storeOnce(const QString &key, const QString &value) const
{
    return done(m_connection.execute(u"queue/setting/store_once"_s, {{u"key"_s, key}, {u"value"_s, value}}));
}

Result<std::optional<TreeConfiguration>> SettingRepository::configuration() const
{
    const auto values = all();
    if (!values)
        return std::unexpected(values.error());
    TreeConfiguration configuration;
    bool isThere = false;
    visitFields(configuration, [&](QLatin1StringView name, auto &member) {
        if (const auto it = values->constFind(configurationPrefix + name); it != values->cend()) {
            read(*it, member);
            isThere = true;
        }
    });
    return isThere ? std::optional(configuration) : std::nullopt;
}

Result<void> SettingRepository::store(const TreeConfiguration &configuration) const
{
    const auto texts = ConfigurationText::of(configuration);
    for (const auto &[name, text] : texts.asKeyValueRange()) {
        if (const auto stored = store(configurationPrefix + name, text); !stored)
            return stored;
    }
    return {};
}

Result<Terms> SettingRepository::terms() const
{
    const auto values = all();
    if (!values)
        return std::unexpected(values.error());
    return Terms{values->value(keyTerms), values->value(keyDataLicence)};
}

Result<void> SettingRepository::store(const Terms &terms) const
{
    if (const auto stored = store(keyTerms, terms.text); !stored)
        return stored;
    return store(keyDataLicence, terms.dataLicence);
}

Result<std::optional<ApiClientId>> SettingRepository::localClient() const
{
    const auto values = all();
    if (!values)
        return std::unexpected(values.error());
    const auto id = ApiClientId::fromString(values->value(keyLocalClient));
    return id.isNull() ? std::nullopt : std::optional(id);
}

Result<void> SettingRepository::storeLocalClient(const ApiClientId &client) const
{
    return store(keyLocalClient, client.toString());
}

Result<QString> SettingRepository::epoch() const
{
    const auto values = all();
    return values ? Result<QString>(values->value(keyEpoch)) : std::unexpected(values.error());
}

Result<void> SettingRepository::beginEpoch(const QString &epoch) const
{
    return storeOnce(keyEpoch, epoch);
}

Result<void> SettingRepository::changeEpoch(const QString &epoch) const
{
    return store(keyEpoch, epoch);
}

Result<QString> SettingRepository::receiptSeed() const
{
    const auto values = all();
    return values ? Result<QString>(values->value(keyReceiptSeed)) : std::unexpected(values.error());
}

Result<void> SettingRepository::storeReceiptSeed(const QString &seed) const
{
    return storeOnce(keyReceiptSeed, seed);
}

Result<bool> SettingRepository::hasUndecidedScores() const
{
    const auto values = all();
    if (!values)
        return std::unexpected(values.error());
    return values->contains(keyUndecidedScores);
}

Result<void> SettingRepository::forgetUndecidedScores() const
{
    return done(m_connection.execute(u"queue/setting/remove"_s, {{u"key"_s, QString(keyUndecidedScores)}}));
}

} // namespace Storage
