// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/draft.h"
#include "model/domain/error.h"
#include "model/domain/task.h"

#include <QByteArray>

// Exercises that teach the guidelines by doing: a task, and what a careful annotator would have made of it. They come
// from a file for each language and count nowhere.
struct TutorialRemark
{
    bool isGood = false; // as a careful annotator would have it
    QString text;

    friend bool operator==(const TutorialRemark &, const TutorialRemark &) = default;
};

struct TutorialFeedback
{
    QList<TutorialRemark> remarks; // on what was done, the most important first
    QString careful; // what a careful annotator would have done; Markdown
    QString why;

    bool isGood() const;
};

struct ExpectedLabel
{
    Label label = Label::Spam;
    double value = 0;
    double tolerance = 0;
    bool isOptional = false; // may be left untouched
    QString why;
};

struct ExpectedMention
{
    QStringList words; // one of them, in any spelling of case and as a part of a word
    QString found;
    QString missing;
};

struct ExpectedPair
{
    int better = 0; // indices into the replies
    int worse = 0;
    QString why;
};

struct TutorialStep
{
    QString title;
    QString lesson;
    Task task;
    int minimumWords = 0;
    QString tooShort;
    QString longEnough;
    QList<ExpectedMention> mentions;
    QList<ExpectedLabel> labels;
    QList<ExpectedPair> pairs;
    QString careful;
    QString why;
};

// Invalid where the file does not hold what it should; the message says where.
Result<QList<TutorialStep>> tutorialFromJson(const QByteArray &json, const QString &lang);
TutorialFeedback feedbackOn(const TutorialStep &step, const Draft &draft);
