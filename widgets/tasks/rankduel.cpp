// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/rankduel.h"

#include "widgets/controls/flowlayout.h"
#include "widgets/controls/inklabel.h"
#include "widgets/controls/notice.h"
#include "widgets/tasks/rankcard.h"
#include "widgets/theme/metrics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

RankDuel::RankDuel(const QList<Message> &texts, QWidget *parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_cards(texts.size(), nullptr)
{
    setObjectName(u"duel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid(0.75));
    auto *top = new QHBoxLayout;
    m_question = new QLabel(this);
    m_question->setObjectName(u"duelQuestion"_s);
    m_question->setFont(Theme::headingFont());
    m_progress = new InkLabel(Theme::Colour::Muted, {}, this);
    m_progress->setObjectName(u"duelProgress"_s);
    top->addWidget(m_question);
    top->addStretch(1);
    top->addWidget(m_progress);
    column->addLayout(top);
    column->addWidget(createPair(), 1);
    m_contradiction = new Notice(this);
    column->addWidget(m_contradiction);
    m_again = new QHBoxLayout;
    column->addLayout(m_again);
    column->addWidget(createChoices());
    follow();
}

RankCard *RankDuel::card(int text)
{
    if (RankCard *known = m_cards.at(text))
        return known;
    auto *made = new RankCard(m_texts.at(text), text, m_surface);
    made->setLook(RankCard::Look::Bare);
    made->setObjectName(u"duel-%1"_s.arg(text));
    made->setZoom(m_zoom);
    m_cards[text] = made;
    Q_EMIT cardMade(made);
    return made;
}

QWidget *RankDuel::createPair()
{
    m_area = new QScrollArea(this);
    m_area->setObjectName(u"pair"_s);
    m_area->setAccessibleName(tr("Two texts"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_surface = new QWidget(m_area);
    m_area->setWidget(m_surface);
    m_area->viewport()->installEventFilter(this);
    return m_area;
}

QAction *RankDuel::addCommand(const QString &id, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

QWidget *RankDuel::createChoices()
{
    auto *choices = new QWidget(this);
    auto *flow = new FlowLayout(Theme::grid(1), choices);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &id, const QString &text, const QKeySequence &keys, auto run) {
        QAction *action = addCommand(id, text, keys);
        auto *button = new QPushButton(choices);
        button->setObjectName(id.section(u'.', 1));
        const auto show = [button, action] {
            const QString shown = action->shortcut().toString(QKeySequence::NativeText);
            button->setText(shown.isEmpty() ? action->text() : u"%1  %2"_s.arg(action->text(), shown));
            button->setAccessibleName(action->text());
            button->setEnabled(action->isEnabled());
            button->setVisible(action->isVisible());
        };
        connect(action, &QAction::changed, button, show);
        show();
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::triggered, this, run);
        flow->addWidget(button);
        return button;
    };
    const bool isMirrored = layoutDirection() == Qt::RightToLeft; // the first one stands on the right then
    m_left = add(u"rank.duelFirst"_s, tr("The first is better"), isMirrored ? Qt::Key_Right : Qt::Key_Left,
        [this] { choose(DuelOutcome::FirstBetter); });
    m_equal = add(u"rank.duelEqual"_s, tr("Equally good"), Qt::Key_Equal, [this] { choose(DuelOutcome::Equal); });
    m_right = add(u"rank.duelSecond"_s, tr("The second is better"), isMirrored ? Qt::Key_Left : Qt::Key_Right,
        [this] { choose(DuelOutcome::SecondBetter); });
    m_back = add(u"rank.duelBack"_s, tr("Take the last choice back"), Qt::Key_Backspace, [this] { takeBack(); });
    m_check = add(u"rank.duelCheck"_s, tr("Check with another pair"), Qt::Key_Plus, [this] {
        m_isChecking = true;
        ask(Rules::unasked(int(m_cards.size()), m_answers));
        focusWork();
    });
    m_list = add(u"rank.duelDone"_s, tr("Look at the order"), Qt::Key_Return, [this] { Q_EMIT listWanted(); });
    return choices;
}

void RankDuel::setAnswers(const DuelAnswers &answers)
{
    m_answers = answers;
    follow();
}

void RankDuel::setZoom(double factor)
{
    m_zoom = factor;
    for (RankCard *card : std::as_const(m_cards))
        if (card)
            card->setZoom(factor);
    arrange();
}

void RankDuel::focusWork()
{
    if (m_pair)
        card(m_pair->first)->setFocus(Qt::OtherFocusReason);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void RankDuel::choose(DuelOutcome outcome)
{
    if (!m_pair)
        return;
    m_answers.append({m_pair->first, m_pair->second, outcome});
    m_isChecking = false;
    follow();
    Q_EMIT changed();
    if (const auto order = Rules::duel(int(m_cards.size()), m_answers).order; !order.isEmpty())
        Q_EMIT ordered(order);
    focusWork();
    announce(this, m_question->text());
}

void RankDuel::takeBack()
{
    if (m_answers.isEmpty())
        return;
    m_answers.removeLast();
    m_isChecking = false;
    follow();
    Q_EMIT changed();
    focusWork();
}

void RankDuel::follow()
{
    ask(Rules::duel(int(m_cards.size()), m_answers).next);
    nameContradictions();
}

void RankDuel::ask(std::optional<Rules::DuelState::Pair> pair)
{
    m_pair = pair;
    const int count = int(m_cards.size());
    const int most = std::max(Rules::mostDuels(count), int(m_answers.size()) + 1);
    if (pair) {
        m_question->setText(tr("Which one is better, %1 or %2?", "letters that name texts")
                .arg(RankCard::letterOf(pair->first), RankCard::letterOf(pair->second)));
        m_progress->setText(
            m_isChecking ? tr("Checking") : tr("Choice %1, at most %2").arg(m_answers.size() + 1).arg(most));
    } else {
        m_question->setText(tr("The order is found: %1").arg(inWords(Rules::duel(count, m_answers).order)));
        m_progress->setText(tr("%n choice(s)", nullptr, int(m_answers.size())));
    }
    const auto set = [this](const QString &id, bool isEnabled, bool isVisible) {
        auto *action = findChild<QAction *>(id, Qt::FindDirectChildrenOnly);
        action->setEnabled(isEnabled);
        action->setVisible(isVisible);
    };
    for (const QString &id : {u"rank.duelFirst"_s, u"rank.duelEqual"_s, u"rank.duelSecond"_s})
        set(id, pair.has_value(), pair.has_value());
    set(u"rank.duelBack"_s, !m_answers.isEmpty(), true);
    set(u"rank.duelCheck"_s, !pair && Rules::unasked(count, m_answers).has_value(), !pair);
    set(u"rank.duelDone"_s, !pair, !pair);
    for (RankCard *card : std::as_const(m_cards))
        if (card)
            card->setVisible(pair && (card->index() == pair->first || card->index() == pair->second));
    m_area->verticalScrollBar()->setValue(0);
    arrange();
}

QString RankDuel::inWords(const QList<QList<int>> &order) const
{
    QStringList places;
    for (const QList<int> &group : order) {
        QStringList letters;
        for (const int text : group)
            letters.append(RankCard::letterOf(text));
        places.append(letters.join(u" = "_s));
    }
    return places.join(u" · "_s);
}

// Each circle in words, with its pairs to be decided once more.
void RankDuel::nameContradictions()
{
    while (QLayoutItem *item = m_again->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    const auto circles = Rules::contradictions(int(m_cards.size()), m_answers);
    if (circles.isEmpty()) {
        m_contradiction->hide();
        return;
    }
    const QList<int> &circle = circles.constFirst();
    QStringList steps;
    for (qsizetype i = 0; i < circle.size(); ++i) {
        const int one = circle.at(i);
        const int other = circle.at((i + 1) % circle.size());
        steps.append(tr("%1 before %2", "letters of texts, the better one first")
                .arg(RankCard::letterOf(one), RankCard::letterOf(other)));
        auto *again = new QPushButton(
            tr("%1 or %2?", "letters that name texts").arg(RankCard::letterOf(one), RankCard::letterOf(other)), this);
        again->setObjectName(u"duelAgain"_s);
        connect(again, &QPushButton::clicked, this, [this, one, other] {
            m_isChecking = true;
            ask(Rules::DuelState::Pair{one, other});
            focusWork();
        });
        m_again->addWidget(again);
    }
    m_again->addStretch(1);
    m_contradiction->say(Notice::Tone::Caution,
        tr("These choices contradict each other: %1. Decide one of them again, or put the texts in order by hand.",
            "a list of steps")
            .arg(steps.join(u", "_s)));
}

void RankDuel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

bool RankDuel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void RankDuel::arrange()
{
    const int width = m_area->viewport()->width();
    if (!m_pair || width <= 0 || !isVisible()) {
        m_surface->resize(std::max(1, width), 1);
        return;
    }
    const int gap = Theme::grid(1);
    const bool isNarrow = width < Theme::grid(64);
    const int column = isNarrow ? width : (width - gap) / 2;
    RankCard *first = card(m_pair->first);
    RankCard *second = card(m_pair->second);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int firstHeight = first->heightForWidth(column);
    const int secondHeight = second->heightForWidth(column);
    const int far = width - column;
    first->show();
    second->show();
    if (isNarrow) {
        first->setGeometry(0, 0, column, firstHeight);
        second->setGeometry(0, firstHeight + gap, column, secondHeight);
        m_surface->resize(width, firstHeight + gap + secondHeight);
    } else {
        first->setGeometry(isMirrored ? far : 0, 0, column, firstHeight);
        second->setGeometry(isMirrored ? 0 : far, 0, column, secondHeight);
        m_surface->resize(width, std::max({firstHeight, secondHeight}));
    }
    setTabOrder(first, second);
}
