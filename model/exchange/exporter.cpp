// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/exporter.h"

#include "model/exchange/authorfilter.h"
#include "model/exchange/externalid.h"
#include "model/exchange/recordwriter.h"
#include "model/exchange/treeloader.h"
#include "model/storage/transaction.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr int pageSize = 200; // trees, or loose messages

class Export
{
public:
    Export(Storage::Connection &queue, const ExportOptions &options,
        const std::function<Result<void>(const QByteArray &)> &write)
        : m_queue(queue)
        , m_repository(queue)
        , m_selection(options.selection)
        , m_anonymizer(options.anonymizerSeed)
        , m_loader(queue, m_selection, m_anonymizer)
        , m_write(write)
        , m_nested(options.format == ExportFormat::Trees && !m_selection.leavesGaps())
    {
        m_report.flat = options.format == ExportFormat::Trees && !m_nested;
    }

    Result<ExportReport> run();

private:
    Result<void> writeTrees();
    Result<void> writeLoose();
    Result<void> writeTree(TreeRecord tree);
    Result<void> writeMessages(const TreeRecord &tree);
    Result<void> writeMessage(const MessageRecord &message);
    bool isSelected(const MessageRecord &message) const;
    bool isSelected(const TreeRecord &tree) const;
    bool isFull() const;
    QList<MessageRecord> selectedOf(const TreeRecord &tree) const;

    Storage::Connection &m_queue;
    Storage::ExportRepository m_repository;
    const ExportSelection m_selection;
    const Anonymizer m_anonymizer;
    AuthorFilter m_authors;
    const TreeLoader m_loader;
    const std::function<Result<void>(const QByteArray &)> &m_write;
    const bool m_nested;
    ExportReport m_report;
};

bool isWanted(Presence presence, bool isSuch)
{
    return presence == Presence::With || (presence == Presence::Only) == isSuch;
}

bool Export::isSelected(const MessageRecord &message) const
{
    if (!isWanted(m_selection.deleted, message.deleted.value_or(false)) || !m_authors.keeps(message.userId))
        return false;
    const bool isSpam =
        m_selection.spam == Presence::Only ? message.reviewResult == false : message.reviewResult != true;
    if (!isWanted(m_selection.spam, isSpam))
        return false;
    if (m_selection.user.isEmpty())
        return true;
    return message.userId == m_anonymizer.userId(m_selection.user)
        && (m_selection.lang.isEmpty() || message.lang == m_selection.lang)
        && isWanted(m_selection.synthetic, message.synthetic.value_or(false));
}

bool Export::isSelected(const TreeRecord &tree) const
{
    if (!m_selection.user.isEmpty() || m_selection.synthetic == Presence::With)
        return true;
    const bool isSynthetic = std::ranges::any_of(
        tree.messages, [](const MessageRecord &message) { return message.synthetic.value_or(false); });
    return isWanted(m_selection.synthetic, isSynthetic);
}

// Where gaps are not wanted, what hangs under a message that is left out goes with it.
QList<MessageRecord> Export::selectedOf(const TreeRecord &tree) const
{
    const bool mayLeaveGaps = m_selection.leavesGaps();
    QList<MessageRecord> selected;
    QSet<QString> kept;
    for (const MessageRecord &message : tree.messages) {
        const bool hangs = mayLeaveGaps || !message.parentId || kept.contains(*message.parentId);
        if (!hangs || !isSelected(message) || (m_selection.promptsOnly && message.parentId))
            continue;
        kept.insert(message.id);
        selected.append(message);
    }
    return selected;
}

bool Export::isFull() const
{
    if (m_selection.limit == 0)
        return false;
    return (m_selection.user.isEmpty() ? m_report.trees : m_report.messages) >= m_selection.limit;
}

Result<void> Export::writeMessage(const MessageRecord &message)
{
    ++m_report.messages;
    return m_write(lineOf(message));
}

Result<void> Export::writeMessages(const TreeRecord &tree)
{
    for (MessageRecord message : tree.messages) {
        if (!m_selection.user.isEmpty() && isFull())
            break;
        message.treeId = tree.id;
        message.treeState = tree.state;
        if (!message.parentId)
            message.treeOrigin = tree.origin;
        if (auto written = writeMessage(message); !written)
            return written;
    }
    return {};
}

Result<void> Export::writeTree(TreeRecord tree)
{
    if (!isSelected(tree))
        return {};
    tree.messages = selectedOf(tree);
    if (tree.messages.isEmpty()) {
        m_report.rootless += m_selection.leavesGaps() ? 0 : 1;
        return {};
    }
    ++m_report.trees;
    if (!m_nested)
        return writeMessages(tree);
    m_report.messages += int(tree.messages.size());
    return m_write(lineOf(tree, !m_selection.promptsOnly));
}

Result<void> Export::writeTrees()
{
    Storage::ExportRepository::TreeFilter filter{.state = m_selection.state, .lang = m_selection.lang, .author = {}};
    if (!m_selection.user.isEmpty())
        filter = {.state = {}, .lang = {}, .author = UserId(queueIdOf(m_selection.user))};
    Storage::ExportRepository::Position position;
    while (!isFull()) {
        const auto page = m_repository.trees(filter, position, pageSize);
        if (!page)
            return std::unexpected(page.error());
        if (page->isEmpty())
            return {};
        for (const auto &tree : *page) {
            if (isFull())
                return {};
            auto record = m_loader.load(tree);
            if (!record)
                return std::unexpected(record.error());
            if (auto written = writeTree(*std::move(record)); !written)
                return written;
        }
        position = page->constLast().position;
    }
    return {};
}

// They belong to no tree, so they are written where trees are not what is asked for.
Result<void> Export::writeLoose()
{
    const bool ofPerson = !m_selection.user.isEmpty();
    if (isFull() || (!ofPerson && (m_selection.state || m_selection.promptsOnly || m_selection.limit > 0)))
        return {};
    Storage::ExportRepository::Position position;
    while (true) {
        const auto page = m_repository.looseMessages(position, pageSize);
        if (!page)
            return std::unexpected(page.error());
        if (page->isEmpty())
            return {};
        for (const auto &loose : *page) {
            position = {loose.microseconds, loose.message.id.toString()};
            const MessageRecord record = m_loader.loose(loose);
            const bool isOfLang = m_selection.lang.isEmpty() || record.lang == m_selection.lang;
            if (!isOfLang || !isSelected(record) || !isWanted(m_selection.synthetic, record.synthetic.value_or(false)))
                continue;
            if (isFull())
                return {};
            ++m_report.loose;
            if (auto written = writeMessage(record); !written)
                return written;
        }
    }
}

Result<ExportReport> Export::run()
{
    if (m_selection.authors) {
        auto authors = AuthorFilter::demanding(m_queue, *m_selection.authors, m_anonymizer);
        if (!authors)
            return std::unexpected(authors.error());
        m_authors = *std::move(authors);
    }
    if (auto written = writeTrees(); !written)
        return std::unexpected(written.error());
    if (auto written = writeLoose(); !written)
        return std::unexpected(written.error());
    return m_report;
}

}

Result<ExportReport> exportQueue(Storage::Connection &queue, const ExportOptions &options,
    const std::function<Result<void>(const QByteArray &)> &write)
{
    const auto transaction = Storage::Transaction::begin(queue); // so that nobody changes it between two pages
    if (!transaction)
        return std::unexpected(transaction.error());
    return Export(queue, options, write).run();
}

}
