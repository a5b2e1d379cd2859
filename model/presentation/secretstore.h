// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/concurrency/async.h"

// Where keys and tokens are kept between two starts: the keychain of the system. Never a file of our own.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    // SecretMissing: none under this name. SecretStoreMissing: there is no keychain, it is locked, or it was denied.
    virtual Async<QString> read(QString name) = 0;
    virtual Async<void> write(QString name, QString secret) = 0;
};
