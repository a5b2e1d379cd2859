// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/figures.h"

using namespace Qt::StringLiterals;

const QList<CachedFigure> &allCachedFigures()
{
    static const QList<CachedFigure> figures{CachedFigure::HumanMessagesByLang, CachedFigure::HumanMessagesByRole,
        CachedFigure::MessageTreesByState, CachedFigure::MessageTreesStatesByLang, CachedFigure::UsersAcceptedTos};
    return figures;
}

QString toString(CachedFigure figure)
{
    switch (figure) {
    case CachedFigure::HumanMessagesByLang:
        return u"human_messages_by_lang"_s;
    case CachedFigure::HumanMessagesByRole:
        return u"human_messages_by_role"_s;
    case CachedFigure::MessageTreesByState:
        return u"message_trees_by_state"_s;
    case CachedFigure::MessageTreesStatesByLang:
        return u"message_trees_states_by_lang"_s;
    case CachedFigure::UsersAcceptedTos:
        return u"users_accepted_tos"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<CachedFigure> cachedFigureFromString(QStringView name)
{
    for (const CachedFigure figure : allCachedFigures()) {
        if (name == toString(figure))
            return figure;
    }
    return {};
}
