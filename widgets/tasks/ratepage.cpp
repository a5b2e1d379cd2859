// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/ratepage.h"

#include "widgets/controls/inklabel.h"
#include "widgets/controls/notice.h"
#include "widgets/controls/responsivesplitter.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/tasks/ratingrow.h"
#include "widgets/theme/metrics.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RatePage::RatePage(const Task &task, const RateSummaryTask &kind, QWidget *parent)
    : TaskPage(task, parent)
    , m_best(kind.scale.maximum)
{
    auto *splitter = new ResponsiveSplitter(u"rate"_s, ResponsiveSplitter::SideBySide::InWideWindows, this);
    m_story = new ConversationView(splitter);
    m_story->setText(tr("Story"), kind.fullText);
    watch(m_story);
    splitter->addWidget(m_story);
    splitter->addWidget(createRating(kind));
    splitter->setWideShares({11, 9});
    splitter->setTallShares({1, 1});
    setBody(splitter);
    connect(m_rating, &RatingRow::changed, this, &RatePage::takeChange);
    createCommands(kind.scale);
    showState();
}

QWidget *RatePage::createRating(const RateSummaryTask &kind)
{
    auto *work = new QWidget(this);
    auto *column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid(0.75));
    m_summary = new ConversationView(work);
    m_summary->setObjectName(u"summary"_s);
    m_summary->setText(tr("Summary"), kind.summary, tr("you rate this"));
    watch(m_summary);
    auto *hint = new InkLabel(Theme::Colour::Muted,
        tr("How well does it tell the story? A digit chooses, the same again takes it back"), work);
    hint->setFont(Theme::smallFont());
    hint->setWordWrap(true);
    m_rating = new RatingRow(kind.scale, tr("very badly"), tr("very well"), work);
    m_problem = new InkLabel(Theme::Colour::Negative, {}, work);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_summary, 1);
    column->addWidget(hint);
    column->addWidget(m_rating);
    column->addWidget(m_problem);
    return work;
}

Draft RatePage::draft() const
{
    return RatingDraft{m_rating->rating()};
}

void RatePage::restore(const Draft &draft)
{
    const auto *rating = std::get_if<RatingDraft>(&draft);
    if (!rating)
        return;
    m_rating->setRating(rating->rating);
    showState();
}

void RatePage::focusWork()
{
    m_rating->focusAnswer();
}

void RatePage::setZoom(double factor)
{
    m_story->setZoom(factor);
    m_summary->setZoom(factor);
}

bool RatePage::isTouched() const
{
    return m_rating->rating().has_value();
}

QString RatePage::missing()
{
    if (isTouched())
        return {};
    const QString sentence = tr("Nothing is chosen yet. Choose a number from the scale, or skip the task.");
    m_problem->setText(sentence);
    m_problem->show();
    m_rating->focusAnswer();
    return sentence;
}

// Digits work while the story is read, too; the arrows scroll there.
void RatePage::createCommands(const RatingScale &scale)
{
    const auto add = [this](QWidget *owner, const QString &id, const QString &text, Qt::Key key, auto run) {
        auto *action = new QAction(text, owner);
        action->setObjectName(id);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, run);
        owner->addAction(action);
    };
    for (int rating = std::max(1, scale.minimum); rating <= std::min(9, scale.maximum); ++rating)
        add(this, u"rate.%1"_s.arg(rating), tr("Rate with %1").arg(rating), Qt::Key(Qt::Key_0 + rating),
            [this, rating] {
                m_rating->choose(rating);
                announce(m_rating, m_rating->spoken());
            });
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    add(m_rating, u"rate.worse"_s, tr("Worse by one"), isMirrored ? Qt::Key_Right : Qt::Key_Left,
        [this] { m_rating->step(-1); });
    add(m_rating, u"rate.better"_s, tr("Better by one"), isMirrored ? Qt::Key_Left : Qt::Key_Right,
        [this] { m_rating->step(1); });
    add(m_rating, u"rate.clear"_s, tr("Take the rating back"), Qt::Key_Backspace, [this] { m_rating->clear(); });
}

void RatePage::takeChange()
{
    m_problem->hide();
    showState();
    noteChange();
}

void RatePage::showState()
{
    const auto rating = m_rating->rating();
    setCounter(rating ? tr("%1 of %2", "the rating given, the best one").arg(*rating).arg(m_best) : tr("Not rated yet"),
        false);
}
