// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/promptsets.h"

#include "model/exchange/contentid.h"

using namespace Qt::StringLiterals;

namespace Exchange {

using Member = Storage::PromptSetRepository::Member;

PromptSets::PromptSets(Storage::Connection &queue, const LoadOptions &options, const QDateTime &now, LoadReport &report)
    : m_messages(queue)
    , m_sets(queue)
    , m_options(options)
    , m_now(now)
    , m_report(report)
{
}

Result<std::pair<Member, QString>> PromptSets::memberOf(int line, const PromptRecord &record)
{
    Member member;
    QString lang = record.lang.isEmpty() ? m_options.lang : record.lang;
    if (record.messageId.isEmpty()) {
        member = {MessageId(contentId({u"prompt"_s, lang, record.text})), false, record.text};
    } else {
        const auto message = m_messages.find(MessageId::fromString(record.messageId));
        if (!message)
            return std::unexpected(message.error());
        if (!*message || (*message)->id != (*message)->treeId || (*message)->deleted
            || (*message)->reviewResult == false) {
            m_report.reject(
                line, u"%1 is no initial prompt of this queue, or was deleted or rejected"_s.arg(record.messageId));
            return std::pair(Member(), QString());
        }
        member = {(*message)->id, true, {}};
        lang = (*message)->lang;
    }
    const auto set = m_sets.setOf(member.promptId);
    if (!set)
        return std::unexpected(set.error());
    if (*set || m_seen.contains(member.promptId)) {
        ++m_report.present;
        return std::pair(Member(), QString());
    }
    m_seen.insert(member.promptId);
    return std::pair(member, lang);
}

Result<void> PromptSets::add(int line, const PromptLine &read)
{
    const QString licence = read.licence.isEmpty() ? m_options.licence : read.licence;
    QList<Waiting> set;
    QString setLang;
    for (const PromptRecord &record : read.prompts) {
        const auto made = memberOf(line, record);
        if (!made)
            return std::unexpected(made.error());
        const auto &[member, lang] = *made;
        if (member.promptId.isNull())
            continue;
        if (!read.isSet) {
            m_waiting[{lang, licence}].append({line, member});
            continue;
        }
        if (!set.isEmpty() && lang != setLang) {
            m_report.reject(line, u"prompts of two languages, %1 and %2, are not ranked together"_s.arg(setLang, lang));
            return {};
        }
        setLang = lang;
        set.append({line, member});
    }
    return set.isEmpty() ? Result<void>() : store({setLang, licence}, set);
}

Result<void> PromptSets::finish()
{
    for (const auto &[group, prompts] : m_waiting.asKeyValueRange()) {
        for (qsizetype first = 0; first < prompts.size();) {
            const qsizetype left = prompts.size() - first;
            // Nobody is left alone: the last set takes one more.
            const qsizetype size = left == m_options.setSize + 1 ? left : qMin<qsizetype>(left, m_options.setSize);
            if (const auto stored = store(group, prompts.sliced(first, size)); !stored)
                return stored;
            first += size;
        }
    }
    return {};
}

Result<void> PromptSets::store(const Group &group, const QList<Waiting> &prompts)
{
    if (prompts.size() < 2) {
        m_report.reject(prompts.constFirst().line,
            u"a prompt alone cannot be put in order: load it together with others in '%1'"_s.arg(group.lang));
        return {};
    }
    QStringList names{u"prompt set"_s, group.lang};
    QList<Member> members;
    for (const Waiting &prompt : prompts) {
        members.append(prompt.member);
        names.append(prompt.member.promptId.toString());
    }
    PromptSet set;
    set.id = PromptSetId(contentId(names));
    set.lang = group.lang;
    set.licence = group.licence;
    set.origin = m_options.origin;
    set.createdDate = m_now;
    if (const auto stored = m_sets.insert(set, members); !stored)
        return stored;
    ++m_report.sets;
    m_report.loaded += int(members.size());
    return {};
}

}
