// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/rankingchoice.h"

#include <optional>

namespace Rules {

// What was said of texts 0 … count−1, pair by pair, and what follows from it.
class DuelChoices
{
public:
    DuelChoices(int count, const DuelAnswers &answers);

    bool wasAsked(int a, int b) const;
    // How a stands to b: said, or inferred where that is not contradictory.
    std::optional<DuelOutcome> outcome(int a, int b) const;
    bool isTangled(int a, int b) const; // each is better than the other, by way of some choices
    // From a over better and equal texts back to a, by way of at least one that is better; the shortest such way.
    // Empty: there is none.
    QList<int> circleFrom(int a) const;

private:
    enum class Said { Nothing, Better, Worse, Equal };
    enum class Reach { No, AsEqual, Strictly };

    bool isText(int index) const { return index >= 0 && index < m_count; }
    void say(int a, int b, Said how) { m_said[a * m_count + b] = how; }
    Said said(int a, int b) const { return m_said.at(a * m_count + b); }
    Reach reach(int a, int b) const { return m_reach.at(a * m_count + b); }
    void close();

    int m_count;
    QList<Said> m_said;
    QList<Reach> m_reach;
};

}
