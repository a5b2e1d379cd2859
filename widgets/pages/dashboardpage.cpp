// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/dashboardpage.h"

#include "model/presentation/leaderboardmodel.h"
#include "widgets/controls/card.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/inklabel.h"
#include "widgets/controls/notice.h"
#include "widgets/controls/primarybutton.h"
#include "widgets/pages/daycard.h"
#include "widgets/pages/newscard.h"
#include "widgets/pages/sessionpanel.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/taskwords.h"

#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *columnIn(QWidget *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Theme::grid(2), Theme::grid(1.75), Theme::grid(2), Theme::grid(1.75));
    column->setSpacing(Theme::grid(0.75));
    return column;
}

QLabel *headingIn(QWidget *card, const QString &text)
{
    auto *heading = new QLabel(text, card);
    heading->setFont(Theme::headingFont());
    return heading;
}

}

DashboardPage::DashboardPage(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"dashboard"_s);
    setAccessibleName(tr("Dashboard"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    m_parts = new QGridLayout(content);
    m_parts->setContentsMargins(Theme::grid(3), Theme::grid(0.5), Theme::grid(3), Theme::grid(3));
    m_parts->setSpacing(Theme::grid(2));

    m_work = new QWidget(content);
    auto *work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(Theme::grid(2));
    m_needed = createNeeded();
    m_empty = new EmptyState(u"checkmark"_s, {}, {}, {}, m_work);
    m_empty->setMinimumHeight(Theme::grid(36));
    connect(m_empty, &EmptyState::actionChosen, this, [this] { Q_EMIT workChosen(TaskType::InitialPrompt); });
    m_grid = new QGridLayout;
    m_grid->setSpacing(Theme::grid(1.5));
    createNotices();
    m_session = new SessionPanel(m_work);
    connect(m_session, &SessionPanel::chosen, this, &DashboardPage::planChosen);
    work->addWidget(m_banner);
    work->addWidget(m_tutorial);
    work->addWidget(m_needed);
    work->addWidget(m_session);
    work->addLayout(m_grid);
    work->addWidget(m_empty);
    work->addStretch(1);

    m_side = new QWidget(content);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(Theme::grid(1.5));
    m_day = new DayCard(m_side);
    m_news = new NewsCard(m_side);
    side->addWidget(createScore());
    side->addWidget(m_day);
    side->addWidget(createTopFive());
    side->addWidget(createDelivery());
    side->addWidget(m_news);
    side->addStretch(1);
    setWidget(content);
    setAvailability({}, {});
    setDelivery(0, 0);
    fillTopFive();
    arrange();
}

void DashboardPage::createNotices()
{
    m_banner = new Notice(m_work);
    m_banner->setObjectName(u"announcement"_s);
    connect(m_banner, &Notice::closed, this, [this] { Q_EMIT newsPutAway(m_bannerId); });
    m_tutorial = new Notice(m_work);
    m_tutorial->setObjectName(u"tutorialOffer"_s);
    connect(m_tutorial, &Notice::actionChosen, this, &DashboardPage::tutorialChosen);
    connect(m_tutorial, &Notice::closed, this, &DashboardPage::tutorialPutAway);
}

void DashboardPage::offerTutorial(bool isOffered)
{
    if (!isOffered)
        m_tutorial->hide();
    else if (m_tutorial->isHidden())
        m_tutorial->say(Notice::Tone::Information,
            tr("New here? Five short exercises show what good work is. They take ten minutes and do not count."),
            tr("Begin the exercises"));
}

void DashboardPage::setNews(const QList<Announcement> &news, const QString &seen)
{
    m_news->setNews(news);
    const QString latest = news.isEmpty() ? QString() : news.constFirst().id.toString();
    if (latest.isEmpty() || latest == seen)
        m_banner->hide();
    else if (latest != m_bannerId || m_banner->isHidden())
        m_banner->say(Notice::Tone::Information, news.constFirst().text);
    m_bannerId = latest;
}

void DashboardPage::setDay(const WorkAmount &amount, int goalMinutes, int goalPieces)
{
    m_day->setDay(amount, goalMinutes, goalPieces);
}

void DashboardPage::setLanguages(const QMap<QString, int> &languages, const QString &current)
{
    m_session->setLanguages(languages, current);
}

QWidget *DashboardPage::createNeeded()
{
    auto *card = new Card(this);
    card->setLook(Theme::CardLook::Accented);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(Theme::grid(2.5), Theme::grid(2.25), Theme::grid(2.5), Theme::grid(2.25));
    row->setSpacing(Theme::grid(2));
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::grid(0.5));
    auto *title = headingIn(card, TaskWords::title(TaskType::Random));
    auto *sentence = new QLabel(TaskWords::request(TaskType::Random), card);
    sentence->setWordWrap(true);
    m_neededCount = new InkLabel(Theme::Colour::Muted, {}, card);
    words->addWidget(title);
    words->addWidget(sentence);
    words->addWidget(m_neededCount);
    row->addLayout(words, 1);
    auto *start = new PrimaryButton(tr("Start working"), card);
    start->setObjectName(u"start"_s);
    start->setShownShortcut(Qt::CTRL | Qt::Key_Return);
    connect(start, &QPushButton::clicked, this, [this] { Q_EMIT workChosen(TaskType::Random); });
    m_start = start;
    row->addWidget(start, 0, Qt::AlignVCenter);
    return card;
}

QWidget *DashboardPage::createScore()
{
    auto *card = new Card(this);
    auto *column = columnIn(card);
    m_level = headingIn(card, tr("Your first steps"));
    m_points = new InkLabel(Theme::Colour::Muted, tr("Every accepted piece of work brings points."), card);
    m_points->setWordWrap(true);
    m_progress = new QProgressBar(card);
    m_progress->setAccessibleName(tr("Level, of 100"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 100);
    m_progress->setFixedHeight(Theme::grid(0.75));
    m_streak = new InkLabel(Theme::Colour::Muted, {}, card);
    m_streak->hide();
    column->addWidget(m_level);
    column->addWidget(m_progress);
    column->addWidget(m_points);
    column->addWidget(m_streak);
    return card;
}

QWidget *DashboardPage::createTopFive()
{
    auto *card = new Card(this);
    auto *column = columnIn(card);
    column->addWidget(headingIn(card, tr("In front")));
    m_topFive = new QVBoxLayout;
    m_topFive->setSpacing(Theme::grid(0.75));
    column->addLayout(m_topFive);
    auto *all = new QPushButton(tr("Leaderboard"), card);
    all->setObjectName(u"toLeaderboard"_s);
    connect(all, &QPushButton::clicked, this, &DashboardPage::leaderboardChosen);
    column->addWidget(all, 0, Qt::AlignLeft);
    return card;
}

QWidget *DashboardPage::createDelivery()
{
    auto *card = new Card(this);
    auto *column = columnIn(card);
    m_delivery = headingIn(card, {});
    m_deliveryHint = new InkLabel(Theme::Colour::Muted, {}, card);
    m_deliveryHint->setWordWrap(true);
    auto *outbox = new QPushButton(tr("Outbox"), card);
    outbox->setObjectName(u"toOutbox"_s);
    connect(outbox, &QPushButton::clicked, this, &DashboardPage::outboxChosen);
    column->addWidget(m_delivery);
    column->addWidget(m_deliveryHint);
    column->addWidget(outbox, 0, Qt::AlignLeft);
    return card;
}

void DashboardPage::setAvailability(const Availability &availability, const QString &language)
{
    qDeleteAll(m_cards);
    m_cards.clear();
    QList<std::pair<int, TaskType>> offers;
    int sum = 0;
    for (auto it = availability.cbegin(); it != availability.cend(); ++it) {
        if (it.key() == TaskType::Random || it.value() <= 0)
            continue;
        offers.append({it.value(), it.key()});
        if (it.key() != TaskType::InitialPrompt)
            sum += it.value();
    }
    // What others wait for comes first; a prompt can nearly always be written, so its number is room, not need.
    std::ranges::stable_sort(offers, std::greater(), [](const std::pair<int, TaskType> &offer) {
        return std::pair(offer.second != TaskType::InitialPrompt, offer.first);
    });
    for (const auto &[count, type] : std::as_const(offers))
        addCard(type, count);
    m_needed->setVisible(!offers.isEmpty());
    m_session->setVisible(!offers.isEmpty());
    m_empty->setVisible(offers.isEmpty());
    m_neededCount->setText(tr("%n task(s) waiting", nullptr, sum));
    m_neededCount->setVisible(sum > 0);
    if (language.isEmpty())
        m_empty->setWords(tr("Looking for work"), tr("In a moment you see here what is needed."), {});
    else
        m_empty->setWords(tr("Nothing is waiting in %1").arg(TaskWords::language(language)),
            tr("Choose another language above, or begin a conversation of your own: every prompt brings new work for "
               "everybody."),
            tr("Write a prompt"));
    m_columns = 0;
    arrange();
}

void DashboardPage::addCard(TaskType type, int count)
{
    auto *card = new CardButton(m_work);
    card->setObjectName(u"card-"_s + toString(type));
    const QString waiting =
        type == TaskType::InitialPrompt ? tr("room for %n more", nullptr, count) : tr("%n waiting", nullptr, count);
    card->setText(
        u"%1. %2 %3, %4"_s.arg(TaskWords::title(type), TaskWords::request(type), waiting, TaskWords::duration(type)));
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(Theme::grid(2), Theme::grid(1.75), Theme::grid(2), Theme::grid(1.75));
    row->setSpacing(Theme::grid(1.5));
    auto *icon = new QLabel(card);
    const int size = Theme::grid(2.75);
    icon->setPixmap(
        Theme::icon(TaskWords::icon(type), Theme::Colour::Accent).pixmap(QSize(size, size), devicePixelRatio()));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::grid(0.5));
    auto *title = headingIn(card, TaskWords::title(type));
    title->setWordWrap(true);
    auto *sentence = new QLabel(TaskWords::request(type), card);
    sentence->setWordWrap(true);
    auto *figures = new InkLabel(Theme::Colour::Muted, u"%1 · %2"_s.arg(waiting, TaskWords::duration(type)), card);
    column->addWidget(title);
    column->addWidget(sentence);
    column->addStretch(1);
    column->addWidget(figures);
    row->addLayout(column, 1);
    for (QWidget *part : card->findChildren<QWidget *>())
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(card, &QAbstractButton::clicked, this, [this, type] { Q_EMIT workChosen(type); });
    m_cards.append(card);
}

void DashboardPage::setScore(const UserScore &score)
{
    const QLocale locale;
    const bool hasPoints = score.leaderScore > 0 || score.level > 0;
    m_level->setText(hasPoints ? tr("Level %L1").arg(score.level) : tr("Your first steps"));
    m_progress->setValue(score.level);
    m_progress->setVisible(hasPoints);
    m_points->setText(!hasPoints ? tr("Every accepted piece of work brings points.")
            : score.rank         ? tr("%1 points, place %L2").arg(locale.toString(score.leaderScore)).arg(*score.rank)
                                 : tr("%n point(s)", nullptr, score.leaderScore));
    m_streak->setText(tr("%n day(s) in a row", nullptr, score.streakDays));
    m_streak->setVisible(score.streakDays > 0);
}

void DashboardPage::setDelivery(int waiting, int needDecision)
{
    if (needDecision > 0) {
        m_delivery->setText(tr("%n piece(s) need a decision", nullptr, needDecision));
        m_deliveryHint->setText(tr("They could not be taken as they are. Your text is kept; the outbox says why."));
        m_deliveryHint->setInk(Theme::Colour::Caution);
        return;
    }
    m_deliveryHint->setInk(Theme::Colour::Muted);
    m_delivery->setText(waiting > 0 ? tr("%n piece(s) on the way", nullptr, waiting) : tr("Everything is delivered"));
    m_deliveryHint->setText(waiting > 0 ? tr("They are sent by themselves as soon as they can be.")
                                        : tr("What you submit goes through the outbox and cannot get lost."));
}

void DashboardPage::setLeaderboard(QAbstractItemModel *model)
{
    if (m_leaderboard)
        m_leaderboard->disconnect(this);
    m_leaderboard = model;
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &DashboardPage::fillTopFive);
        connect(model, &QAbstractItemModel::rowsInserted, this, &DashboardPage::fillTopFive);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &DashboardPage::fillTopFive);
        connect(model, &QAbstractItemModel::dataChanged, this, &DashboardPage::fillTopFive);
        connect(model, &QObject::destroyed, this, [this] { m_leaderboard = nullptr; });
    }
    fillTopFive();
}

void DashboardPage::fillTopFive()
{
    while (QLayoutItem *item = m_topFive->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int rows = m_leaderboard ? std::min(5, m_leaderboard->rowCount()) : 0;
    if (rows == 0) {
        auto *none = new InkLabel(Theme::Colour::Muted, tr("Nobody has points yet. The first place is free."), this);
        none->setWordWrap(true);
        m_topFive->addWidget(none);
    }
    const QLocale locale;
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = m_leaderboard->index(row, 0);
        auto *line = new QWidget(this);
        auto *parts = new QHBoxLayout(line);
        parts->setContentsMargins(0, 0, 0, 0);
        auto *rank = new InkLabel(Theme::Colour::Muted, locale.toString(row + 1), line);
        rank->setFixedWidth(Theme::grid(2.5));
        auto *name = new QLabel(index.data(LeaderboardModel::NameRole).toString(), line);
        name->setTextFormat(Qt::PlainText);
        name->setAlignment(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter | Qt::AlignAbsolute);
        if (index.data(LeaderboardModel::OwnRole).toBool()) {
            QFont own = name->font();
            own.setWeight(QFont::DemiBold);
            name->setFont(own);
        }
        parts->addWidget(rank);
        parts->addWidget(name, 1);
        parts->addWidget(
            new InkLabel(Theme::Colour::Muted, locale.toString(index.data(LeaderboardModel::ScoreRole).toInt()), line));
        m_topFive->addWidget(line);
    }
}

void DashboardPage::focusWork()
{
    m_start->setFocus(Qt::OtherFocusReason);
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void DashboardPage::arrange()
{
    // Beside each other while the cards keep a readable width, below one another otherwise.
    const int room = viewport()->width();
    const bool isWide = room > Theme::grid(96);
    m_parts->removeWidget(m_work);
    m_parts->removeWidget(m_side);
    m_parts->addWidget(m_work, 0, 0);
    m_parts->addWidget(m_side, isWide ? 0 : 1, isWide ? 1 : 0);
    m_parts->setColumnStretch(0, 3);
    m_parts->setColumnStretch(1, isWide ? 1 : 0);
    m_side->setMinimumWidth(isWide ? Theme::grid(30) : 0);
    const int work = isWide ? room - Theme::grid(38) : room - Theme::grid(6);
    const int columns = std::max(1, work / Theme::grid(36));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards.at(i), i / columns, i % columns);
    for (int column = 0; column < 6; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}
