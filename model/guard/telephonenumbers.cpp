// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/guard/telephonenumbers.h"

#include "model/guard/masking.h"

#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

using namespace Guard;
namespace Phone = i18n::phonenumbers;

constexpr int maximumTries = 500; // of what is no number after all, in one text
constexpr int fewestDigits = 7;

// Numbers of versions, addresses in a network and parts of links have the form of a telephone number too.
bool isPartOfSomethingElse(const QString &text, qsizetype from, qsizetype end)
{
    static const QRegularExpression version(uR"(^[0-9]{1,3}(?:\.[0-9]{1,3}){3}$)"_s);
    const auto joins = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && (text.at(at).isLetterOrNumber() || u"_/=#$&?@"_s.contains(text.at(at)));
    };
    return joins(from - 1) || joins(end) || version.match(text.mid(from, end - from)).hasMatch();
}

// Without a country code and without a gap it may be any number: a quantity, an order, an id.
bool isWrittenAsTelephone(const QString &number)
{
    return number.startsWith(u'+') || number.startsWith(u'0') || number.contains(u'(')
        || number.contains(QRegularExpression(u"[ ./-]"_s));
}

}

QString Guard::regionOf(const QString &lang)
{
    const QLocale locale(lang);
    return locale.language() == QLocale::C ? QString() : QLocale::territoryToCode(locale.territory());
}

Findings Guard::telephoneNumbers(const QString &text, const QString &region)
{
    static const QRegularExpression anyNumber(u"[0-9٠-٩](?:[^0-9٠-٩\n]{0,3}[0-9٠-٩]){6}"_s);
    if (!anyNumber.match(text).hasMatch())
        return {};
    const Phone::PhoneNumberUtil *const plans = Phone::PhoneNumberUtil::GetInstance();
    const QByteArray utf8 = text.toUtf8();
    const std::string code = region.isEmpty() ? "ZZ" : region.toStdString();
    Phone::PhoneNumberMatcher matcher(*plans, utf8.toStdString(), code, Phone::PhoneNumberMatcher::VALID, maximumTries);
    Findings findings;
    Phone::PhoneNumberMatch match;
    while (matcher.HasNext() && matcher.Next(&match)) {
        // Its positions are those of the UTF-8 text.
        const qsizetype from = QString::fromUtf8(QByteArrayView(utf8).first(match.start())).size();
        const QString number = QString::fromStdString(match.raw_string());
        const auto digits = std::ranges::count_if(number, [](QChar character) { return character.isDigit(); });
        if (digits >= fewestDigits && isWrittenAsTelephone(number)
            && !isPartOfSomethingElse(text, from, from + number.size()))
            findings.append({FindingKind::TelephoneNumber, int(from), int(number.size()), number, masked(number)});
    }
    return findings;
}
