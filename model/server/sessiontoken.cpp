// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/sessiontoken.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/evp.h>
#include <openssl/kdf.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Server {

namespace {

constexpr qsizetype keyLength = 32;
constexpr qsizetype nonceLength = 12;
constexpr qsizetype tagLength = 16;
constexpr qsizetype longestToken = 16 * 1024;

template <typename T, void (*free)(T *)>
struct Freeing
{
    void operator()(T *object) const { free(object); }
};
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freeing<EVP_PKEY_CTX, EVP_PKEY_CTX_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Freeing<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>>;

const unsigned char *bytes(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

unsigned char *bytes(QByteArray &data)
{
    return reinterpret_cast<unsigned char *>(data.data());
}

std::optional<QByteArray> keyFrom(const QByteArray &secret)
{
    const QByteArray info("NextAuth.js Generated Encryption Key");
    const KeyContext context(EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr));
    QByteArray key(keyLength, '\0');
    size_t length = keyLength;
    const bool isDerived = context && EVP_PKEY_derive_init(context.get()) > 0
        && EVP_PKEY_CTX_set_hkdf_md(context.get(), EVP_sha256()) > 0
        && EVP_PKEY_CTX_set1_hkdf_key(context.get(), bytes(secret), int(secret.size())) > 0
        && EVP_PKEY_CTX_add1_hkdf_info(context.get(), bytes(info), int(info.size())) > 0
        && EVP_PKEY_derive(context.get(), bytes(key), &length) > 0;
    return isDerived ? std::optional(key) : std::nullopt;
}

// additional: what the tag vouches for beside the text.
std::optional<QByteArray> decrypted(const QByteArray &key, const QByteArray &nonce, const QByteArray &cipherText,
    const QByteArray &tag, const QByteArray &additional)
{
    const CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray text(cipherText.size(), '\0');
    QByteArray expected = tag;
    int length = 0;
    const bool isGenuine = context
        && EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(nonce)) > 0
        && EVP_DecryptUpdate(context.get(), nullptr, &length, bytes(additional), int(additional.size())) > 0
        && EVP_DecryptUpdate(context.get(), bytes(text), &length, bytes(cipherText), int(cipherText.size())) > 0
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, int(tagLength), expected.data()) > 0
        && EVP_DecryptFinal_ex(context.get(), bytes(text) + length, &length) > 0;
    return isGenuine ? std::optional(text) : std::nullopt;
}

std::optional<QByteArray> decoded(const QByteArray &part)
{
    const auto result = QByteArray::fromBase64Encoding(
        part, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(*result) : std::nullopt;
}

// The five parts of a compact JWE, the encrypted key between the first and the second of them empty.
std::optional<QJsonObject> claimsOf(const QByteArray &token, const QByteArray &secret)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 5 || !parts.at(1).isEmpty())
        return {};
    const auto header = decoded(parts.at(0));
    const auto nonce = decoded(parts.at(2));
    const auto cipherText = decoded(parts.at(3));
    const auto tag = decoded(parts.at(4));
    if (!header || !nonce || !cipherText || !tag || nonce->size() != nonceLength || tag->size() != tagLength)
        return {};
    const QJsonObject said = QJsonDocument::fromJson(*header).object();
    if (said.value("alg"_L1) != "dir"_L1 || said.value("enc"_L1) != "A256GCM"_L1)
        return {};
    const auto key = keyFrom(secret);
    const auto text = key ? decrypted(*key, *nonce, *cipherText, *tag, parts.at(0)) : std::nullopt;
    return text ? std::optional(QJsonDocument::fromJson(*text).object()) : std::nullopt;
}

}

std::optional<QString> emailOfSessionToken(const QByteArray &token, const QByteArray &secret, const QDateTime &now)
{
    if (secret.isEmpty() || token.size() > longestToken)
        return {};
    const auto claims = claimsOf(token, secret);
    if (!claims || !claims->value("email"_L1).isString())
        return {};
    const QJsonValue expiry = claims->value("exp"_L1);
    if (expiry.isDouble() && expiry.toDouble() <= double(now.toSecsSinceEpoch()))
        return {};
    return claims->value("email"_L1).toString();
}

}
