// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/taskwords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

QString TaskWords::title(TaskType type)
{
    switch (type) {
    case TaskType::Random:
        return tr("Whatever is needed most");
    case TaskType::InitialPrompt:
        return tr("Write a prompt");
    case TaskType::PrompterReply:
        return tr("Reply as the user");
    case TaskType::AssistantReply:
        return tr("Answer as the assistant");
    case TaskType::LabelInitialPrompt:
        return tr("Review a prompt");
    case TaskType::LabelPrompterReply:
        return tr("Review a reply of the user");
    case TaskType::LabelAssistantReply:
        return tr("Review an answer of the assistant");
    case TaskType::RankInitialPrompts:
        return tr("Put prompts in order");
    case TaskType::RankPrompterReplies:
        return tr("Put replies of the user in order");
    case TaskType::RankAssistantReplies:
        return tr("Put answers of the assistant in order");
    case TaskType::SummarizeStory:
        return tr("Summarise a story");
    case TaskType::RateSummary:
        return tr("Rate a summary");
    }
    Q_UNREACHABLE_RETURN({});
}

QString TaskWords::request(TaskType type)
{
    switch (type) {
    case TaskType::Random:
        return tr("Canopy picks the kind of work that brings the conversations on fastest.");
    case TaskType::InitialPrompt:
        return tr("Begin a conversation with something you would really ask an assistant.");
    case TaskType::PrompterReply:
        return tr("Go on with the conversation as the person who is asking.");
    case TaskType::AssistantReply:
        return tr("Be helpful, truthful and kind. Ask back when the question is unclear.");
    case TaskType::LabelInitialPrompt:
        return tr("Read the prompt and say what it is like. Leave out what you cannot judge.");
    case TaskType::LabelPrompterReply:
        return tr("Read what the user wrote last and say what it is like.");
    case TaskType::LabelAssistantReply:
        return tr("Read the last answer and judge it by the guidelines rather than by taste.");
    case TaskType::RankInitialPrompts:
        return tr("Put the best prompt on top.");
    case TaskType::RankPrompterReplies:
        return tr("Put the reply that carries the conversation on best on top.");
    case TaskType::RankAssistantReplies:
        return tr("Put the best answer on top: correct and helpful before style and length.");
    case TaskType::SummarizeStory:
        return tr("Tell the story in a few sentences.");
    case TaskType::RateSummary:
        return tr("Say how well the summary tells the story.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString TaskWords::duration(TaskType type)
{
    switch (type) {
    case TaskType::Random:
        return tr("1–10 minutes");
    case TaskType::InitialPrompt:
    case TaskType::PrompterReply:
        return tr("about 2 minutes");
    case TaskType::AssistantReply:
    case TaskType::SummarizeStory:
        return tr("about 10 minutes");
    case TaskType::LabelInitialPrompt:
    case TaskType::LabelPrompterReply:
    case TaskType::RateSummary:
        return tr("about 1 minute");
    case TaskType::LabelAssistantReply:
        return tr("about 2 minutes");
    case TaskType::RankInitialPrompts:
    case TaskType::RankPrompterReplies:
    case TaskType::RankAssistantReplies:
        return tr("about 3 minutes");
    }
    Q_UNREACHABLE_RETURN({});
}

QString TaskWords::done(TaskType type)
{
    switch (type) {
    case TaskType::Random:
        return tr("Work");
    case TaskType::InitialPrompt:
        return tr("Prompt");
    case TaskType::PrompterReply:
        return tr("Reply as the user");
    case TaskType::AssistantReply:
        return tr("Answer as the assistant");
    case TaskType::LabelInitialPrompt:
        return tr("Review of a prompt");
    case TaskType::LabelPrompterReply:
        return tr("Review of a reply");
    case TaskType::LabelAssistantReply:
        return tr("Review of an answer");
    case TaskType::RankInitialPrompts:
        return tr("Order of prompts");
    case TaskType::RankPrompterReplies:
        return tr("Order of replies");
    case TaskType::RankAssistantReplies:
        return tr("Order of answers");
    case TaskType::SummarizeStory:
        return tr("Summary");
    case TaskType::RateSummary:
        return tr("Rating of a summary");
    }
    Q_UNREACHABLE_RETURN({});
}

QString TaskWords::icon(TaskType type)
{
    switch (type) {
    case TaskType::Random:
        return u"media-playback-start-symbolic"_s;
    case TaskType::InitialPrompt:
        return u"document-edit-symbolic"_s;
    case TaskType::PrompterReply:
        return u"user-symbolic"_s;
    case TaskType::AssistantReply:
        return u"tools-wizard-symbolic"_s;
    case TaskType::LabelInitialPrompt:
    case TaskType::LabelPrompterReply:
    case TaskType::LabelAssistantReply:
    case TaskType::RateSummary:
        return u"tag-symbolic"_s;
    case TaskType::RankInitialPrompts:
    case TaskType::RankPrompterReplies:
    case TaskType::RankAssistantReplies:
        return u"view-sort-ascending-symbolic"_s;
    case TaskType::SummarizeStory:
        return u"document-edit-symbolic"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString TaskWords::role(Role role)
{
    return role == Role::Prompter ? tr("User") : tr("Assistant");
}

QString TaskWords::state(TreeState state)
{
    switch (state) {
    case TreeState::InitialPromptReview:
        return tr("prompt under review");
    case TreeState::Growing:
        return tr("growing");
    case TreeState::Ranking:
        return tr("being put in order");
    case TreeState::ReadyForScoring:
        return tr("ready for scoring");
    case TreeState::PromptLotteryWaiting:
        return tr("waiting for its turn to grow");
    case TreeState::BacklogRanking:
        return tr("waiting to be put in order");
    case TreeState::ReadyForExport:
        return tr("finished, ready for export");
    case TreeState::ScoringFailed:
        return tr("scoring failed");
    case TreeState::AbortedLowGrade:
        return tr("ended: the prompt was not accepted");
    case TreeState::HaltedByModerator:
        return tr("stopped by a moderator");
    }
    Q_UNREACHABLE_RETURN({});
}

QString TaskWords::language(const QString &code)
{
    const QLocale locale(code);
    QString name = locale.language() == QLocale::C ? code : locale.nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return locale.language() == QLocale::English ? u"English"_s : name;
}

QString TaskWords::ordinal(int position)
{
    switch (position) {
    case 1:
        return tr("first");
    case 2:
        return tr("second");
    case 3:
        return tr("third");
    case 4:
        return tr("fourth");
    case 5:
        return tr("fifth");
    case 6:
        return tr("sixth");
    case 7:
        return tr("seventh");
    case 8:
        return tr("eighth");
    case 9:
        return tr("ninth");
    default:
        return tr("number %L1").arg(position);
    }
}
