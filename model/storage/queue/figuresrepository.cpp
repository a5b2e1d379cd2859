// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/figuresrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

TreeState stateOf(const Row &row)
{
    return treeStateFromString(row.text(u"state")).value_or(TreeState::InitialPromptReview);
}

QJsonValue jsonFrom(const QString &text)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QString textOf(const QJsonValue &json)
{
    const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace

Result<SystemFigures> FiguresRepository::system() const
{
    const auto rows = m_connection.rows(u"queue/figures/system"_s);
    if (!rows)
        return std::unexpected(rows.error());
    SystemFigures figures;
    for (const Row &row : *rows) {
        const int all = row.count(u"messages");
        const int deleted = row.count(u"deleted");
        figures.all += all;
        figures.deleted += deleted;
        figures.active += all - deleted;
        figures.messageTrees += row.count(u"roots");
        if (all > deleted)
            figures.activeByLang.insert(row.text(u"lang"), all - deleted);
    }
    return figures;
}

auto FiguresRepository::trees() const -> Result<QList<TreeCount>>
{
    return mapped(m_connection.rows(u"queue/figures/trees"_s),
        [](const Row &row) { return TreeCount{row.text(u"lang"), stateOf(row), row.count(u"trees")}; });
}

Result<QList<TreeSize>> FiguresRepository::treeSizes(bool onlyActive) const
{
    return mapped(
        m_connection.rows(u"queue/figures/tree_sizes"_s, {{u"only_active"_s, onlyActive}}), [](const Row &row) {
            return TreeSize{.id = row.id<TreeId>(u"message_tree_id"),
                .state = stateOf(row),
                .depth = row.count(u"depth"),
                .oldest = row.dateTime(u"oldest"),
                .youngest = row.dateTime(u"youngest"),
                .count = row.count(u"messages"),
                .goalTreeSize = row.count(u"goal_tree_size")};
        });
}

Result<QMap<QString, int>> FiguresRepository::counted(const QString &statement) const
{
    const auto rows = m_connection.rows(statement);
    if (!rows)
        return std::unexpected(rows.error());
    QMap<QString, int> counts;
    for (const Row &row : *rows)
        counts.insert(row.text(u"name"), row.count(u"messages"));
    return counts;
}

Result<QMap<QString, int>> FiguresRepository::humanMessagesByLang() const
{
    return counted(u"queue/figures/human_by_lang"_s);
}

Result<QMap<QString, int>> FiguresRepository::humanMessagesByRole() const
{
    return counted(u"queue/figures/human_by_role"_s);
}

Result<int> FiguresRepository::peopleWhoAcceptedTerms() const
{
    const auto row = m_connection.row(u"queue/figures/accepted_terms"_s);
    return row ? Result<int>((*row)->count(u"people")) : std::unexpected(row.error());
}

Result<QList<CachedFigures>> FiguresRepository::cached(const std::optional<CachedFigure> &only) const
{
    const auto name = only ? std::optional(toString(*only)) : std::nullopt;
    const auto rows = m_connection.rows(u"queue/figures/cached"_s, {{u"name"_s, toSql(name)}});
    if (!rows)
        return std::unexpected(rows.error());
    QList<CachedFigures> figures;
    for (const Row &row : *rows) {
        if (const auto figure = cachedFigureFromString(row.text(u"name")))
            figures.append({*figure, row.dateTime(u"modified_date"), jsonFrom(row.text(u"stats"))});
    }
    return figures;
}

Result<void> FiguresRepository::store(const CachedFigures &figures) const
{
    return done(m_connection.execute(u"queue/figures/store"_s,
        {{u"name"_s, toString(figures.figure)}, {u"modified_date"_s, toSql(figures.lastUpdated)},
            {u"stats"_s, textOf(figures.figures)}}));
}

} // namespace Storage
