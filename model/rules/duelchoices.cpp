// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/duelchoices.h"

#include <algorithm>

using namespace Rules;

DuelChoices::DuelChoices(int count, const DuelAnswers &answers)
    : m_count(count)
    , m_said(count * count, Said::Nothing)
    , m_reach(count * count, Reach::No)
{
    for (const DuelAnswer &answer : answers) {
        if (!isText(answer.first) || !isText(answer.second) || answer.first == answer.second)
            continue;
        switch (answer.outcome) {
        case DuelOutcome::FirstBetter:
            say(answer.first, answer.second, Said::Better);
            say(answer.second, answer.first, Said::Worse);
            break;
        case DuelOutcome::SecondBetter:
            say(answer.first, answer.second, Said::Worse);
            say(answer.second, answer.first, Said::Better);
            break;
        case DuelOutcome::Equal:
            say(answer.first, answer.second, Said::Equal);
            say(answer.second, answer.first, Said::Equal);
            break;
        }
    }
    close();
}

bool DuelChoices::wasAsked(int a, int b) const
{
    return said(a, b) != Said::Nothing;
}

std::optional<DuelOutcome> DuelChoices::outcome(int a, int b) const
{
    switch (said(a, b)) {
    case Said::Better:
        return DuelOutcome::FirstBetter;
    case Said::Worse:
        return DuelOutcome::SecondBetter;
    case Said::Equal:
        return DuelOutcome::Equal;
    case Said::Nothing:
        break;
    }
    const Reach there = reach(a, b);
    const Reach back = reach(b, a);
    if (there == Reach::Strictly && back == Reach::No)
        return DuelOutcome::FirstBetter;
    if (back == Reach::Strictly && there == Reach::No)
        return DuelOutcome::SecondBetter;
    if (there == Reach::AsEqual && back == Reach::AsEqual)
        return DuelOutcome::Equal;
    return {};
}

bool DuelChoices::isTangled(int a, int b) const
{
    return (reach(a, b) == Reach::Strictly && reach(b, a) != Reach::No)
        || (reach(b, a) == Reach::Strictly && reach(a, b) != Reach::No);
}

QList<int> DuelChoices::circleFrom(int a) const
{
    // Two layers: before and after a choice that was not "equal". Breadth first.
    const auto node = [this](int text, bool isStrict) { return text + (isStrict ? m_count : 0); };
    QList<int> before(2 * m_count, -1);
    QList<int> queue{node(a, false)};
    for (qsizetype head = 0; head < queue.size(); ++head) {
        const int at = queue.at(head);
        for (int next = 0; next < m_count; ++next) {
            const Said how = said(at % m_count, next);
            if (how != Said::Better && how != Said::Equal)
                continue;
            const int to = node(next, at >= m_count || how == Said::Better);
            if (to == node(a, false) || before.at(to) >= 0)
                continue;
            before[to] = at;
            queue.append(to);
        }
    }
    if (before.at(node(a, true)) < 0)
        return {};
    QList<int> circle;
    for (int at = before.at(node(a, true)); at != node(a, false); at = before.at(at))
        circle.prepend(at % m_count);
    circle.prepend(a);
    return circle;
}

// Transitive closure (S. Warshall, 1962) in which one strict step makes the whole way strict.
void DuelChoices::close()
{
    for (int i = 0; i < m_count * m_count; ++i) {
        if (m_said.at(i) == Said::Better)
            m_reach[i] = Reach::Strictly;
        else if (m_said.at(i) == Said::Equal)
            m_reach[i] = Reach::AsEqual;
    }
    for (int by = 0; by < m_count; ++by) {
        for (int from = 0; from < m_count; ++from) {
            for (int to = 0; to < m_count; ++to) {
                const Reach first = reach(from, by);
                const Reach second = reach(by, to);
                if (first != Reach::No && second != Reach::No)
                    m_reach[from * m_count + to] = std::max({reach(from, to), first, second});
            }
        }
    }
}
