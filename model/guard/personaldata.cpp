// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/guard/personaldata.h"

#include "model/guard/masking.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

using namespace Guard;

bool isExampleDomain(const QString &address)
{
    static const QRegularExpression example(
        uR"(@(?:[\w-]+\.)*(?:example(?:\.\w+)?|\w+\.(?:example|test|invalid|localhost))$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return example.match(address).hasMatch();
}

// By the beginnings and lengths that issuers use; many a long number passes Luhn's test by chance.
bool isOfAnIssuer(const QString &digits)
{
    const int length = int(digits.size());
    const int two = QStringView(digits).left(2).toInt();
    const int four = QStringView(digits).left(4).toInt();
    const int six = QStringView(digits).left(6).toInt();
    if (digits.startsWith(u'4'))
        return length == 13 || length == 16 || length == 19;
    if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720))
        return length == 16;
    if (two == 34 || two == 37)
        return length == 15;
    if ((four >= 3000 && four <= 3059) || two == 36 || two == 38 || two == 39)
        return length == 14 || length == 16;
    if (four == 6011 || two == 64 || two == 65 || (six >= 622126 && six <= 622925) || (four >= 3528 && four <= 3589)
        || two == 62)
        return length >= 16;
    return (two == 50 || (two >= 56 && two <= 58) || two == 63 || two == 67) && length >= 13; // Maestro
}

int lengthOfIban(const QString &country)
{
    static const QHash<QString, int> lengths{{u"AD"_s, 24}, {u"AE"_s, 23}, {u"AT"_s, 20}, {u"BE"_s, 16}, {u"BG"_s, 22},
        {u"CH"_s, 21}, {u"CY"_s, 28}, {u"CZ"_s, 24}, {u"DE"_s, 22}, {u"DK"_s, 18}, {u"EE"_s, 20}, {u"EG"_s, 29},
        {u"ES"_s, 24}, {u"FI"_s, 18}, {u"FR"_s, 27}, {u"GB"_s, 22}, {u"GR"_s, 27}, {u"HR"_s, 21}, {u"HU"_s, 28},
        {u"IE"_s, 22}, {u"IL"_s, 23}, {u"IS"_s, 26}, {u"IT"_s, 27}, {u"JO"_s, 30}, {u"KW"_s, 30}, {u"LB"_s, 28},
        {u"LI"_s, 21}, {u"LT"_s, 20}, {u"LU"_s, 20}, {u"LV"_s, 21}, {u"MC"_s, 27}, {u"MT"_s, 31}, {u"NL"_s, 18},
        {u"NO"_s, 15}, {u"PL"_s, 28}, {u"PT"_s, 25}, {u"QA"_s, 29}, {u"RO"_s, 24}, {u"SA"_s, 24}, {u"SE"_s, 24},
        {u"SI"_s, 19}, {u"SK"_s, 24}, {u"TN"_s, 24}, {u"TR"_s, 26}, {u"UA"_s, 29}};
    return lengths.value(country, 0);
}

}

bool Guard::isLuhnValid(QStringView digits)
{
    int sum = 0;
    bool doubled = false;
    for (qsizetype i = digits.size() - 1; i >= 0; --i, doubled = !doubled) {
        const int digit = digits.at(i).digitValue();
        if (digit < 0)
            return false;
        sum += doubled ? (digit * 2) / 10 + (digit * 2) % 10 : digit;
    }
    return !digits.isEmpty() && sum % 10 == 0;
}

bool Guard::isIbanValid(const QString &iban)
{
    if (iban.size() < 15 || iban.size() > 34)
        return false;
    if (const int length = lengthOfIban(iban.left(2)); length > 0 && length != iban.size())
        return false;
    int rest = 0;
    for (const QChar character : QString(iban.mid(4) + iban.left(4))) {
        const bool isDigit = character.isDigit();
        const int value = isDigit ? character.digitValue() : character.unicode() - u'A' + 10;
        rest = (rest * (isDigit ? 10 : 100) + value) % 97;
    }
    return rest == 1;
}

Findings Guard::emailAddresses(const QString &text)
{
    static const QRegularExpression address(
        uR"((?<![\w.+%-])[\p{L}\p{N}][\p{L}\p{N}._%+-]*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24}(?![\p{L}\p{N}@]|:[\w/]))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    Findings findings;
    for (const auto &match : address.globalMatch(text)) {
        if (!isExampleDomain(match.captured()))
            findings.append({FindingKind::EmailAddress, int(match.capturedStart()), int(match.capturedLength()),
                match.captured(), u"name@example.org"_s});
    }
    return findings;
}

Findings Guard::cardNumbers(const QString &text)
{
    static const QRegularExpression number(uR"((?<![\w.,-])[2-6](?:[ -]?[0-9]){12,18}(?![\w]|[.,-][0-9]))"_s);
    Findings findings;
    for (const auto &match : number.globalMatch(text)) {
        QString digits = match.captured();
        digits.remove(u' ').remove(u'-');
        const bool isOneDigit = digits.count(digits.at(0)) == digits.size();
        if (!isOneDigit && isOfAnIssuer(digits) && isLuhnValid(digits))
            findings.append({FindingKind::CardNumber, int(match.capturedStart()), int(match.capturedLength()),
                match.captured(), masked(match.captured())});
    }
    return findings;
}

Findings Guard::ibans(const QString &text)
{
    static const QRegularExpression number(
        uR"((?<![\w])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\w]))"_s);
    Findings findings;
    for (const auto &match : number.globalMatch(text)) {
        // A short word in capitals behind the number may have been taken for its end.
        for (QString captured = match.captured(); !captured.isEmpty();
            captured = captured.left(captured.lastIndexOf(u' '))) {
            QString compact = captured;
            if (isIbanValid(compact.remove(u' '))) {
                findings.append({FindingKind::Iban, int(match.capturedStart()), int(captured.size()), captured,
                    masked(captured, 2)});
                break;
            }
            if (!captured.contains(u' '))
                break;
        }
    }
    return findings;
}
