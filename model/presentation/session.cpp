// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/session.h"

#include "model/presentation/draftsaver.h"
#include "model/presentation/leaderboardmodel.h"
#include "model/presentation/messagesmodel.h"
#include "model/presentation/outboxmodel.h"
#include "model/presentation/writingdesk.h"
#include "model/sync/checkout.h"
#include "model/sync/synchronizer.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto languageKey = "work.language"_L1;
constexpr int boardSize = 100;

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
    , m_synchronizer(new Synchronizer(m_workspace, m_backend, m_user, this))
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
    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, &Session::openWaiting);
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
    m_draftSaver->saveAll(); // what is opened comes with its draft as it is on disk
    m_wanted = type;
    m_openAfterDrain = false;
    if (m_checkingOut)
        return;
    // Work that has not arrived yet would be offered again: the message just reviewed, the prompt just answered. A
    // backend that takes its time is not waited for.
    if (m_synchronizer->isDraining()) {
        m_openAfterDrain = true;
        m_patience.start();
    } else {
        checkOutWanted();
    }
}

void Session::openWaiting()
{
    m_patience.stop();
    if (std::exchange(m_openAfterDrain, false))
        checkOutWanted();
}

void Session::checkOutWanted()
{
    m_checkingOut = true;
    QCoro::connect(checkOut(m_workspace, m_backend, m_user, *m_wanted, m_language), this,
        [this, type = *m_wanted, language = m_language](const Result<InboxEntry> &entry) {
            m_checkingOut = false;
            finishOpening(type, language, entry);
        });
}

void Session::finishOpening(TaskType type, const QString &language, const Result<InboxEntry> &entry)
{
    if (type != *m_wanted
        || language != m_language) { // another one was asked for meanwhile; this one stays in the inbox
        checkOutWanted();
        return;
    }
    if (!entry && entry.error().code == ErrorCode::TaskTypeNotAvailable && m_synchronizer->isDraining()) {
        m_openAfterDrain = true; // what is being delivered may be what the next task needs
        return;
    }
    m_wanted.reset();
    if (entry)
        Q_EMIT taskOpened({entry->task, entry->draft});
    else
        Q_EMIT taskUnavailable(type, entry.error());
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
    QCoro::connect(
        m_workspace->handIn(task, draft, m_user), this, [this, task, draft](const Result<OutboxEntry> &entry) {
            if (!entry) {
                m_draftSaver->save(task, draft);
                Q_EMIT failed(entry.error());
                return;
            }
            m_synchronizer->drain();
            Q_EMIT submitted(task);
        });
}

void Session::skip(TaskId task, const QString &reason)
{
    m_draftSaver->forget(task);
    QCoro::connect(
        m_workspace->close(task, InboxState::Skipped, reason), this, [this, task](const Result<bool> &closed) {
            if (!closed) {
                Q_EMIT failed(closed.error());
                return;
            }
            // Told before the next task is asked for, so that the same one does not come again; a drain tells it later
            // otherwise.
            QCoro::connect(tellSkips(m_workspace, m_backend, m_user), this, [this](const Result<int> &told) {
                if (!told)
                    m_synchronizer->drain();
            });
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
    if (!m_synchronizer->isDraining())
        openWaiting();
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
    return settle(m_workspace);
}
