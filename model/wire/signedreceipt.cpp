// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/signedreceipt.h"

#include <QHash>

#include <openssl/evp.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Wire {

namespace {

constexpr qsizetype keySize = 32;
constexpr qsizetype signatureSize = 64;

struct Free
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Digest = std::unique_ptr<EVP_MD_CTX, Free>;

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

Key privateKey(const QByteArray &seed)
{
    Q_ASSERT(seed.size() == keySize);
    return Key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, bytesOf(seed), size_t(seed.size())));
}

QByteArray signedText(const SignedReceipt &receipt)
{
    return "canopy-receipt-1\n"_ba + receipt.taskId.toString().toLatin1() + '\n' + receipt.bodyHash.toHex() + '\n'
        + QByteArray::number(receipt.sequence) + '\n' + receipt.epoch.toUtf8() + '\n';
}

}

SignedReceipt signedReceipt(SignedReceipt receipt, const QByteArray &seed)
{
    const Key key = privateKey(seed);
    const Digest digest(EVP_MD_CTX_new());
    const QByteArray text = signedText(receipt);
    receipt.signature.resize(signatureSize);
    auto size = size_t(signatureSize);
    const bool isSigned = key && digest && EVP_DigestSignInit(digest.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestSign(digest.get(), bytesOf(receipt.signature), &size, bytesOf(text), size_t(text.size())) == 1;
    if (!isSigned)
        qFatal("OpenSSL does not sign with Ed25519");
    return receipt;
}

QByteArray publicKeyOf(const QByteArray &seed)
{
    const Key key = privateKey(seed);
    QByteArray bytes(keySize, Qt::Uninitialized);
    auto size = size_t(keySize);
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), bytesOf(bytes), &size) != 1)
        qFatal("OpenSSL makes no Ed25519 key");
    return bytes;
}

bool isGenuine(const SignedReceipt &receipt, const QByteArray &publicKey)
{
    if (publicKey.size() != keySize || receipt.signature.size() != signatureSize)
        return false;
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(publicKey), size_t(keySize)));
    const Digest digest(EVP_MD_CTX_new());
    const QByteArray text = signedText(receipt);
    return key && digest && EVP_DigestVerifyInit(digest.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(
               digest.get(), bytesOf(receipt.signature), size_t(signatureSize), bytesOf(text), size_t(text.size()))
        == 1;
}

QByteArray toHeader(const SignedReceipt &receipt)
{
    return "task="_ba + receipt.taskId.toString().toLatin1() + ";sha256=" + receipt.bodyHash.toHex()
        + ";sequence=" + QByteArray::number(receipt.sequence) + ";epoch=" + receipt.epoch.toUtf8()
        + ";signature=" + receipt.signature.toHex();
}

Result<SignedReceipt> signedReceiptFromHeader(const QByteArray &header)
{
    QHash<QByteArray, QByteArray> parts;
    for (const QByteArray &part : header.split(';')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0)
            parts.insert(part.first(equals).trimmed(), part.sliced(equals + 1).trimmed());
    }
    bool isNumber = false;
    const SignedReceipt receipt{
        .taskId = TaskId::fromString(QString::fromLatin1(parts.value("task"_ba))),
        .bodyHash = QByteArray::fromHex(parts.value("sha256"_ba)),
        .sequence = parts.value("sequence"_ba).toLongLong(&isNumber),
        .epoch = QString::fromUtf8(parts.value("epoch"_ba)),
        .signature = QByteArray::fromHex(parts.value("signature"_ba)),
    };
    const bool isWhole = isNumber && !receipt.taskId.isNull() && receipt.bodyHash.size() == keySize
        && receipt.signature.size() == signatureSize && !receipt.epoch.isEmpty();
    if (!isWhole)
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic, u"this is no receipt"_s});
    return receipt;
}

}
