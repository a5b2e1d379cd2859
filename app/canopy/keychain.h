// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/presentation/secretstore.h"

// The Secret Service or KWallet, through QtKeychain, without its fall-back to a plain file.
class Keychain final : public SecretStore
{
public:
    Async<QString> read(QString name) override;
    Async<void> write(QString name, QString secret) override;
};
