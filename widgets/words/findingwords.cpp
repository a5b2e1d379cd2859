// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/findingwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using Guard::Finding;
using Guard::FindingKind;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

constexpr int shownCharacters = 40;

QString shown(const QString &subject)
{
    const QString line = subject.simplified();
    return line.size() > shownCharacters ? line.left(shownCharacters) + u'…' : line;
}

}

QString FindingWords::sentence(const Finding &finding)
{
    const QString subject = shown(finding.subject);
    switch (finding.kind) {
    case FindingKind::SecretKey:
        return Words::tr("“%1” looks like a key or password that readers could use.").arg(subject);
    case FindingKind::EmailAddress:
        return Words::tr("“%1” is an e-mail address; the data will be public.").arg(subject);
    case FindingKind::CardNumber:
        return Words::tr("“%1” is a valid card number; the data will be public.").arg(subject);
    case FindingKind::Iban:
        return Words::tr("“%1” is a valid account number; the data will be public.").arg(subject);
    case FindingKind::TelephoneNumber:
        return Words::tr("“%1” is a telephone number; the data will be public.").arg(subject);
    case FindingKind::PasteMark:
        return Words::tr("“%1” is left over from a chat window; write in your own words.").arg(subject);
    case FindingKind::ToxicWord:
        return Words::tr("“%1” may hurt people; keep it only where it is needed.").arg(subject);
    case FindingKind::OwnDuplicate:
        return finding.isExact ? Words::tr("You have sent this text before: “%1”").arg(subject)
                               : Words::tr("You have sent nearly the same before: “%1”").arg(subject);
    case FindingKind::ShippedDuplicate:
        return finding.isExact ? Words::tr("This text is in the starter trees already: “%1”").arg(subject)
                               : Words::tr("Nearly the same is in the starter trees: “%1”").arg(subject);
    case FindingKind::ConversationDuplicate:
        return finding.isExact ? Words::tr("This is a message of the conversation itself: “%1”").arg(subject)
                               : Words::tr("This is nearly a message of the conversation itself: “%1”").arg(subject);
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString FindingWords::mend(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::SecretKey:
    case FindingKind::CardNumber:
    case FindingKind::Iban:
    case FindingKind::TelephoneNumber:
        return Words::tr("Mask it");
    case FindingKind::EmailAddress:
        return Words::tr("Replace it");
    case FindingKind::PasteMark:
        return Words::tr("Remove it");
    case FindingKind::ToxicWord:
        return Words::tr("Soften it");
    case FindingKind::OwnDuplicate:
    case FindingKind::ShippedDuplicate:
    case FindingKind::ConversationDuplicate:
        return {};
    }
    Q_UNREACHABLE_RETURN(QString());
}
