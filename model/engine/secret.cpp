// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/secret.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr QLatin1StringView digits("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr int invitationCodeLength = 20;

}

QString newSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(
        QByteArrayView(reinterpret_cast<const char *>(words.data()), sizeof words).toByteArray().toHex());
}

QString newInvitationCode()
{
    QString code;
    for (int i = 0; i < invitationCodeLength; ++i) {
        if (i > 0 && i % 5 == 0)
            code += u'-';
        code += digits[QRandomGenerator::system()->bounded(digits.size())];
    }
    return code;
}

QString invitationCodeFrom(const QString &typed)
{
    QString code;
    for (const QChar letter : typed.toUpper()) {
        if (letter == u'O')
            code += u'0';
        else if (letter == u'I' || letter == u'L')
            code += u'1';
        else if (letter.isLetterOrNumber())
            code += letter;
    }
    return code;
}

QString hashOf(QStringView secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256).toHex());
}

}
