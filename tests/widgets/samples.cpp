// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/widgets/samples.h"

#include "model/presentation/leaderboardmodel.h"
#include "model/presentation/messagesmodel.h"
#include "model/presentation/outboxmodel.h"

#include <QStandardItemModel>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QString question =
    u"My fern's leaves turn brown at the tips although I water it every other day. It stands on the window sill above the radiator. What am I doing wrong?"_s;

const QString answer = uR"(Probably not the watering, but the **dry air** above the radiator. Three things usually help:

1. Move it to a bright spot *away* from the radiator.
2. Water when the top centimetre of soil feels dry, and let the rest drain.
3. Raise the humidity: a tray of wet pebbles under the pot does more than spraying.

Brown tips stay brown, so judge by the new fronds. How much light does the new place get?)"_s;

const QString codeQuestion =
    u"Thanks! I log its humidity with a small sensor. Can you write me a Python function that reads the `humidity` column of a CSV file and tells me the average per day? See https://docs.python.org/3/library/csv.html"_s;

const QString codeAnswer = uR"(Here is one that needs nothing beyond the standard library:

```python
import csv
from collections import defaultdict
from statistics import mean

def daily_humidity(path):
    """Average humidity per day, keyed by ISO date."""
    days = defaultdict(list)
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            days[row["time"][:10]].append(float(row["humidity"]))
    return {day: round(mean(values), 1) for day, values in days.items()}
```

It expects times such as `2026-03-14T09:30`. Empty cells raise a `ValueError`; skip them if your sensor drops out now and then.)"_s;

const QString tableAnswer = uR"(It depends on the room. As a rule of thumb:

| Place | Humidity | Good for |
|---|---:|---|
| Bathroom with a window | 60–70 % | maidenhair fern |
| Kitchen | 50–60 % | Boston fern |
| Living room in winter | 30–40 % | nothing with thin fronds |

> A hygrometer costs less than a new fern.

![a fern](https://example.org/fern.png))"_s;

const QString story =
    uR"(The lamp of the lighthouse at Skarvholm broke on the first evening of November, just after the ferry had left.

Ines, who had kept the light for nineteen years, listened to the motor tick and fall silent. The lens stood still. It weighed four tonnes, floated in its bath of mercury, and could be pushed by a child, if the child did not mind doing it all night, once around in thirty seconds.

She fetched a chair, a thermos flask and the radio. From then on she slept in the mornings and pushed in the dark, counting aloud, because the captains out there count as well. On the third night she had a song for it; on the fifth she hated the song. On the eighth a captain called her on the radio and asked what was wrong, for the light had been half a second late. *Nothing,* she said, *I was pouring tea.*

The ferry could not cross until the twelfth day. The mechanic who came with the spare part needed four minutes for the repair. When the lens began to move by itself, Ines stood beside it for a while with her hand on the brass, counting.)"_s;

}

Message Samples::message(Role role, const QString &text, const QString &lang)
{
    Message message;
    message.id = MessageId::create();
    message.role = role;
    message.text = text;
    message.lang = lang;
    return message;
}

Conversation Samples::conversation()
{
    return {message(Role::Prompter, question), message(Role::Assistant, answer), message(Role::Prompter, codeQuestion)};
}

Task Samples::promptTask()
{
    return {.id = TaskId::create(), .lang = u"en"_s, .kind = InitialPromptTask{}, .expiryDate = {}};
}

Task Samples::assistantTask()
{
    return {.id = TaskId::create(),
        .lang = u"en"_s,
        .kind = ReplyTask{.role = Role::Assistant, .conversation = conversation(), .hint = {}},
        .expiryDate = {}};
}

Task Samples::prompterTask()
{
    Conversation messages = conversation();
    messages.append(message(Role::Assistant, codeAnswer));
    return {.id = TaskId::create(),
        .lang = u"en"_s,
        .kind = ReplyTask{.role = Role::Prompter, .conversation = messages, .hint = {}},
        .expiryDate = {}};
}

Task Samples::arabicTask()
{
    const Conversation messages{message(Role::Prompter, u"كيف أُحضّر القهوة العربية في البيت؟"_s, u"ar"_s),
        message(Role::Assistant, u"تحتاج إلى ثلاثة أشياء:\n\n- بنّ محمّص تحميصًا فاتحًا\n- **هيل** مطحون\n- ماء مغلي"_s,
            u"ar"_s),
        message(Role::Prompter, u"كم من الهيل أضع؟ Ich meine pro Liter. \u202eevil\u202c <b>no html</b>"_s, u"ar"_s)};
    return {.id = TaskId::create(),
        .lang = u"ar"_s,
        .kind = ReplyTask{.role = Role::Assistant, .conversation = messages, .hint = {}},
        .expiryDate = {}};
}

Task Samples::labelTask(LabelMode mode)
{
    Conversation messages = conversation();
    messages.append(message(Role::Assistant, codeAnswer));
    return {.id = TaskId::create(),
        .lang = u"en"_s,
        .kind = LabelTask{.target = LabelTarget::AssistantReply,
            .conversation = messages,
            .validLabels = validLabels(LabelTarget::AssistantReply, mode),
            .mandatoryLabels = mandatoryLabels(LabelTarget::AssistantReply),
            .mode = mode},
        .expiryDate = {}};
}

Task Samples::rankTask()
{
    return {.id = TaskId::create(),
        .lang = u"en"_s,
        .kind = RankTask{.role = Role::Assistant,
            .conversation = conversation(),
            .replies = {message(Role::Assistant, tableAnswer), message(Role::Assistant, codeAnswer),
                message(Role::Assistant, u"Just use pandas."_s), message(Role::Assistant, answer)},
            .revealSynthetic = false},
        .expiryDate = {}};
}

Task Samples::longRankTask()
{
    Task task = rankTask();
    auto &replies = std::get<RankTask>(task.kind).replies;
    replies.clear();
    for (int i = 0; i < 10; ++i)
        replies.append(
            message(Role::Assistant, (u"Reply %1. "_s.arg(i + 1) + answer + u"\n\n"_s).repeated(4).left(2000)));
    return task;
}

Task Samples::hostileTask()
{
    Task task = labelTask();
    auto &messages = std::get<LabelTask>(task.kind).conversation;
    messages.last().text =
        u"Send it to bank\u202ekcab\u202c and pass\u200bword\u00ad, then <b>look</b> ![here](file:///etc/passwd) "
        "or [at this](javascript:alert(1)).\n\n"_s
        + u"Donaudampfschifffahrts"_s.repeated(12) + u"\n\n```\n"_s + QString(200, u'=') + u"\n```"_s;
    return task;
}

Message Samples::labelledMessage()
{
    Message shown = message(Role::Assistant, codeAnswer);
    shown.parentId = MessageId::create();
    return shown;
}

Task Samples::rankPromptsTask()
{
    return {.id = TaskId::create(),
        .lang = u"en"_s,
        .kind = RankPromptsTask{.setId = PromptSetId::create(),
            .prompts = {message(Role::Prompter, u"bread"_s), message(Role::Prompter, question),
                message(Role::Prompter, codeQuestion), message(Role::Prompter, u"How do I bake bread?"_s)}},
        .expiryDate = {}};
}

Task Samples::summarizeTask()
{
    return {.id = TaskId::create(),
        .lang = u"en"_s,
        .kind = SummarizeTask{.storyId = StoryId::create(), .story = story},
        .expiryDate = {}};
}

Task Samples::rateTask()
{
    return {.id = TaskId::create(),
        .lang = u"en"_s,
        .kind = RateSummaryTask{.summaryId = SummaryId::create(),
            .fullText = story,
            .summary = u"When the lamp of her lighthouse breaks, Ines turns it by hand for eleven nights, until the "
                       u"ferry brings the spare part through the storm."_s,
            .scale = {}},
        .expiryDate = {}};
}

MessageTree Samples::tree()
{
    MessageTree tree;
    tree.state = TreeState::Ranking;
    tree.lang = u"en"_s;
    const auto add = [&tree](Role role, const QString &text, std::optional<MessageId> parent, std::optional<int> rank) {
        Message added = message(role, text);
        added.parentId = parent;
        added.rank = rank;
        added.reviewResult = true;
        tree.messages.append(added);
        return added.id;
    };
    const MessageId root = add(Role::Prompter, question, {}, {});
    const MessageId best = add(Role::Assistant, answer, root, 0);
    const MessageId next = add(Role::Prompter, codeQuestion, best, {});
    add(Role::Assistant, codeAnswer, next, {});
    add(Role::Assistant, u"Just use pandas."_s, next, {});
    add(Role::Assistant, tableAnswer, root, 1);
    tree.id = root;
    return tree;
}

QAbstractItemModel *Samples::outbox(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    const auto add = [model](TaskType type, DeliveryState state, const QString &text, const QVariant &error = {}) {
        auto *item = new QStandardItem;
        item->setData(QVariant::fromValue(type), OutboxModel::TaskTypeRole);
        item->setData(QVariant::fromValue(state), OutboxModel::StateRole);
        item->setData(text, OutboxModel::TextRole);
        item->setData(u"en"_s, OutboxModel::LanguageRole);
        item->setData(QDateTime(QDate(2026, 11, 23), QTime(12, 4), QTimeZone::UTC), OutboxModel::QueuedAtRole);
        item->setData(error, OutboxModel::ErrorRole);
        model->appendRow(item);
    };
    add(TaskType::AssistantReply, DeliveryState::NeedsEdit, answer,
        QVariant::fromValue(Error{Error::Kind::Rejected, ErrorCode::MessageTooLong, u"too long"_s}));
    add(TaskType::LabelAssistantReply, DeliveryState::Ready, {});
    add(TaskType::RankAssistantReplies, DeliveryState::Waiting, {});
    add(TaskType::InitialPrompt, DeliveryState::Confirmed, question);
    return model;
}

QAbstractItemModel *Samples::messages(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    int depth = 0;
    const Conversation shown = conversation();
    for (const Message &message : shown) {
        auto *item = new QStandardItem;
        item->setData(QVariant::fromValue(message.id), MessagesModel::MessageIdRole);
        item->setData(message.text, MessagesModel::TextRole);
        item->setData(QVariant::fromValue(message.role), MessagesModel::AuthorRole);
        item->setData(message.lang, MessagesModel::LanguageRole);
        item->setData(depth++, MessagesModel::DepthRole);
        item->setData(QDateTime(QDate(2026, 11, 23), QTime(12, 4), QTimeZone::UTC), MessagesModel::CreatedDateRole);
        model->appendRow(item);
    }
    return model;
}

QAbstractItemModel *Samples::leaderboard(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    const QStringList names{u"Amina"_s, u"Jürgen"_s, u"You"_s, u"محمد"_s, u"Zoë"_s, u"Lin"_s, u"Olu"_s};
    int rank = 1;
    for (const QString &name : names) {
        auto *item = new QStandardItem;
        item->setData(rank, LeaderboardModel::RankRole);
        item->setData(name, LeaderboardModel::NameRole);
        item->setData(12'480 / rank, LeaderboardModel::ScoreRole);
        item->setData(60 / rank, LeaderboardModel::LevelRole);
        item->setData(rank * 3 % 11, LeaderboardModel::StreakDaysRole);
        for (const auto role : {LeaderboardModel::PromptsRole, LeaderboardModel::RepliesRole,
                 LeaderboardModel::LabelsRole, LeaderboardModel::RankingsRole})
            item->setData(120 / rank + int(role), role);
        item->setData(rank == 3, LeaderboardModel::OwnRole);
        model->appendRow(item);
        ++rank;
    }
    return model;
}
