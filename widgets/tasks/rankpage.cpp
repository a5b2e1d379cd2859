// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/rankpage.h"

#include "widgets/controls/flowlayout.h"
#include "widgets/controls/inklabel.h"
#include "widgets/controls/responsivesplitter.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/tasks/ranklist.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RankPage::RankPage(const Task &task, const RankTask &kind, QWidget *parent)
    : TaskPage(task, parent)
{
    auto *splitter = new ResponsiveSplitter(u"rank"_s, ResponsiveSplitter::SideBySide::InWideWindows, this);
    m_conversation = new ConversationView(splitter);
    m_conversation->setConversation(kind.conversation, tr("the replies answer this"));
    watchLinks(m_conversation);
    splitter->addWidget(m_conversation);
    splitter->addWidget(createRanking(kind.replies));
    splitter->setWideShares({9, 11});
    splitter->setTallShares({3, 8});
    setBody(splitter);
    watch();
}

RankPage::RankPage(const Task &task, const RankPromptsTask &kind, QWidget *parent)
    : TaskPage(task, parent)
{
    QWidget *ranking = createRanking(kind.prompts);
    ranking->setMaximumWidth(Theme::readingWidth(font()) + Theme::grid(20)); // nothing stands beside it
    setBody(ranking);
    watch();
}

void RankPage::watch()
{
    connect(m_list, &RankList::orderChanged, this, [this] { takeChange(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        takeChange(true);
        m_list->focusFirst();
    });
    connect(m_none, &QCheckBox::toggled, this, [this] { takeChange(m_isTouched); });
    showState();
}

QWidget *RankPage::createRanking(const QList<Message> &texts)
{
    auto *ranking = new QWidget(this);
    auto *column = new QVBoxLayout(ranking);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid(0.75));
    m_list = new RankList(texts, ranking);
    auto *hint = new InkLabel(
        Theme::Colour::Muted, tr("Best on top: drag, Alt+↑ and Alt+↓, or press the digit of the place"), ranking);
    hint->setFont(Theme::smallFont());
    hint->setWordWrap(true);
    m_keep = new QPushButton(Theme::icon(u"checkmark"_s), tr("&Keep this order"), ranking);
    m_keep->setObjectName(u"keepOrder"_s);
    m_none = new QCheckBox(tr("&None of these is acceptable"), ranking);
    m_none->setObjectName(u"notRankable"_s);
    m_problem = new InkLabel(Theme::Colour::Negative, {}, ranking);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(hint);
    column->addWidget(m_list, 1);
    column->addWidget(m_problem);
    auto *choices = new FlowLayout(Theme::grid(2));
    choices->addWidget(m_keep);
    choices->addWidget(m_none);
    column->addLayout(choices);
    return ranking;
}

Draft RankPage::draft() const
{
    const bool isNone = m_none->isChecked();
    return RankingDraft{.ranking = m_isTouched || isNone ? m_list->order() : QList<int>(), .notRankable = isNone};
}

void RankPage::restore(const Draft &draft)
{
    const auto *ranking = std::get_if<RankingDraft>(&draft);
    if (!ranking)
        return;
    m_list->setOrder(ranking->ranking);
    m_isTouched = !ranking->ranking.isEmpty();
    const QSignalBlocker quiet(m_none);
    m_none->setChecked(ranking->notRankable);
    showState();
}

void RankPage::focusWork()
{
    m_list->focusFirst();
    if (m_conversation)
        m_conversation->showMarked();
}

void RankPage::setZoom(double factor)
{
    if (m_conversation)
        m_conversation->setZoom(factor);
    m_list->setZoom(factor);
}

bool RankPage::isTouched() const
{
    return m_isTouched || m_none->isChecked();
}

QString RankPage::missing()
{
    if (isTouched())
        return {};
    const QString sentence =
        tr("Nothing was moved yet. Put the texts in order, or say that the order is right with “Keep this order”.");
    m_problem->setText(sentence);
    m_problem->show();
    m_keep->setFocus(Qt::OtherFocusReason);
    return sentence;
}

void RankPage::takeChange(bool isTouched)
{
    m_isTouched = isTouched;
    m_problem->hide();
    showState();
    noteChange();
}

void RankPage::showState()
{
    const bool isAnswer = isTouched();
    m_list->setConfirmed(isAnswer);
    m_keep->setEnabled(!m_isTouched);
    setCounter(m_none->isChecked() ? tr("None is acceptable")
            : isAnswer             ? tr("This order is your answer")
                                   : tr("Not in order yet"),
        false);
}
