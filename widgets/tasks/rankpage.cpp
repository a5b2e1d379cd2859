// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/rankpage.h"

#include "widgets/controls/flowlayout.h"
#include "widgets/controls/inklabel.h"
#include "widgets/controls/notice.h"
#include "widgets/controls/responsivesplitter.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/conversation/readingbar.h"
#include "widgets/tasks/rankboard.h"
#include "widgets/tasks/rankcard.h"
#include "widgets/tasks/rankduel.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/taskwords.h"

#include <QAction>
#include <QCheckBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RankPage::RankPage(const Task &task, const RankTask &kind, QWidget *parent)
    : TaskPage(task, parent)
{
    auto *splitter = new ResponsiveSplitter(u"rank"_s, ResponsiveSplitter::SideBySide::InWideWindows, this);
    m_conversation = new ConversationView(splitter);
    m_conversation->setConversation(kind.conversation, tr("the replies answer this"));
    TaskPage::watch(m_conversation);
    splitter->addWidget(m_conversation);
    splitter->addWidget(createRanking(kind.replies));
    splitter->setWideShares({9, 11});
    splitter->setTallShares({3, 8});
    setBody(splitter);
    startWith(kind.replies);
}

RankPage::RankPage(const Task &task, const RankPromptsTask &kind, QWidget *parent)
    : TaskPage(task, parent)
{
    setBody(createRanking(kind.prompts)); // nothing stands beside it
    startWith(kind.prompts);
}

void RankPage::startWith(const QList<Message> &texts)
{
    m_order = Rules::RankingOrder::ofCount(int(texts.size()));
    connect(m_board, &RankBoard::moveWanted, this, &RankPage::move);
    connect(m_board, &RankBoard::linkChosen, reading(), &ReadingBar::askAboutLink);
    connect(m_duel, &RankDuel::cardMade, this, [this](RankCard *card) {
        connect(card, &RankCard::linkChosen, reading(), &ReadingBar::askAboutLink);
        reading()->watch(card->commands());
    });
    for (const RankCard *card : findChildren<RankCard *>())
        reading()->watch(card->commands());
    connect(m_duel, &RankDuel::changed, this, [this] { takeChange(m_isTouched); });
    connect(m_duel, &RankDuel::ordered, this,
        [this](const QList<QList<int>> &groups) { takeOrder(Rules::RankingOrder::ofGroups(groups)); });
    connect(m_duel, &RankDuel::listWanted, this, [this] { setMode(RankingMode::List); });
    connect(m_keep, &QPushButton::clicked, this, &RankPage::keepOrder);
    connect(m_none, &QCheckBox::toggled, this, [this] { takeChange(m_isTouched); });
    createCommands();
    showState();
}

QWidget *RankPage::createRanking(const QList<Message> &texts)
{
    auto *ranking = new QWidget(this);
    auto *column = new QVBoxLayout(ranking);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid(0.75));
    QWidget *modes = createModes(); // first, for the order of the focus
    m_board = new RankBoard(texts, ranking);
    m_duel = new RankDuel(texts, ranking);
    m_views = new QStackedWidget(ranking);
    m_views->addWidget(m_board);
    m_views->addWidget(m_duel);
    m_problem = new InkLabel(Theme::Colour::Negative, {}, ranking);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(modes);
    column->addWidget(m_views, 1);
    column->addWidget(m_problem);
    column->addWidget(createAnswers());
    return ranking;
}

QWidget *RankPage::createAnswers()
{
    auto *answers = new QWidget(this);
    auto *flow = new FlowLayout(Theme::grid(2), answers);
    flow->setContentsMargins(0, 0, 0, 0);
    m_keep = new QPushButton(Theme::icon(u"checkmark"_s), tr("&Keep this order"), answers);
    m_keep->setObjectName(u"keepOrder"_s);
    m_none = new QCheckBox(tr("&None of these is acceptable"), answers);
    m_none->setObjectName(u"notRankable"_s);
    flow->addWidget(m_keep);
    flow->addWidget(m_none);
    return answers;
}

Draft RankPage::draft() const
{
    const bool isNone = m_none->isChecked();
    return RankingDraft{.ranking = m_isTouched || isNone ? m_order.ranking : QList<int>(),
        .notRankable = isNone,
        .tied = m_order.tied,
        .mode = m_mode,
        .answers = m_duel->answers()};
}

void RankPage::restore(const Draft &draft)
{
    const auto *ranking = std::get_if<RankingDraft>(&draft);
    if (!ranking)
        return;
    QList<int> sorted = ranking->ranking;
    std::ranges::sort(sorted);
    const auto asItComes = Rules::RankingOrder::ofCount(int(m_order.ranking.size()));
    if (sorted == asItComes.ranking) { // otherwise of another task
        m_order = {.ranking = ranking->ranking, .tied = ranking->tied};
        m_isTouched = true;
    }
    m_duel->setAnswers(ranking->answers);
    const QSignalBlocker quiet(m_none);
    m_none->setChecked(ranking->notRankable);
    setMode(ranking->mode);
    showState();
    m_board->setCurrent(0);
}

void RankPage::focusWork()
{
    if (m_mode == RankingMode::Duel)
        m_duel->focusWork();
    else
        m_board->focusPlace(m_board->current());
    if (m_conversation)
        m_conversation->showMarked();
}

void RankPage::setZoom(double factor)
{
    if (m_conversation)
        m_conversation->setZoom(factor);
    m_board->setZoom(factor);
    m_duel->setZoom(factor);
}

bool RankPage::isTouched() const
{
    return m_isTouched || m_none->isChecked() || !m_duel->answers().isEmpty();
}

QString RankPage::missing()
{
    if (m_none->isChecked())
        return {};
    QString sentence;
    if (!m_isTouched && m_mode == RankingMode::Duel)
        sentence = tr("Some pairs are still open. Choose between them, or put the texts in order in the list.");
    else if (!m_isTouched)
        sentence =
            tr("Nothing was moved yet. Put the texts in order, or say that the order is right with “Keep this order”.");
    else if (m_order.hasTies())
        sentence = tr("Some texts still share a place, and the queue takes one after the other. Move one of them, or "
                      "choose “Keep as it stands”.");
    if (sentence.isEmpty())
        return {};
    say(sentence);
    if (m_mode == RankingMode::Duel && !m_isTouched)
        m_duel->focusWork();
    else
        m_keep->setFocus(Qt::OtherFocusReason);
    return sentence;
}

void RankPage::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void RankPage::move(int from, int to)
{
    to = std::clamp(to, 0, int(m_order.ranking.size()) - 1);
    if (from < 0 || from == to)
        return;
    takeOrder(m_order.moved(from, to));
    m_board->focusPlace(to);
    const RankCard *card = m_board->cards().at(to);
    const QString place = tr("%1 of %2", "where a text was moved to")
                              .arg(TaskWords::ordinal(m_order.sharedPlace(to) + 1))
                              .arg(m_order.ranking.size());
    announce(m_board->cards().at(to), tr("%1: %2", "letter of a text, where it is now").arg(card->letter(), place));
}

void RankPage::moveCurrent(int by)
{
    move(m_board->current(), m_board->current() + by);
}

void RankPage::toggleTie()
{
    const int place = m_board->current();
    if (place == 0)
        return;
    takeOrder(m_order.withTieToggled(place));
    const auto &cards = m_board->cards();
    announce(cards.at(place),
        m_order.isTied(place)
            ? tr("%1 is as good as %2").arg(cards.at(place)->letter(), cards.at(place - 1)->letter())
            : tr("%1 is worse than %2").arg(cards.at(place)->letter(), cards.at(place - 1)->letter()));
}

void RankPage::toggleDifferences()
{
    const int current = m_board->cards().at(m_board->current())->index();
    m_board->setPivot(m_board->pivot() == current ? std::nullopt : std::optional(current));
    m_differences->setChecked(m_board->pivot().has_value());
}

// Confirms the order; ties are resolved as they stand.
void RankPage::keepOrder()
{
    takeOrder(m_order.withoutTies());
    focusWork();
}

void RankPage::takeOrder(const Rules::RankingOrder &order)
{
    m_order = order;
    takeChange(true);
}

void RankPage::takeChange(bool isTouched)
{
    m_isTouched = isTouched;
    say({});
    showState();
    noteChange();
}

void RankPage::showState()
{
    const bool isAnswer = m_isTouched || m_none->isChecked();
    m_board->setOrder(m_order, isAnswer);
    m_keep->setEnabled(!m_isTouched || m_order.hasTies());
    m_keep->setText(m_order.hasTies() ? tr("&Keep as it stands") : tr("&Keep this order"));
    m_keep->setVisible(m_mode != RankingMode::Duel);
    setCounter(m_none->isChecked() ? tr("None is acceptable")
            : !m_isTouched         ? tr("Not in order yet")
            : m_order.hasTies()    ? tr("Some share a place")
                                   : tr("This order is your answer"),
        false);
}
