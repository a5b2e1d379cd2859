// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/people.h"
#include "model/domain/treeconfiguration.h"
#include "model/storage/queue/apiclient.h"

namespace Storage {

// What the queue says about itself, as rows of key and value.
class SettingRepository
{
public:
    explicit SettingRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    // Nothing when no queue was begun in this database.
    Result<std::optional<TreeConfiguration>> configuration() const;
    Result<void> store(const TreeConfiguration &configuration) const;

    Result<Terms> terms() const; // empty where the queue has none
    Result<void> store(const Terms &terms) const;

    Result<std::optional<ApiClientId>> localClient() const;
    Result<void> storeLocalClient(const ApiClientId &client) const;

    // Made once, by whoever opens the queue first: which restoration of it this is, and the seed of the key that signs
    // its receipts, 64 hexadecimal digits. What is stored already stays.
    Result<QString> epoch() const; // empty: none yet
    Result<void> beginEpoch(const QString &epoch) const;
    Result<void> changeEpoch(const QString &epoch) const;
    Result<QString> receiptSeed() const; // empty: none yet
    Result<void> storeReceiptSeed(const QString &seed) const;

    // Good rankings and contributions of what was done before migration 003 are still to be decided.
    Result<bool> hasUndecidedScores() const;
    Result<void> forgetUndecidedScores() const;

private:
    Result<QMap<QString, QString>> all() const;
    Result<void> store(const QString &key, const QString &value) const;
    Result<void> storeOnce(const QString &key, const QString &value) const;

    Connection &m_connection;
};

} // namespace Storage
