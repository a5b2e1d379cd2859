// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/id.h"

#include <QByteArray>

// A receipt that can be shown to others: Ed25519 (RFC 8032) over which task was answered, the SHA-256 of the body of
// the request as it was sent, which change of the queue it was, and the queue's epoch (domain/queueposition.h). The
// header X-Receipt carries it as "task=…;sha256=…;sequence=…;epoch=…;signature=…", hashes and signature in hexadecimal
// digits.
namespace Wire {

struct SignedReceipt
{
    TaskId taskId;
    QByteArray bodyHash; // 32 bytes
    qint64 sequence = 0;
    QString epoch;
    QByteArray signature; // 64 bytes

    friend bool operator==(const SignedReceipt &, const SignedReceipt &) = default;
};

// seed: 32 bytes, the private key. The same receipt is always signed alike.
SignedReceipt signedReceipt(SignedReceipt receipt, const QByteArray &seed);
QByteArray publicKeyOf(const QByteArray &seed); // 32 bytes
bool isGenuine(const SignedReceipt &receipt, const QByteArray &publicKey);

QByteArray toHeader(const SignedReceipt &receipt);
Result<SignedReceipt> signedReceiptFromHeader(const QByteArray &header); // whether it is genuine is another question

}
