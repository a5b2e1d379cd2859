// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/score.h"

using namespace Qt::StringLiterals;

const QList<ScoreKind> &allScoreKinds()
{
    using enum ScoreKind;
    static const QList<ScoreKind> all{Prompt, ReplyAssistant, ReplyPrompter, LabelsSimple, LabelsFull, Ranking,
        RankingGood, AcceptedPrompt, AcceptedReplyAssistant, AcceptedReplyPrompter, Ranked1, Ranked2, Ranked3};
    return all;
}

QString toString(ScoreKind kind)
{
    switch (kind) {
    case ScoreKind::Prompt:
        return u"prompt"_s;
    case ScoreKind::ReplyAssistant:
        return u"reply_assistant"_s;
    case ScoreKind::ReplyPrompter:
        return u"reply_prompter"_s;
    case ScoreKind::LabelsSimple:
        return u"labels_simple"_s;
    case ScoreKind::LabelsFull:
        return u"labels_full"_s;
    case ScoreKind::Ranking:
        return u"ranking"_s;
    case ScoreKind::RankingGood:
        return u"ranking_good"_s;
    case ScoreKind::AcceptedPrompt:
        return u"accepted_prompt"_s;
    case ScoreKind::AcceptedReplyAssistant:
        return u"accepted_reply_assistant"_s;
    case ScoreKind::AcceptedReplyPrompter:
        return u"accepted_reply_prompter"_s;
    case ScoreKind::Ranked1:
        return u"ranked_1"_s;
    case ScoreKind::Ranked2:
        return u"ranked_2"_s;
    case ScoreKind::Ranked3:
        return u"ranked_3"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<ScoreKind> scoreKindFromString(QStringView name)
{
    for (const ScoreKind kind : allScoreKinds()) {
        if (name == toString(kind))
            return kind;
    }
    return {};
}

int Contributions::*counterOf(ScoreKind kind)
{
    switch (kind) {
    case ScoreKind::Prompt:
        return &Contributions::prompts;
    case ScoreKind::ReplyAssistant:
        return &Contributions::repliesAssistant;
    case ScoreKind::ReplyPrompter:
        return &Contributions::repliesPrompter;
    case ScoreKind::LabelsSimple:
        return &Contributions::labelsSimple;
    case ScoreKind::LabelsFull:
        return &Contributions::labelsFull;
    case ScoreKind::Ranking:
        return &Contributions::rankingsTotal;
    case ScoreKind::RankingGood:
        return &Contributions::rankingsGood;
    case ScoreKind::AcceptedPrompt:
        return &Contributions::acceptedPrompts;
    case ScoreKind::AcceptedReplyAssistant:
        return &Contributions::acceptedRepliesAssistant;
    case ScoreKind::AcceptedReplyPrompter:
        return &Contributions::acceptedRepliesPrompter;
    case ScoreKind::Ranked1:
        return &Contributions::replyRanked1;
    case ScoreKind::Ranked2:
        return &Contributions::replyRanked2;
    case ScoreKind::Ranked3:
        return &Contributions::replyRanked3;
    }
    Q_UNREACHABLE_RETURN(nullptr);
}
