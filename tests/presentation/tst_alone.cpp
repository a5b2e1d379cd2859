// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/embedded/embeddedbackend.h"
#include "model/domain/overloaded.h"
#include "model/presentation/outboxmodel.h"
#include "model/presentation/session.h"
#include "model/workspace/workspacestore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

const UserIdentity anna{.username = u"anna"_s, .displayName = u"Anna"_s, .authMethod = AuthMethod::Local};

Draft text(int number)
{
    return TextDraft{.text = u"What I have to say, number %1."_s.arg(number), .lang = {}, .cursor = 0, .scroll = 0};
}

Draft goodLabels(const LabelTask &task)
{
    Labels labels;
    for (const Label label : task.mandatoryLabels)
        labels.insert(label, widgetOf(label) == LabelWidget::Likert ? 1.0 : 0.0);
    return LabelDraft{labels};
}

Draft anOrder(qsizetype size)
{
    QList<int> order(size);
    std::iota(order.rbegin(), order.rend(), 0);
    return RankingDraft{order, false};
}

Draft workFor(const Task &task, int number)
{
    return std::visit(Overloaded{
                          [&](const InitialPromptTask &) { return text(number); },
                          [&](const ReplyTask &) { return text(number); },
                          [&](const LabelTask &kind) { return goodLabels(kind); },
                          [&](const RankTask &kind) { return anOrder(kind.replies.size()); },
                          [&](const RankPromptsTask &kind) { return anOrder(kind.prompts.size()); },
                          [&](const SummarizeTask &) { return text(number); },
                          [](const RateSummaryTask &kind) -> Draft { return RatingDraft{kind.scale.maximum}; },
                      },
        task.kind);
}

}

// The session, the workspace, sync and the engine together: what a person alone does, task after task.
class AloneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsATreeToItsEnd()
    {
        QTemporaryDir folder;
        const auto url = Storage::DatabaseUrl::sqlite(folder.filePath(u"queue.db"_s));
        const auto backend = QCoro::waitFor(EmbeddedBackend::open(url));
        QVERIFY(backend);
        QVERIFY(QCoro::waitFor((*backend)->begin(TreeConfiguration::alone())));
        auto workspace = WorkspaceStore::open(folder.filePath(u"anna.workspace"_s));
        QVERIFY(workspace);
        QVERIFY(QCoro::waitFor((*workspace)->storeSetting(u"flow.hold_seconds"_s, u"0"_s)));
        Session session(*std::move(workspace), *backend, anna, u"en"_s);
        QSignalSpy opened(&session, &Session::taskOpened);
        QSignalSpy unavailable(&session, &Session::taskUnavailable);
        QSignalSpy failures(&session, &Session::failed);
        QSignalSpy availability(&session, &Session::availabilityChanged);
        connect(&session, &Session::submitted, this, [&session] { session.openTask(TaskType::Random); });
        session.refresh();
        QTRY_VERIFY(!availability.isEmpty());

        QSet<TaskType> kinds;
        QSet<MessageId> subjects;
        bool isFinished = false;
        session.openTask(TaskType::Random);
        for (int number = 0; number < 60 && !isFinished; ++number) {
            QVERIFY(!opened.isEmpty() || opened.wait());
            const Task task = opened.takeFirst().at(0).value<OpenTask>().task;
            kinds.insert(typeOf(task.kind));
            session.submit(task.id, workFor(task, number));
            if (const auto subject = subjectOf(task.kind))
                subjects.insert(*subject);
            for (const MessageId &subject : std::as_const(subjects)) {
                const auto tree = QCoro::waitFor((*backend)->tree(subject));
                QVERIFY(tree);
                isFinished = isFinished || tree->state == TreeState::ReadyForExport;
            }
        }

        QVERIFY(isFinished);
        for (const TaskType kind : {TaskType::InitialPrompt, TaskType::AssistantReply, TaskType::LabelInitialPrompt,
                 TaskType::LabelAssistantReply, TaskType::RankAssistantReplies})
            QVERIFY2(kinds.contains(kind), qUtf8Printable(toString(kind)));
        QTRY_COMPARE(session.outbox()->figures(), OutboxFigures());
        QVERIFY(unavailable.isEmpty());
        QVERIFY2(failures.isEmpty(),
            qUtf8Printable(failures.isEmpty() ? QString() : failures.at(0).at(0).value<Error>().message));
    }
};

QTEST_GUILESS_MAIN(AloneTest)
#include "tst_alone.moc"
