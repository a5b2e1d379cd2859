// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/duel.h"

#include "model/rules/duelchoices.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <ranges>

using namespace Rules;

namespace {

// Merge insertion over what is known; stops at the first pair that has to be asked.
class Sorter
{
public:
    explicit Sorter(const DuelChoices &choices)
        : m_choices(choices)
    {
    }

    struct Waiting
    {
        int text = 0;
        std::optional<int> winner; // it lies below this one; none: anywhere
    };

    std::optional<DuelState::Pair> open; // set when the order is not known yet

    // Worst first. A text that equals another one stands with it in m_equals and is left out here.
    QList<int> sorted(const QList<int> &texts)
    {
        if (texts.size() < 2)
            return texts;
        QList<int> winners;
        QList<Waiting> losers;
        std::optional<int> single;
        for (qsizetype i = 0; i + 1 < texts.size() && !open; i += 2) {
            const auto outcome = compare(texts.at(i), texts.at(i + 1));
            if (!outcome)
                return {};
            const bool isFirst = *outcome != DuelOutcome::SecondBetter;
            const int winner = texts.at(isFirst ? i : i + 1);
            const int loser = texts.at(isFirst ? i + 1 : i);
            winners.append(winner);
            if (*outcome == DuelOutcome::Equal)
                join(loser, winner);
            else
                losers.append({loser, winner});
        }
        if (texts.size() % 2 == 1)
            single = texts.constLast();
        QList<int> chain = sorted(winners);
        if (open)
            return {};
        insertAll(chain, inOrder(chain, losers), single);
        return open ? QList<int>() : chain;
    }

    QList<QList<int>> groups(const QList<int> &chain) const
    {
        QList<QList<int>> found;
        for (const int text : chain | std::views::reverse)
            found.append(groupOf(text));
        return found;
    }

private:
    // From the worst winner on. A winner that turned out to equal another one is represented by it.
    QList<Waiting> inOrder(const QList<int> &chain, QList<Waiting> losers) const
    {
        for (Waiting &loser : losers)
            loser.winner = representative(*loser.winner);
        std::ranges::stable_sort(losers, {}, [&](const Waiting &loser) { return chain.indexOf(*loser.winner); });
        return losers;
    }

    int representative(int text) const
    {
        while (m_joined.contains(text))
            text = m_joined.value(text);
        return text;
    }

    // In blocks that end at the Jacobsthal numbers 1, 3, 5, 11, 21 …, each from its end: so every binary search runs
    // over a part of the chain whose size is just below a power of two.
    void insertAll(QList<int> &chain, QList<Waiting> waiting, std::optional<int> single)
    {
        if (single)
            waiting.append({*single, std::nullopt});
        qsizetype done = 0;
        qsizetype end = 1;
        qsizetype before = 1;
        while (done < waiting.size()) {
            for (qsizetype i = std::min(end, waiting.size()) - 1; i >= done; --i) {
                insert(chain, waiting.at(i));
                if (open)
                    return;
            }
            done = std::min(end, waiting.size());
            end = std::exchange(before, end) * 2 + end;
        }
    }

    void insert(QList<int> &chain, const Waiting &waiting)
    {
        qsizetype low = 0;
        qsizetype high = waiting.winner ? chain.indexOf(*waiting.winner) : chain.size();
        while (low < high) {
            const qsizetype middle = (low + high) / 2;
            const auto outcome = compare(waiting.text, chain.at(middle));
            if (!outcome)
                return;
            if (*outcome == DuelOutcome::Equal) {
                join(waiting.text, chain.at(middle));
                return;
            }
            if (*outcome == DuelOutcome::FirstBetter)
                low = middle + 1;
            else
                high = middle;
        }
        chain.insert(low, waiting.text);
    }

    std::optional<DuelOutcome> compare(int a, int b)
    {
        const auto outcome = m_choices.outcome(a, b);
        if (!outcome)
            open = DuelState::Pair{a, b};
        return outcome;
    }

    void join(int text, int other)
    {
        m_equals[other].append(text);
        m_joined.insert(text, other);
    }

    QList<int> groupOf(int text) const
    {
        QList<int> group{text};
        for (const int equal : m_equals.value(text))
            group += groupOf(equal);
        return group;
    }

    const DuelChoices &m_choices;
    QHash<int, QList<int>> m_equals; // of each that stands in the order, or equals one that does
    QHash<int, int> m_joined; // the other way round
};

}

DuelState Rules::duel(int count, const DuelAnswers &answers)
{
    const DuelChoices choices(count, answers);
    Sorter sorter(choices);
    QList<int> texts(count);
    std::ranges::generate(texts, [text = 0] mutable { return text++; });
    const QList<int> chain = sorter.sorted(texts);
    if (sorter.open)
        return {.next = sorter.open, .order = {}};
    return {.next = {}, .order = sorter.groups(chain)};
}

int Rules::mostDuels(int count)
{
    int most = 0;
    for (int k = 1; k <= count; ++k)
        most += int(std::ceil(std::log2(3.0 * k / 4.0)));
    return most;
}

QList<QList<int>> Rules::contradictions(int count, const DuelAnswers &answers)
{
    const DuelChoices choices(count, answers);
    QList<QList<int>> found;
    QList<bool> isTold(count, false);
    for (int text = 0; text < count; ++text) {
        if (isTold.at(text))
            continue;
        QList<int> shortest;
        for (int start = text; start < count; ++start) {
            if (start != text && !choices.isTangled(text, start))
                continue;
            const QList<int> circle = choices.circleFrom(start);
            if (!circle.isEmpty() && (shortest.isEmpty() || circle.size() < shortest.size()))
                shortest = circle;
            isTold[start] = true;
        }
        if (!shortest.isEmpty())
            found.append(shortest);
    }
    return found;
}

std::optional<DuelState::Pair> Rules::unasked(int count, const DuelAnswers &answers)
{
    const DuelState state = duel(count, answers);
    if (state.next)
        return {};
    QList<int> texts;
    for (const QList<int> &group : state.order)
        texts += group;
    const DuelChoices choices(count, answers);
    for (qsizetype distance = 1; distance < texts.size(); ++distance) {
        for (qsizetype i = 0; i + distance < texts.size(); ++i) {
            if (!choices.wasAsked(texts.at(i), texts.at(i + distance)))
                return DuelState::Pair{texts.at(i), texts.at(i + distance)};
        }
    }
    return {};
}
