// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/terms.h"

#include "model/storage/queue/settingrepository.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

std::unexpected<Error> refused(Error::Kind kind, ErrorCode code, const QString &message)
{
    return std::unexpected(Error{kind, code, message});
}

}

bool hasAcceptedTerms(const Context &context, const User &user)
{
    const QString version = context.terms.version();
    return version.isEmpty() || user.identity.authMethod == AuthMethod::System || user.acceptedTerms == version;
}

Result<void> checkTerms(const Context &context, const User &user)
{
    if (!context.configuration.requireTerms || hasAcceptedTerms(context, user))
        return {};
    return refused(
        Error::Kind::Rejected, ErrorCode::TermsNotAccepted, u"this person has not accepted the terms of this queue"_s);
}

Result<User> acceptTerms(Context &context, User user, const QString &version)
{
    if (version != context.terms.version()) {
        return refused(Error::Kind::Conflict, ErrorCode::Generic, u"the terms have changed: show the present ones"_s);
    }
    user.acceptedTerms = version;
    user.tosAcceptanceDate = context.clock.now();
    if (const auto stored = context.users.acceptTerms(user.id, version, *user.tosAcceptanceDate); !stored)
        return std::unexpected(stored.error());
    if (const auto noted = journalTermsAccepted(context, user, version); !noted)
        return std::unexpected(noted.error());
    return user;
}

Result<void> changeTerms(Context &context, const ActorId &actor, const Terms &terms)
{
    if (!terms.text.isEmpty() && terms.dataLicence.isEmpty())
        return refused(Error::Kind::Invalid, ErrorCode::Generic, u"terms name the licence of the data"_s);
    if (terms == context.terms)
        return {};
    if (const auto stored = Storage::SettingRepository(context.connection).store(terms); !stored)
        return stored;
    return journalTermsChanged(context, actor, context.terms, terms);
}

Terms defaultTerms()
{
    QFile file(u":/terms/terms.md"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the default terms are missing");
    return {QString::fromUtf8(file.readAll()).trimmed(), u"Apache-2.0"_s};
}

}
