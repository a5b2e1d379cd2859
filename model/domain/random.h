// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUuid>

#include <cstdint>
#include <random>

// Randomness is injected everywhere, ids included: the same seed gives the same ids and choices. Not thread-safe: one
// source belongs to one thread.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual std::uint64_t next() = 0;

    double uniform(); // in [0, 1)
    int below(int bound); // in [0, bound), bound > 0
    QUuid uuid(); // version 4

    template <typename List>
    void shuffle(List &list)
    {
        for (auto i = list.size(); i > 1; --i)
            list.swapItemsAt(i - 1, below(int(i)));
    }
};

class SystemRandom final : public RandomSource
{
public:
    std::uint64_t next() override;
};

class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(std::uint64_t seed);
    std::uint64_t next() override;

private:
    std::mt19937_64 m_engine;
};
