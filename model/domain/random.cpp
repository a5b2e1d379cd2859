// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/random.h"

#include <QRandomGenerator>

#include <array>

double RandomSource::uniform()
{
    return double(next() >> 11) * 0x1.0p-53;
}

int RandomSource::below(int bound)
{
    Q_ASSERT(bound > 0);
    // Numbers past the largest multiple of the bound are drawn again, so that every result is equally likely.
    const auto range = std::uint64_t(bound);
    const std::uint64_t surplus = -range % range;
    std::uint64_t drawn = next();
    while (drawn < surplus)
        drawn = next();
    return int(drawn % range);
}

QUuid RandomSource::uuid()
{
    std::array<std::uint64_t, 2> words{next(), next()};
    QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    bytes[6] = char((bytes[6] & 0x0f) | 0x40);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

std::uint64_t SystemRandom::next()
{
    return QRandomGenerator::system()->generate64();
}

SeededRandom::SeededRandom(std::uint64_t seed)
    : m_engine(seed)
{
}

std::uint64_t SeededRandom::next()
{
    return m_engine();
}
