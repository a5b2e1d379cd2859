// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/figures.h"

#include "model/engine/usecases.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

QJsonObject toJson(const QMap<QString, int> &counts)
{
    QJsonObject json;
    for (const auto &[name, count] : counts.asKeyValueRange())
        json.insert(name, count);
    return json;
}

Result<QMap<TreeState, int>> treesByState(const Context &context)
{
    const auto counts = context.figures.trees();
    if (!counts)
        return std::unexpected(counts.error());
    QMap<TreeState, int> trees;
    for (const auto &count : *counts)
        trees[count.state] += count.trees;
    return trees;
}

Result<QJsonValue> mapOf(const Result<QMap<QString, int>> &counts)
{
    return counts ? Result<QJsonValue>(toJson(*counts)) : std::unexpected(counts.error());
}

Result<QJsonValue> compute(const Context &context, CachedFigure figure)
{
    switch (figure) {
    case CachedFigure::HumanMessagesByLang:
        return mapOf(context.figures.humanMessagesByLang());
    case CachedFigure::HumanMessagesByRole:
        return mapOf(context.figures.humanMessagesByRole());
    case CachedFigure::MessageTreesByState: {
        const auto trees = treesByState(context);
        if (!trees)
            return std::unexpected(trees.error());
        QMap<QString, int> named;
        for (const auto &[state, count] : trees->asKeyValueRange())
            named.insert(toString(state), count);
        return QJsonValue(toJson(named));
    }
    case CachedFigure::MessageTreesStatesByLang: {
        const auto counts = context.figures.trees();
        if (!counts)
            return std::unexpected(counts.error());
        QJsonArray list;
        for (const auto &count : *counts)
            list.append(
                QJsonObject{{"lang"_L1, count.lang}, {"state"_L1, toString(count.state)}, {"count"_L1, count.trees}});
        return QJsonValue(list);
    }
    case CachedFigure::UsersAcceptedTos: {
        const auto people = context.figures.peopleWhoAcceptedTerms();
        if (!people)
            return std::unexpected(people.error());
        return QJsonValue(QJsonObject{{"count"_L1, *people}});
    }
    }
    Q_UNREACHABLE_RETURN(QJsonValue());
}

}

Result<SystemFigures> Figures::system()
{
    return m_useCases.inTransaction([&] { return m_useCases.context().figures.system(); });
}

Result<QMap<TreeState, int>> Figures::trees()
{
    return m_useCases.inTransaction([&] { return treesByState(m_useCases.context()); });
}

Result<QList<TreeSize>> Figures::treeSizes(bool onlyActive)
{
    return m_useCases.inTransaction([&] { return m_useCases.context().figures.treeSizes(onlyActive); });
}

Result<QList<CachedFigures>> Figures::cached()
{
    return m_useCases.inTransaction([&] { return m_useCases.context().figures.cached(); });
}

Result<CachedFigures> Figures::cached(CachedFigure figure)
{
    const auto found = m_useCases.inTransaction([&] { return m_useCases.context().figures.cached(figure); });
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty()) {
        return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::StatisticsNotAvailable,
            u"Cached stats '%1' not found."_s.arg(toString(figure))});
    }
    return found->constFirst();
}

Result<void> Figures::updateCached()
{
    return m_useCases.inTransaction([&]() -> Result<void> {
        const Context &context = m_useCases.context();
        for (const CachedFigure figure : allCachedFigures()) {
            const auto computed = compute(context, figure);
            if (!computed)
                return std::unexpected(computed.error());
            if (const auto stored = context.figures.store({figure, context.clock.now(), *computed}); !stored)
                return stored;
        }
        return {};
    });
}

}
