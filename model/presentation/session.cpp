// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/session.h"

#include "model/presentation/draftsaver.h"
#include "model/presentation/leaderboardmodel.h"
#include "model/presentation/messagesmodel.h"
#include "model/presentation/nexttask.h"
#include "model/presentation/outboxmodel.h"
#include "model/presentation/preferences.h"
#include "model/presentation/workclock.h"
#include "model/presentation/writingdesk.h"
#include "model/sync/synchronizer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto languageKey = "work.language"_L1;
constexpr int boardSize = 100;
constexpr int recentPieces = 10;
constexpr int newsItems = 10;

QCoro::Task<void> settle(std::shared_ptr<WorkspaceStore> workspace)
{
    co_await workspace->settled();
}

}

Session::Session(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user,
    const QString &language, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_backend(std::move(backend))
    , m_user(std::move(user))
    , m_language(language.isEmpty() ? m_workspace->setting(languageKey, u"en"_s) : language)
    , m_outbox(new OutboxModel(m_workspace, this))
    , m_messages(new MessagesModel(m_backend, this))
    , m_leaderboard(new LeaderboardModel(m_user, this))
    , m_preferences(new Preferences(m_workspace, this))
    , m_workClock(new WorkClock(m_workspace, this))
    , m_synchronizer(new Synchronizer(m_workspace, m_backend, m_user, this))
    , m_nextTask(new NextTask(m_workspace, m_backend, m_user, m_synchronizer, this))
    , m_draftSaver(new DraftSaver(m_workspace, {}, this))
    , m_writingDesk(new WritingDesk(m_workspace, m_user.displayName, this))
{
    connect(m_draftSaver, &DraftSaver::saved, this, &Session::draftSaved);
    connect(m_draftSaver, &DraftSaver::failed, this, &Session::failed);
    connect(m_writingDesk, &WritingDesk::failed, this, &Session::failed);
    connect(m_messages, &MessagesModel::failed, this, &Session::failed);
    connect(m_outbox, &OutboxModel::failed, this, &Session::failed);
    connect(m_outbox, &OutboxModel::figuresChanged, this,
        [this](const OutboxFigures &figures) { Q_EMIT deliveryChanged(figures.waiting, figures.needDecision); });
    connect(m_synchronizer, &Synchronizer::drained, this, &Session::finishDrain);
    connect(m_preferences, &Preferences::failed, this, &Session::failed);
    connect(m_workClock, &WorkClock::failed, this, &Session::failed);
    connect(m_nextTask, &NextTask::opened, this,
        [this](const InboxEntry &entry) { Q_EMIT taskOpened({entry.task, entry.draft}); });
    connect(m_nextTask, &NextTask::unavailable, this, &Session::taskUnavailable);
    // Now, before any task is open: a task that expires on its page may still be handed in, and be taken.
    QCoro::connect(m_workspace->shelveLapsed(m_user), this, [this](const Result<int> &shelved) {
        if (!shelved)
            Q_EMIT failed(shelved.error());
    });
}

Session::~Session()
{
    m_draftSaver->saveAll();
}

void Session::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    QCoro::connect(m_workspace->storeSetting(languageKey, language), this, [this](const Result<void> &stored) {
        if (!stored)
            Q_EMIT failed(stored.error());
    });
    loadAvailability();
}

void Session::refresh()
{
    QCoro::connect(m_backend->signIn(m_user), this, [this](const Result<User> &known) {
        if (!known) {
            Q_EMIT failed(known.error());
            return;
        }
        loadAvailability();
        loadLanguages();
        loadLeaderboard();
        loadTerms();
        loadNews();
        m_synchronizer->drain();
    });
}

void Session::loadAvailability()
{
    QCoro::connect(m_backend->availability(m_user, m_language), this,
        [this, language = m_language](const Result<Availability> &available) {
            if (language != m_language) // another one was chosen meanwhile
                return;
            if (!available) {
                Q_EMIT failed(available.error());
                return;
            }
            m_availability = *available;
            Q_EMIT availabilityChanged(m_availability);
        });
}

void Session::loadLanguages()
{
    QCoro::connect(m_backend->languages(), this, [this](const Result<QMap<QString, int>> &languages) {
        if (!languages) {
            Q_EMIT failed(languages.error());
            return;
        }
        m_languages = *languages;
        Q_EMIT languagesChanged(m_languages);
    });
}

void Session::loadLeaderboard()
{
    QCoro::connect(
        m_backend->leaderboard(m_frame, boardSize), this, [this, frame = m_frame](const Result<Leaderboard> &board) {
            if (frame != m_frame)
                return;
            if (!board) {
                Q_EMIT failed(board.error());
                return;
            }
            m_leaderboard->setLeaderboard(*board);
            if (const int own = m_leaderboard->ownRow(); own >= 0)
                Q_EMIT ownScoreChanged(m_leaderboard->scoreAt(own));
        });
}

void Session::setLeaderboardFrame(TimeFrame frame)
{
    m_frame = frame;
    loadLeaderboard();
}

void Session::openTask(TaskType type)
{
    openTask(QList{type});
}

void Session::openTask(const QList<TaskType> &types)
{
    m_draftSaver->saveAll(); // what is opened comes with its draft as it is on disk
    QList<TaskType> wanted = types.isEmpty() ? QList{TaskType::Random} : types;
    std::ranges::stable_sort(wanted, std::greater(), [this](TaskType type) { return m_availability.value(type); });
    m_nextTask->setTasksAhead(m_preferences->tasksAhead());
    m_nextTask->want(wanted, m_language);
}

void Session::editDraft(TaskId task, const Draft &draft)
{
    m_draftSaver->edit(task, draft);
}

void Session::saveDraft(TaskId task, const Draft &draft)
{
    m_draftSaver->save(task, draft);
}

void Session::submit(TaskId task, const Draft &draft)
{
    m_draftSaver->forget(task);
    QCoro::connect(m_workspace->handIn(task, draft, m_user, m_preferences->hold()), this,
        [this, task, draft](const Result<OutboxEntry> &entry) {
            if (!entry) {
                m_draftSaver->save(task, draft);
                Q_EMIT failed(entry.error());
                return;
            }
            m_workClock->countPiece();
            m_synchronizer->drain(); // or, of what is held back, plans it
            Q_EMIT submitted(task);
        });
}

void Session::skip(TaskId task, const QString &reason)
{
    m_draftSaver->saveAll(); // what was done comes back with the task
    QCoro::connect(
        m_workspace->skip(task, reason, m_preferences->hold()), this, [this, task](const Result<bool> &closed) {
            if (!closed) {
                Q_EMIT failed(closed.error());
                return;
            }
            m_synchronizer->drain();
            Q_EMIT skipped(task);
        });
}

void Session::remark(const Remark &remark)
{
    QCoro::connect(m_workspace->handInRemark(remark, m_user), this, [this, remark](const Result<OutboxEntry> &entry) {
        if (!entry) {
            Q_EMIT failed(entry.error());
            return;
        }
        m_synchronizer->drain();
        Q_EMIT remarked(remark);
    });
}

void Session::takeBack(TaskId task)
{
    m_draftSaver->saveAll();
    QCoro::connect(m_workspace->takeBack(task), this, [this, task](const Result<InboxEntry> &entry) {
        if (!entry) {
            Q_EMIT failed(entry.error());
            return;
        }
        Q_EMIT takenBack(task);
        Q_EMIT taskOpened({entry->task, entry->draft});
    });
}

void Session::takeBackLast()
{
    QCoro::connect(m_workspace->recent(recentPieces), this, [this](const Result<QList<RecentPiece>> &pieces) {
        if (!pieces) {
            Q_EMIT failed(pieces.error());
            return;
        }
        const auto last = std::ranges::find(*pieces, true, &RecentPiece::canTakeBack);
        if (last == pieces->cend())
            Q_EMIT nothingToTakeBack();
        else
            takeBack(last->task.id);
    });
}

void Session::sendNow()
{
    QCoro::connect(m_workspace->release(), this, [this](const Result<int> &released) {
        if (released)
            m_synchronizer->drain();
        else
            Q_EMIT failed(released.error());
    });
}

void Session::loadRecent()
{
    QCoro::connect(m_workspace->recent(recentPieces), this, [this](const Result<QList<RecentPiece>> &pieces) {
        if (pieces)
            Q_EMIT recentLoaded(*pieces);
        else
            Q_EMIT failed(pieces.error());
    });
}

void Session::forgetSkips()
{
    QCoro::connect(m_workspace->forgetSkips(), this, [this](const Result<int> &number) {
        if (number)
            Q_EMIT skipsForgotten(*number);
        else
            Q_EMIT failed(number.error());
    });
}

void Session::loadTerms()
{
    QCoro::connect(m_backend->terms(m_user), this, [this](const Result<TermsOffer> &offer) {
        if (offer && !offer->terms.version().isEmpty())
            Q_EMIT termsOffered(*offer);
        else if (!offer)
            Q_EMIT failed(offer.error());
    });
}

void Session::acceptTerms(const Terms &terms)
{
    QCoro::connect(m_backend->acceptTerms(m_user, terms.version()), this, [this](const Result<void> &accepted) {
        if (!accepted) {
            Q_EMIT failed(accepted.error());
            return;
        }
        Q_EMIT termsAccepted();
        refresh();
    });
}

void Session::loadNews()
{
    QCoro::connect(m_backend->news(newsItems), this, [this](const Result<QList<Announcement>> &news) {
        if (news)
            Q_EMIT newsLoaded(*news);
        else
            Q_EMIT failed(news.error());
    });
}

void Session::finishDrain(const DrainReport &report)
{
    if (report.stoppedBy && !std::exchange(m_deliveryFailing, true))
        Q_EMIT failed(*report.stoppedBy);
    if (!report.stoppedBy)
        m_deliveryFailing = false;
    if (report.confirmed > 0) {
        loadAvailability();
        loadLeaderboard();
    }
}

void Session::loadTree(MessageId message)
{
    QCoro::connect(m_backend->tree(message), this, [this](const Result<MessageTree> &tree) {
        if (tree)
            Q_EMIT treeLoaded(*tree);
        else
            Q_EMIT failed(tree.error());
    });
}

void Session::searchMessages(const QString &text)
{
    MessageFilter filter = m_messages->filter();
    filter.searchText = text;
    m_messages->setFilter(filter);
}

QCoro::Task<void> Session::flush()
{
    m_draftSaver->saveAll();
    m_workClock->setWorking(false);
    m_workClock->flush();
    return settle(m_workspace);
}
