// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/duel.h"

#include <algorithm>
#include <cmath>

using namespace Rules;

namespace {

// What was said, pair by pair, and what follows from it.
class Choices
{
public:
    Choices(int count, const DuelAnswers &answers)
        : m_count(count)
        , m_said(count * count, Said::Nothing)
        , m_reach(count * count, Reach::No)
    {
        for (const DuelAnswer &answer : answers) {
            if (!isText(answer.first) || !isText(answer.second) || answer.first == answer.second)
                continue;
            const bool isEqual = answer.outcome == DuelOutcome::Equal;
            const bool isFirst = answer.outcome == DuelOutcome::FirstBetter;
            said(answer.first, answer.second) = isEqual ? Said::Equal : isFirst ? Said::Better : Said::Worse;
            said(answer.second, answer.first) = isEqual ? Said::Equal : isFirst ? Said::Worse : Said::Better;
        }
        close();
    }

    bool wasAsked(int a, int b) const { return m_said.at(a * m_count + b) != Said::Nothing; }

    // How a stands to b: said, or inferred where that is not contradictory.
    std::optional<DuelOutcome> outcome(int a, int b) const
    {
        switch (m_said.at(a * m_count + b)) {
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

    bool isTangled(int a, int b) const
    {
        return (reach(a, b) == Reach::Strictly && reach(b, a) != Reach::No)
            || (reach(b, a) == Reach::Strictly && reach(a, b) != Reach::No);
    }

    // From a over better and equal texts back to a, by way of at least one that is better; the shortest such way.
    QList<int> circleFrom(int a) const
    {
        // Two layers: before and after a choice that was not "equal".
        const auto node = [this](int text, bool isStrict) { return text + (isStrict ? m_count : 0); };
        QList<int> before(2 * m_count, -1);
        QList<int> queue{node(a, false)};
        for (qsizetype head = 0; head < queue.size(); ++head) {
            const int at = queue.at(head);
            const int text = at % m_count;
            for (int next = 0; next < m_count; ++next) {
                const Said how = m_said.at(text * m_count + next);
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

private:
    enum class Said { Nothing, Better, Worse, Equal };
    enum class Reach { No, AsEqual, Strictly };

    bool isText(int index) const { return index >= 0 && index < m_count; }
    Said &said(int a, int b) { return m_said[a * m_count + b]; }
    Reach reach(int a, int b) const { return m_reach.at(a * m_count + b); }

    // Transitive closure (Warshall) in which one strict step makes the whole way strict.
    void close()
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
                    if (first == Reach::No || second == Reach::No)
                        continue;
                    m_reach[from * m_count + to] = std::max({reach(from, to), first, second});
                }
            }
        }
    }

    int m_count;
    QList<Said> m_said;
    QList<Reach> m_reach;
};

// Merge insertion over what is known; stops at the first pair that has to be asked.
class Sorter
{
public:
    explicit Sorter(const Choices &choices)
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
        for (auto text = chain.crbegin(); text != chain.crend(); ++text)
            found.append(groupOf(*text));
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

    // In blocks that end at the Jacobsthal numbers 1, 3, 5, 11, 21 …, each from its end: so every binary search runs over
    // a part of the chain whose size is just below a power of two.
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

    const Choices &m_choices;
    QHash<int, QList<int>> m_equals; // of each that stands in the order, or equals one that does
    QHash<int, int> m_joined; // the other way round
};

}

DuelState Rules::duel(int count, const DuelAnswers &answers)
{
    const Choices choices(count, answers);
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
    const Choices choices(count, answers);
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
    const Choices choices(count, answers);
    for (qsizetype distance = 1; distance < texts.size(); ++distance) {
        for (qsizetype i = 0; i + distance < texts.size(); ++i) {
            if (!choices.wasAsked(texts.at(i), texts.at(i + distance)))
                return DuelState::Pair{texts.at(i), texts.at(i + distance)};
        }
    }
    return {};
}
