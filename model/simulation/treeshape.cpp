// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/treeshape.h"

#include "model/domain/random.h"

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace Simulation::TreeShape {

namespace {

// The index, each as likely as its count says.
int drawn(RandomSource &random, std::span<const int> counts)
{
    int total = 0;
    for (const int count : counts)
        total += count;
    int place = random.below(total);
    int index = 0;
    while (place >= counts[size_t(index)])
        place -= counts[size_t(index++)];
    return index;
}

struct LanguageCount
{
    QLatin1StringView lang;
    int messages;
};

constexpr std::array languages{LanguageCount{"en"_L1, 71956}, LanguageCount{"es"_L1, 43061},
    LanguageCount{"ru"_L1, 9089}, LanguageCount{"de"_L1, 5279}, LanguageCount{"zh"_L1, 4962},
    LanguageCount{"fr"_L1, 4251}, LanguageCount{"th"_L1, 3042}, LanguageCount{"pt-BR"_L1, 2963},
    LanguageCount{"ca"_L1, 2260}, LanguageCount{"ko"_L1, 1553}, LanguageCount{"uk-UA"_L1, 1352},
    LanguageCount{"it"_L1, 1320}, LanguageCount{"ja"_L1, 1018}};

}

int replies(RandomSource &random, int depth)
{
    // How many messages had 0, 1, 2 … replies.
    static constexpr std::array<std::array<int, 6>, maximumDepth> counts{{
        {3, 2, 19, 142, 23, 2},
        {176, 364, 14, 9, 1, 4},
        {168, 43, 103, 118, 10, 1},
        {503, 144, 0, 1, 0, 0},
        {130, 10, 6, 1, 0, 0},
    }};
    return depth < maximumDepth ? drawn(random, counts.at(size_t(depth))) : 0;
}

int textLength(RandomSource &random, Role role)
{
    // The deciles, from the shortest to (nearly) the longest; between them every length is as likely.
    static constexpr std::array<int, 11> prompter{8, 28, 40, 52, 66, 81, 100, 124, 168, 263, 700};
    static constexpr std::array<int, 11> assistant{20, 81, 160, 262, 370, 542, 727, 985, 1349, 1770, 3800};
    const auto &deciles = role == Role::Prompter ? prompter : assistant;
    const auto decile = size_t(random.below(10));
    return deciles.at(decile) + random.below(deciles.at(decile + 1) - deciles.at(decile));
}

QString language(RandomSource &random)
{
    std::array<int, languages.size()> counts{};
    for (size_t i = 0; i < counts.size(); ++i)
        counts.at(i) = languages.at(i).messages;
    return languages.at(size_t(drawn(random, counts))).lang;
}

int reviews(RandomSource &random)
{
    static constexpr std::array<int, 6> counts{0, 5, 3, 1951, 53, 5}; // of 0, 1, 2 …
    return drawn(random, counts);
}

}
