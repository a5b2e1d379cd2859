// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/sync/drain.h"

#include "model/domain/overloaded.h"
#include "model/sync/checkout.h"
#include "model/sync/judge.h"

namespace {

// One attempt, with the questions that its answer raises.
QCoro::Task<Verdict> deliverInteraction(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend,
    OutboxEntry entry, Interaction interaction)
{
    const TaskId task = interaction.taskId;
    const QString boundId = interaction.frontendMessageId;
    if (!entry.acknowledged) {
        const auto bound = co_await backend->acknowledge(entry.user, task, boundId);
        if (!bound)
            co_return judgeAcknowledgement(entry, bound, workspace->now());
        // A failure to note it is harmless: binding again with the same id is.
        co_await workspace->markAcknowledged(task);
    }

    const auto answer = co_await backend->submit(entry.user, interaction);
    const Verdict verdict = judge(entry, answer, workspace->now());
    switch (verdict.next) {
    case Next::GoOn:
    case Next::Stop:
        co_return verdict;
    case Next::ReadBack: {
        const auto found = co_await backend->ownMessage(entry.user, std::get<TextReply>(interaction.kind).messageId);
        co_return judgeReadBack(entry, verdict, found, workspace->now());
    }
    case Next::Acknowledge: {
        const auto bound = co_await backend->acknowledge(entry.user, task, boundId);
        co_return judgeAcknowledgement(entry, bound, workspace->now());
    }
    }
    Q_UNREACHABLE();
}

QCoro::Task<Verdict> deliverLabels(
    std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, OutboxEntry entry, FreeLabels labels)
{
    const auto answer = co_await backend->label(entry.user, labels.messageId, labels.labels);
    co_return judgeRemark(entry, answer, workspace->now());
}

QCoro::Task<Verdict> deliverReport(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend,
    OutboxEntry entry, MessageReport report)
{
    const auto answer = co_await backend->report(entry.user, report.messageId, report.report);
    co_return judgeRemark(entry, answer, workspace->now());
}

QCoro::Task<Verdict> deliver(
    std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, const OutboxEntry &entry)
{
    return std::visit(Overloaded{
                          [&](const Interaction &kind) { return deliverInteraction(workspace, backend, entry, kind); },
                          [&](const FreeLabels &kind) { return deliverLabels(workspace, backend, entry, kind); },
                          [&](const MessageReport &kind) { return deliverReport(workspace, backend, entry, kind); },
                      },
        entry.work);
}

}

QCoro::Task<DrainReport> drainOutbox(
    std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user)
{
    DrainReport report;
    while (!report.stoppedBy) {
        const auto entry = co_await workspace->takeNext();
        if (!entry) {
            report.stoppedBy = entry.error();
            break;
        }
        if (!*entry)
            break;
        const Verdict verdict = co_await deliver(workspace, backend, **entry);
        const auto filed = co_await workspace->file((*entry)->id, verdict.outcome);
        if (!filed) {
            report.stoppedBy = filed.error();
            break;
        }
        report.confirmed += verdict.outcome.state == DeliveryState::Confirmed ? 1 : 0;
        report.needDecision += needsDecision(verdict.outcome.state) ? 1 : 0;
        if (verdict.next == Next::Stop)
            report.stoppedBy = verdict.outcome.error;
    }
    if (!report.stoppedBy) {
        if (const auto told = co_await tellSkips(workspace, backend, user); !told)
            report.stoppedBy = told.error();
    }
    if (const auto next = co_await workspace->nextAttempt(); next)
        report.nextAttempt = *next;
    co_return report;
}
