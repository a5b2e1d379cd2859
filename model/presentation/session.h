// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/announcement.h"
#include "model/domain/draft.h"
#include "model/domain/error.h"
#include "model/domain/interaction.h"
#include "model/domain/leaderboard.h"
#include "model/domain/people.h"
#include "model/domain/recentpiece.h"
#include "model/domain/remark.h"
#include "model/domain/task.h"
#include "model/domain/tree.h"
#include "model/domain/user.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

class Backend;
class DraftSaver;
class LeaderboardModel;
class MessagesModel;
class NextTask;
class OutboxModel;
class Preferences;
class Synchronizer;
class WorkClock;
class WorkspaceStore;
class WritingDesk;
struct DrainReport;
struct InboxEntry;

// A task to work on and what was already done for it.
struct OpenTask
{
    Task task;
    std::optional<Draft> draft;

    friend bool operator==(const OpenTask &, const OpenTask &) = default;
};

// One person at work: their workspace, the backend behind it, and the models of what they see. Lives on the
// window's thread and never blocks it; every answer is a signal, which may come before the call returns. An
// answer of the workspace is on disk.
class Session : public QObject
{
    Q_OBJECT

public:
    // An empty language means the one remembered in the workspace, or English.
    Session(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user,
        const QString &language, QObject *parent = nullptr);
    ~Session() override;

    const UserIdentity &user() const { return m_user; }
    QString language() const { return m_language; } // of the work, BCP 47
    void setLanguage(const QString &language); // remembered in the workspace; asks for the availability anew
    const Availability &availability() const { return m_availability; } // last known
    const QMap<QString, int> &languages() const { return m_languages; } // last known

    OutboxModel *outbox() const { return m_outbox; }
    MessagesModel *messages() const { return m_messages; }
    LeaderboardModel *leaderboard() const { return m_leaderboard; }
    WritingDesk *writingDesk() const { return m_writingDesk; }
    Preferences *preferences() const { return m_preferences; }
    WorkClock *workClock() const { return m_workClock; }

    void refresh(); // → availabilityChanged, languagesChanged, ownScoreChanged | failed; takes delivery up again
    void openTask(
        TaskType type); // → taskOpened | taskUnavailable; an unfinished one of the type and language comes first
    void openTask(const QList<TaskType> &types); // of the one with most on offer
    void editDraft(TaskId task, const Draft &draft); // at every edit; → draftSaved, at most a second later
    void saveDraft(TaskId task, const Draft &draft); // at once: page changes; → draftSaved | failed
    // → submitted | failed; held back for as long as the person wants, then delivery goes on by itself →
    // deliveryChanged
    void submit(TaskId task, const Draft &draft);
    void skip(TaskId task, const QString &reason); // → skipped | failed; held back likewise
    void takeBack(TaskId task); // → takenBack, taskOpened | failed
    void takeBackLast(); // likewise the last piece that nobody was told of; | nothingToTakeBack
    void sendNow(); // nothing is held back any longer
    void loadRecent(); // → recentLoaded: the last ten pieces, latest first
    void forgetSkips(); // on this computer → skipsForgotten
    void remark(const Remark &remark); // → remarked | failed; delivered as what is submitted
    void loadTree(MessageId message); // → treeLoaded | failed
    void setLeaderboardFrame(TimeFrame frame); // → ownScoreChanged, leaderboard()
    void searchMessages(const QString &text); // → messages()
    void acceptTerms(const Terms &terms); // → termsAccepted | failed
    QCoro::Task<void> flush(); // all that was given so far is on disk: awaited before the window closes

Q_SIGNALS:
    void availabilityChanged(const Availability &availability);
    void languagesChanged(const QMap<QString, int> &languages); // with the number of messages in each
    void taskOpened(const OpenTask &task);
    void taskUnavailable(TaskType type, const Error &error);
    void draftSaved(TaskId task, const QDateTime &when);
    void submitted(TaskId task);
    void skipped(TaskId task);
    void takenBack(TaskId task);
    void nothingToTakeBack();
    void recentLoaded(const QList<RecentPiece> &pieces);
    void skipsForgotten(int number);
    void remarked(const Remark &remark); // it is in the outbox
    void treeLoaded(const MessageTree &tree);
    void ownScoreChanged(const UserScore &score);
    void deliveryChanged(int waiting, int needDecision); // figures of the outbox
    void termsOffered(const TermsOffer &offer); // the queue has terms
    void termsAccepted();
    void newsLoaded(const QList<Announcement> &news); // latest first
    void failed(const Error &error);

private:
    void loadAvailability();
    void loadLanguages();
    void loadLeaderboard();
    void loadTerms();
    void loadNews();
    void finishDrain(const DrainReport &report);

    std::shared_ptr<WorkspaceStore> m_workspace;
    std::shared_ptr<Backend> m_backend;
    UserIdentity m_user;
    QString m_language;
    Availability m_availability;
    QMap<QString, int> m_languages;
    TimeFrame m_frame = TimeFrame::Total;
    bool m_deliveryFailing = false; // told once, until something can be delivered again
    OutboxModel *m_outbox;
    MessagesModel *m_messages;
    LeaderboardModel *m_leaderboard;
    Preferences *m_preferences;
    WorkClock *m_workClock;
    Synchronizer *m_synchronizer;
    NextTask *m_nextTask;
    DraftSaver *m_draftSaver;
    WritingDesk *m_writingDesk;
};
