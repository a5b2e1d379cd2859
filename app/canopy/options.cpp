// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopy/options.h"

#include "app/paths.h"

#include <QCommandLineParser>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct PageName
{
    QLatin1StringView name;
    StartPage page;
};

constexpr std::array pageNames{
    PageName{"dashboard"_L1, StartPage::Dashboard},
    PageName{"work"_L1, StartPage::Work},
    PageName{"outbox"_L1, StartPage::Outbox},
    PageName{"messages"_L1, StartPage::Messages},
    PageName{"leaderboard"_L1, StartPage::Leaderboard},
    PageName{"settings"_L1, StartPage::Settings},
};

const QCommandLineOption profileOption(u"profile"_s, u"Work as this person."_s, u"name"_s);
const QCommandLineOption dataDirOption(
    u"data-dir"_s, u"Keep the queue and the workspaces in this folder."_s, u"folder"_s);
const QCommandLineOption serverOption(u"server"_s, u"Work on this server."_s, u"URL"_s);
const QCommandLineOption pageOption(u"page"_s,
    u"Open this page: dashboard, work, work:<task type>, outbox, messages, leaderboard or settings."_s, u"name"_s);
const QCommandLineOption screenshotOption(
    u"screenshot"_s, u"Paint the page, save it as a picture and quit."_s, u"file"_s);
const QCommandLineOption sizeOption(u"size"_s, u"Size of the window, as in 1024x700."_s, u"WxH"_s);
const QCommandLineOption colorSchemeOption(
    u"color-scheme"_s, u"light or dark, instead of the system's."_s, u"scheme"_s);
const QCommandLineOption languageOption(u"language"_s, u"Language of the window, as in de."_s, u"code"_s);
const QCommandLineOption scaleOption(u"scale"_s, u"Device pixels for each pixel, as in 2."_s, u"factor"_s);
const QCommandLineOption firstPaintOption(
    u"quit-after-first-paint"_s, u"Print the time to the first paint and the memory used as JSON, and quit."_s);

std::unexpected<Stop> wrongUsage(const QString &sentence)
{
    return std::unexpected(Stop{2, u"canopy: %1. See canopy --help."_s.arg(sentence)});
}

std::optional<QSize> sizeFromText(const QString &text)
{
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2)
        return {};
    const QSize size(parts.at(0).toInt(), parts.at(1).toInt());
    const QRect sensible(0, 0, 16384, 16384);
    return size.width() > 0 && size.height() > 0 && sensible.contains(size.width(), size.height()) ? std::optional(size)
                                                                                                   : std::nullopt;
}

std::optional<QString> given(const QCommandLineParser &parser, const QCommandLineOption &option)
{
    return parser.isSet(option) ? std::optional(parser.value(option)) : std::nullopt;
}

bool readPage(const QString &text, Options &options)
{
    const QString name = text.section(u':', 0, 0);
    const auto *const entry = std::ranges::find_if(pageNames, [&](const PageName &page) { return name == page.name; });
    if (entry == pageNames.end())
        return false;
    options.page = entry->page;
    if (!text.contains(u':'))
        return true;
    const auto type = taskTypeFromString(text.section(u':', 1));
    if (!type || entry->page != StartPage::Work)
        return false;
    options.work = *type;
    return true;
}

}

std::expected<Options, Stop> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Write, label and rank the conversations that assistant models are trained on."_s);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({profileOption, dataDirOption, serverOption, pageOption, screenshotOption, sizeOption,
        colorSchemeOption, languageOption, scaleOption, firstPaintOption});
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText().chopped(parser.errorText().endsWith(u'.') ? 1 : 0));
    if (parser.isSet(help))
        return std::unexpected(Stop{0, parser.helpText().trimmed()});
    if (parser.isSet(version))
        return std::unexpected(Stop{0, u"canopy "_s + QString::fromUtf16(CANOPY_VERSION)});
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(u"'%1' is no option"_s.arg(parser.positionalArguments().constFirst()));

    Options options;
    options.profile = given(parser, profileOption);
    options.dataFolder = given(parser, dataDirOption).value_or(Paths::defaultDataFolder());
    options.server = given(parser, serverOption);
    options.screenshotFile = given(parser, screenshotOption);
    options.language = given(parser, languageOption);
    options.quitAfterFirstPaint = parser.isSet(firstPaintOption);

    if (const auto page = given(parser, pageOption); page && !readPage(*page, options))
        return wrongUsage(u"there is no page '%1'"_s.arg(*page));
    if (const auto size = given(parser, sizeOption)) {
        options.size = sizeFromText(*size);
        if (!options.size)
            return wrongUsage(u"'%1' is no size: write it as 1024x700"_s.arg(*size));
    }
    if (const auto scheme = given(parser, colorSchemeOption)) {
        if (*scheme != "light"_L1 && *scheme != "dark"_L1)
            return wrongUsage(u"the color scheme is light or dark, not '%1'"_s.arg(*scheme));
        options.colorScheme = *scheme == "dark"_L1 ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light;
    }
    if (const auto scale = given(parser, scaleOption)) {
        const double factor = scale->toDouble();
        if (factor < 0.5 || factor > 8)
            return wrongUsage(u"'%1' is no scale: a number from 0.5 to 8"_s.arg(*scale));
        options.scale = factor;
    }
    return options;
}
