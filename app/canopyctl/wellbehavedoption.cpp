// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/wellbehavedoption.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionWellBehaved = u"well-behaved"_s;
const QString optionMinContributions = u"min-contributions"_s;
const QString configured = u"configured"_s;

}

void addWellBehavedOptions(QCommandLineParser &parser)
{
    parser.addOption({optionWellBehaved,
        u"Only people of whose reviews, prompts and rankings more than this share were good: 0 to 1, or configured."_s,
        u"SHARE"_s});
    parser.addOption({optionMinContributions, u"And who have made at least so many."_s, u"N"_s});
}

bool isWellBehavedAsked(const QCommandLineParser &parser)
{
    return parser.isSet(optionWellBehaved) || parser.isSet(optionMinContributions);
}

std::expected<WellBehaved, WrongUsage> wellBehavedOf(
    const QCommandLineParser &parser, const TreeConfiguration &configuration)
{
    WellBehaved demanded{configuration.wellBehavedMinShare, configuration.wellBehavedMinContributions};
    if (const QString share = parser.value(optionWellBehaved); parser.isSet(optionWellBehaved) && share != configured) {
        bool isNumber = false;
        demanded.minimumShare = share.toDouble(&isNumber);
        if (!isNumber || demanded.minimumShare < 0 || demanded.minimumShare > 1)
            return std::unexpected(WrongUsage{u"--well-behaved needs a share from 0 to 1, or 'configured'"_s});
    }
    if (parser.isSet(optionMinContributions)) {
        const auto number = numberOf(parser, optionMinContributions, 0);
        if (!number)
            return std::unexpected(number.error());
        demanded.minimumContributions = int(*number);
    }
    return demanded;
}

}
