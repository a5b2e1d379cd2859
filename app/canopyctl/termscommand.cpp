// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionText = u"text"_s;
const QString optionLicence = u"data-licence"_s;
const QString optionJson = u"json"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"The terms of use and the data licence, which people accept before they work where the configuration has "
        "require_terms on. With --text or --data-licence they are changed, and have to be accepted anew."_s);
    parser.addOption({optionText, u"The new terms, as Markdown; an empty file: none."_s, u"FILE"_s});
    parser.addOption({optionLicence, u"The new data licence, as an SPDX expression."_s, u"LICENCE"_s});
    parser.addOption({optionJson, u"Print the terms as JSON."_s});
}

Result<Terms> wantedTerms(const QCommandLineParser &parser, Terms terms)
{
    if (parser.isSet(optionLicence))
        terms.dataLicence = parser.value(optionLicence);
    if (!parser.isSet(optionText))
        return terms;
    QFile file(parser.value(optionText));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(Error{Error::Kind::Storage, ErrorCode::FileUnreadable,
            u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString())});
    }
    terms.text = QString::fromUtf8(file.readAll()).trimmed();
    return terms;
}

Outcome run(const Invocation &invocation)
{
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    Engine::Queue &queue = *(*opened)->queue;
    const auto wanted = wantedTerms(invocation.parser, queue.terms());
    if (!wanted)
        return failed(wanted.error());
    if (const auto changed = queue.people().changeTerms({}, *wanted); !changed)
        return failed(changed.error());
    if (invocation.parser.isSet(optionJson)) {
        print(QJsonObject{{u"text"_s, wanted->text}, {u"data_licence"_s, wanted->dataLicence},
            {u"version"_s, wanted->version()}, {u"required"_s, queue.configuration().requireTerms}});
        return {};
    }
    print(wanted->text.isEmpty() ? u"the queue has no terms"_s : wanted->text);
    print(u"\ndata licence: %1"_s.arg(wanted->dataLicence.isEmpty() ? u"none"_s : wanted->dataLicence));
    return {};
}

}

Command termsCommand()
{
    return {u"terms"_s, u"the terms of use and the data licence"_s, {}, addOptions, run};
}

}
