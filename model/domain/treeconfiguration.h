// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

// How the next message to review is chosen among those that a person may be given.
enum class SelectionPolicy {
    Uniform, // each is as likely as the next, until it has its reviews
    InformationGain, // one of those of which a review teaches most, until it would teach too little
};

QString toString(SelectionPolicy policy); // "uniform", "information_gain"
std::optional<SelectionPolicy> selectionPolicyFromString(QStringView name);

// How a queue grows its trees: names and defaults of spec/trees.md section 1. Stored with the queue.
struct TreeConfiguration
{
    int maxActiveTrees = 10;
    int maxInitialPromptReview = 100;
    int maxPromptLotteryWaiting = 250;
    int maxTreeDepth = 3;
    int maxChildrenCount = 3;
    int numPrompterReplies = 1;
    int goalTreeSize = 12;
    bool randomGoalTreeSize = false;
    int minGoalTreeSize = 5;
    int numReviewsInitialPrompt = 3;
    int numReviewsReply = 3;
    double acceptanceThresholdInitialPrompt = 0.6; // strictly above it is accepted
    double acceptanceThresholdReply = 0.6;
    int numRequiredRankings = 3;
    bool rankPrompterReplies = false;
    // Work on what an operator loaded: stories, summaries, sets of prompts.
    bool rankInitialPrompts = false;
    bool summarizeStories = false;
    bool rateSummaries = false;
    int numSummariesPerStory = 3; // where the story itself does not say
    int numRatingsPerSummary = 3;
    double pFullLabelingReviewPrompt = 1.0;
    double pFullLabelingReviewReplyAssistant = 1.0;
    double pFullLabelingReviewReplyPrompter = 0.25;
    int lonelyChildrenCount = 2;
    double pLonelyChildExtension = 0.75;
    double pActivateBacklogTree = 0.1;
    int minActiveRankingsPerLang = 0;
    bool autoModEnabled = true;
    int autoModMaxSkipReply = 25;
    int autoModRedFlags = 4;
    int recentTasksSpanSec = 300;
    int maxPendingTasksPerUser = 8;
    QStringList initPromptDisabledLangs;

    SelectionPolicy selectionPolicy = SelectionPolicy::Uniform;
    // Nats that one more review has to teach (Rules::expectedGain): with the default two that agree are enough, two
    // that do not bring a third. The number of reviews is the most that is asked for.
    double retireInformationGain = 0.105;

    // Whom filters of exports and boards trust, unless they say otherwise (wellbehaved.h).
    double wellBehavedMinShare = 0.8;
    int wellBehavedMinContributions = 20;

    // What the original has as debugging switches, here the rules of working alone.
    bool allowSelfLabeling = false;
    bool allowSelfRanking = false; // and rating
    bool allowDuplicateReplies = false; // several own answers to one message

    bool requireTerms = false; // people accept the queue's terms before they work; has no effect where there are none

    // People with a token of their own may hand in for so many days after a task expired; 0: not at all. What comes in
    // by an API key is held to the original's rule.
    int lateWorkDays = 90;

    QString preset; // "alone", or empty for the default rules; exported as the origin of the trees begun under it

    friend bool operator==(const TreeConfiguration &, const TreeConfiguration &) = default;

    // One person can bring a tree to its end.
    static TreeConfiguration alone();
};
