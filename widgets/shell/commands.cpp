// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/commands.h"

#include "model/presentation/preferences.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/tasks/taskpagefactory.h"
#include "widgets/words/commandwords.h"

#include <QAction>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr auto usualKeysProperty = "canopyUsualKeys";

bool isCommand(const QAction *action)
{
    static const QRegularExpression id(u"^[a-z]+(\\.[A-Za-z0-9_]+)+$"_s);
    return id.match(action->objectName()).hasMatch() && !action->isSeparator() && !action->text().isEmpty();
}

QString groupOf(const QString &id)
{
    return id.section(u'.', 0, 0);
}

// Both can be heard at one time.
bool canMeet(const QString &first, const QString &second)
{
    using enum CommandWords::Area;
    const QString a = groupOf(first);
    const QString b = groupOf(second);
    const auto areaOfA = CommandWords::area(a);
    const auto areaOfB = CommandWords::area(b);
    if (a == b || areaOfA == Everywhere || areaOfB == Everywhere)
        return true;
    return (areaOfA == AnyTask && areaOfB == OneKindOfTask) || (areaOfA == OneKindOfTask && areaOfB == AnyTask);
}

const QWidget *ownerOf(const QAction *action)
{
    const QObjectList owners = action->associatedObjects();
    return owners.isEmpty() ? nullptr : qobject_cast<const QWidget *>(owners.constFirst());
}

// Heard only while the focus is in its widget.
bool isLocal(const QAction *action)
{
    return action->shortcutContext() == Qt::WidgetWithChildrenShortcut
        || action->shortcutContext() == Qt::WidgetShortcut;
}

// No place has the focus in both widgets, unless one is within the other.
bool areInDifferentParts(const QAction *first, const QAction *second)
{
    if (!first || !second || !isLocal(first) || !isLocal(second))
        return false;
    const QWidget *a = ownerOf(first);
    const QWidget *b = ownerOf(second);
    return a && b && a != b && !a->isAncestorOf(b) && !b->isAncestorOf(a);
}

bool isReachable(const QAction *action)
{
    const auto owners = action->associatedObjects();
    return action->isEnabled() && action->isVisible() && std::ranges::any_of(owners, [](const QObject *owner) {
        const auto *widget = qobject_cast<const QWidget *>(owner);
        return widget && (widget->isVisible() || widget->isWindow());
    });
}

// One of each kind of page, to learn what it can do.
QList<Task> oneTaskOfEachKind()
{
    Message message;
    message.id = MessageId::create();
    message.text = u"…"_s;
    message.lang = u"en"_s;
    const auto task = [](TaskKind kind) {
        return Task{.id = TaskId::create(), .lang = u"en"_s, .kind = std::move(kind), .expiryDate = {}};
    };
    return {
        task(ReplyTask{Role::Assistant, {message}, {}}),
        task(
            LabelTask{LabelTarget::AssistantReply, {message}, validLabels(LabelTarget::AssistantReply, LabelMode::Full),
                mandatoryLabels(LabelTarget::AssistantReply), LabelMode::Full}),
        task(RankTask{Role::Assistant, {message}, {message, message}, false}),
        task(RateSummaryTask{{}, u"…"_s, u"…"_s, {}}),
    };
}

QStringList portable(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    return texts;
}

QList<QKeySequence> fromPortable(const QStringList &texts)
{
    QList<QKeySequence> keys;
    for (const QString &text : texts)
        keys.append(QKeySequence::fromString(text, QKeySequence::PortableText));
    return keys;
}

bool comesBefore(const Commands::Entry &first, const Commands::Entry &second)
{
    const auto place = [](const Commands::Entry &entry) { return CommandWords::place(groupOf(entry.id)); };
    return place(first) < place(second);
}

}

Commands::Commands(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

Commands::~Commands() = default;

void Commands::setPreferences(Preferences *preferences)
{
    m_preferences = preferences;
    for (const auto every = m_window->findChildren<QAction *>(); QAction * action : every) {
        if (isCommand(action))
            apply(action);
    }
    Q_EMIT keysChanged();
}

void Commands::adopt()
{
    for (const auto every = m_window->findChildren<QAction *>(); QAction * action : every) {
        if (isCommand(action))
            take(action);
    }
}

void Commands::take(QAction *action)
{
    if (!action->property(usualKeysProperty).isValid()) {
        action->setProperty(usualKeysProperty, QVariant::fromValue(action->shortcuts()));
        apply(action);
    }
    Entry &entry = m_known[action->objectName()];
    if (entry.action)
        return;
    entry = {.id = action->objectName(),
        .group = CommandWords::group(groupOf(action->objectName())),
        .text = action->text().section(u'\t', 0, 0).remove(u'&'),
        .keys = action->shortcuts(),
        .usualKeys = action->property(usualKeysProperty).value<QList<QKeySequence>>(),
        .action = action};
}

void Commands::apply(QAction *action) const
{
    const QVariant usual = action->property(usualKeysProperty);
    if (!usual.isValid())
        return;
    const auto own = m_preferences ? m_preferences->shortcuts(action->objectName()) : std::nullopt;
    action->setShortcuts(own ? fromPortable(*own) : usual.value<QList<QKeySequence>>());
}

void Commands::learnPages() const
{
    if (!m_pages.empty())
        return;
    for (const auto every = oneTaskOfEachKind(); const Task &task : every) {
        m_pages.emplace_back(createTaskPage(task, nullptr));
        for (const auto actions = m_pages.back()->findChildren<QAction *>(); QAction * action : actions) {
            if (!isCommand(action))
                continue;
            m_known.insert(action->objectName(),
                {.id = action->objectName(),
                    .group = CommandWords::group(groupOf(action->objectName())),
                    .text = action->text().section(u'\t', 0, 0).remove(u'&'),
                    .keys = action->shortcuts(),
                    .usualKeys = action->shortcuts(),
                    .action = action});
        }
    }
}

QList<Commands::Entry> Commands::here() const
{
    QList<Entry> entries;
    for (const auto every = m_window->findChildren<QAction *>(); QAction * action : every) {
        if (!isCommand(action) || !isReachable(action))
            continue;
        entries.append({.id = action->objectName(),
            .group = CommandWords::group(groupOf(action->objectName())),
            .text = action->text().section(u'\t', 0, 0).remove(u'&'),
            .keys = action->shortcuts(),
            .usualKeys = action->property(usualKeysProperty).value<QList<QKeySequence>>(),
            .action = action});
    }
    std::ranges::stable_sort(entries, comesBefore);
    return entries;
}

QList<Commands::Entry> Commands::all() const
{
    learnPages();
    QList<Entry> entries = m_known.values();
    for (Entry &entry : entries) {
        const auto own = m_preferences ? m_preferences->shortcuts(entry.id) : std::nullopt;
        entry.keys = own ? fromPortable(*own) : entry.usualKeys;
    }
    std::ranges::stable_sort(entries, comesBefore);
    return entries;
}

QString Commands::holderOf(const QString &id, const QKeySequence &key) const
{
    const QList<Entry> known = all();
    const auto wanted = std::ranges::find(known, id, &Entry::id);
    const QAction *own = wanted == known.cend() ? nullptr : wanted->action;
    for (const Entry &entry : known) {
        const bool isOther = entry.id != id && canMeet(entry.id, id) && !areInDifferentParts(entry.action, own);
        const bool clashes = std::ranges::any_of(entry.keys, [&](const QKeySequence &taken) {
            return taken.matches(key) != QKeySequence::NoMatch || key.matches(taken) != QKeySequence::NoMatch;
        });
        if (isOther && clashes)
            return entry.text;
    }
    return {};
}

void Commands::setKeys(const QString &id, const QList<QKeySequence> &keys)
{
    if (!m_preferences)
        return;
    m_preferences->setShortcuts(id, portable(keys));
    for (const auto every = m_window->findChildren<QAction *>(id); QAction * action : every)
        apply(action);
    Q_EMIT keysChanged();
}

void Commands::reset(const QString &id)
{
    if (!m_preferences)
        return;
    m_preferences->setShortcuts(id, std::nullopt);
    for (const auto every = m_window->findChildren<QAction *>(id); QAction * action : every)
        apply(action);
    Q_EMIT keysChanged();
}

void Commands::resetAll()
{
    for (const auto every = all(); const Entry &entry : every) {
        if (entry.keys != entry.usualKeys)
            reset(entry.id);
    }
}
