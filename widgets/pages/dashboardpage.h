// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/announcement.h"
#include "model/domain/leaderboard.h"
#include "model/domain/recentpiece.h"
#include "model/domain/task.h"
#include "model/presentation/workplan.h"

#include <QScrollArea>

class Card;
class DayCard;
class EmptyState;
class InkLabel;
class NewsCard;
class Notice;
class QAbstractItemModel;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;
class SessionPanel;

// What is needed and how much of it there is, one's own standing, and whether everything has been delivered.
class DashboardPage final : public QScrollArea
{
    Q_OBJECT
public:
    explicit DashboardPage(QWidget *parent = nullptr);

    void setAvailability(const Availability &availability, const QString &language);
    void setScore(const UserScore &score);
    void setDelivery(int waiting, int needDecision);
    void setDay(const WorkAmount &amount, int goalMinutes, int goalPieces);
    void setLanguages(const QMap<QString, int> &languages, const QString &current);
    void setNews(const QList<Announcement> &news, const QString &seen); // seen: the id of what was put away
    void offerTutorial(bool isOffered);
    void focusWork();
    void setLeaderboard(QAbstractItemModel *model); // roles of LeaderboardModel; the first five are shown

Q_SIGNALS:
    void workChosen(TaskType type);
    void outboxChosen();
    void leaderboardChosen();
    void planChosen(const WorkPlan &plan);
    void newsPutAway(const QString &id);
    void tutorialChosen();
    void tutorialPutAway();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createNotices();
    QWidget *createNeeded();
    QWidget *createScore();
    QWidget *createTopFive();
    QWidget *createDelivery();
    void addCard(TaskType type, int count);
    void arrange();
    void fillTopFive();

    QGridLayout *m_parts;
    QWidget *m_work;
    QWidget *m_side;
    Notice *m_tutorial;
    Notice *m_banner;
    QString m_bannerId;
    SessionPanel *m_session;
    DayCard *m_day;
    NewsCard *m_news;
    QWidget *m_needed;
    InkLabel *m_neededCount;
    QPushButton *m_start;
    QGridLayout *m_grid;
    QList<QWidget *> m_cards;
    EmptyState *m_empty;
    QLabel *m_level;
    InkLabel *m_points;
    QProgressBar *m_progress;
    InkLabel *m_streak;
    QVBoxLayout *m_topFive;
    QLabel *m_delivery;
    InkLabel *m_deliveryHint;
    QAbstractItemModel *m_leaderboard = nullptr;
    int m_columns = 0;
};
