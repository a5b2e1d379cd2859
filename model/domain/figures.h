// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/tree.h"

#include <QJsonValue>

// How much there is (spec/protocol.md section 8).
struct SystemFigures
{
    int all = 0; // messages, deleted ones too
    int active = 0; // not deleted
    int deleted = 0;
    int messageTrees = 0; // initial prompts, deleted ones too
    QMap<QString, int> activeByLang;

    friend bool operator==(const SystemFigures &, const SystemFigures &) = default;
};

// How large a tree is, by its messages that are not deleted.
struct TreeSize
{
    TreeId id;
    TreeState state = TreeState::InitialPromptReview;
    int depth = 0; // of its deepest message
    QDateTime oldest; // UTC
    QDateTime youngest;
    int count = 0;
    int goalTreeSize = 0;

    friend bool operator==(const TreeSize &, const TreeSize &) = default;
};

// Figures that cost a look at everything and are kept until they are computed again.
enum class CachedFigure {
    HumanMessagesByLang,
    HumanMessagesByRole,
    MessageTreesByState,
    MessageTreesStatesByLang,
    UsersAcceptedTos,
};

const QList<CachedFigure> &allCachedFigures();
QString toString(CachedFigure figure); // the names of the protocol: "human_messages_by_lang" …
std::optional<CachedFigure> cachedFigureFromString(QStringView name);

struct CachedFigures
{
    CachedFigure figure = CachedFigure::HumanMessagesByLang;
    QDateTime lastUpdated; // UTC
    QJsonValue figures; // a map, or a list of objects

    friend bool operator==(const CachedFigures &, const CachedFigures &) = default;
};
