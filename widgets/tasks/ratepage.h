// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/tasks/taskpage.h"

class RatingRow;

// Rating a summary: the story to read, the summary, and the scale.
class RatePage final : public TaskPage
{
    Q_OBJECT
public:
    RatePage(const Task &task, const RateSummaryTask &kind, QWidget *parent = nullptr);

    Draft draft() const override;
    void restore(const Draft &draft) override;
    void focusWork() override;
    void setZoom(double factor) override;
    bool isTouched() const override;

protected:
    QString missing() override;

private:
    QWidget *createRating(const RateSummaryTask &kind);
    void createCommands(const RatingScale &scale);
    void takeChange();
    void showState();

    ConversationView *m_story;
    ConversationView *m_summary;
    RatingRow *m_rating;
    InkLabel *m_problem;
    int m_best; // of the scale
};
