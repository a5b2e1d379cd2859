// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/writingdesk.h"

#include "model/presentation/operatorfiles.h"
#include "model/workspace/workspacestore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumOwn = 5000;
constexpr int usualWordGoal = 50; // the original's bar is full there
constexpr auto templatesKey = "write.templates"_L1;
constexpr auto wordGoalKey = "write.word_goal"_L1;
constexpr auto operatorFolderKey = "write.operator_folder"_L1;

QString wordsKey(const QString &lang)
{
    return u"write.words."_s + lang;
}

// Every "text" in the trees of a starter file.
void collectTexts(const QJsonValue &value, QStringList &texts)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            collectTexts(element, texts);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key() == "text"_L1 && it.value().isString())
            texts.append(it.value().toString());
        else
            collectTexts(it.value(), texts);
    }
}

QStringList shippedTexts()
{
    QStringList texts;
    const QDir folder(u":/starter"_s);
    for (const QString &name : folder.entryList({u"*.jsonl"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd())
            collectTexts(QJsonDocument::fromJson(file.readLine()).object(), texts);
    }
    return texts;
}

}

struct WritingDesk::Shelf
{
    QMutex mutex;
    Guard::KnownTexts known;
    QSet<OutboxEntryId> entries; // whose texts are known
    QHash<QString, Guard::WordList> words;
    QString operatorFolder;

    void add(const QList<OutboxEntry> &all)
    {
        for (const OutboxEntry &entry : all) {
            const auto *answer = std::get_if<Interaction>(&entry.work); // a remark is no text of one's own
            const auto *text = answer ? std::get_if<TextReply>(&answer->kind) : nullptr;
            if (text && !entries.contains(entry.id)) {
                entries.insert(entry.id);
                known.add(text->text, Guard::TextOrigin::Own);
            }
        }
    }
};

WritingDesk::WritingDesk(std::shared_ptr<WorkspaceStore> workspace, QString writer, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_writer(std::move(writer))
    , m_shelf(std::make_shared<Shelf>())
    , m_worker(u"guard"_s)
{
    m_shelf->operatorFolder = operatorFolder();
    const auto readShipped = [shelf = m_shelf]() -> Result<void> {
        const QStringList texts = shippedTexts();
        const QMutexLocker locker(&shelf->mutex);
        for (const QString &text : texts)
            shelf->known.add(text, Guard::TextOrigin::Shipped);
        return {};
    };
    QCoro::connect(m_worker.run(readShipped), this, [](const Result<void> &) { });
    if (m_workspace)
        learnOwnTexts();
}

WritingDesk::~WritingDesk() = default;

void WritingDesk::learnOwnTexts()
{
    const auto learn = [this](const QList<OutboxEntry> &entries) {
        const auto add = [shelf = m_shelf, entries]() -> Result<void> {
            const QMutexLocker locker(&shelf->mutex);
            shelf->add(entries);
            return {};
        };
        QCoro::connect(m_worker.run(add), this, [](const Result<void> &) { });
    };
    QCoro::connect(m_workspace->outbox(), this, [this, learn](const Result<QList<OutboxEntry>> &entries) {
        if (entries)
            learn(entries->last(std::min(entries->size(), maximumOwn)));
        else
            Q_EMIT failed(entries.error());
    });
    connect(
        m_workspace.get(), &WorkspaceStore::outboxChanged, this, [learn](const OutboxEntry &entry) { learn({entry}); });
}

Guard::Findings WritingDesk::look(
    const std::shared_ptr<Shelf> &shelf, const QString &text, const QString &lang, const Conversation &conversation)
{
    auto around = std::make_shared<Guard::KnownTexts>();
    for (const Message &message : conversation)
        around->add(message.text, Guard::TextOrigin::Conversation);
    const QMutexLocker locker(&shelf->mutex);
    if (!shelf->words.contains(lang))
        shelf->words.insert(lang, OperatorFiles(shelf->operatorFolder).words(lang));
    const std::shared_ptr<const Guard::KnownTexts> known(shelf, &shelf->known);
    return Guard::findingsIn(text, {lang, shelf->words.value(lang), known, around});
}

Async<Guard::Findings> WritingDesk::check(QString text, QString lang, Conversation conversation)
{
    return m_worker.run([shelf = m_shelf, text, lang, conversation]() -> Result<Guard::Findings> {
        return look(shelf, text, lang, conversation);
    });
}

Guard::Findings WritingDesk::checkNow(const QString &text, const QString &lang, const Conversation &conversation)
{
    return look(m_shelf, text, lang, conversation);
}

QString WritingDesk::setting(const QString &key) const
{
    return m_workspace ? m_workspace->setting(key) : m_settings.value(key);
}

void WritingDesk::store(const QString &key, const QString &value)
{
    if (!m_workspace) {
        m_settings.insert(key, value);
        return;
    }
    QCoro::connect(m_workspace->storeSetting(key, value), this, [this](const Result<void> &stored) {
        if (!stored)
            Q_EMIT failed(stored.error());
    });
}

QList<MessageTemplate> WritingDesk::templates() const
{
    return templatesFromJson(setting(templatesKey)).value_or(QList<MessageTemplate>());
}

void WritingDesk::setTemplates(const QList<MessageTemplate> &templates)
{
    store(templatesKey, templatesToJson(templates));
}

QList<MessageTemplate> WritingDesk::operatorTemplates() const
{
    return OperatorFiles(operatorFolder()).templates();
}

QMap<QString, QString> WritingDesk::operatorVariables() const
{
    return OperatorFiles(operatorFolder()).variables();
}

QSet<QString> WritingDesk::learnedWords(const QString &lang) const
{
    const QStringList words = setting(wordsKey(lang)).split(u'\n', Qt::SkipEmptyParts);
    return {words.cbegin(), words.cend()};
}

void WritingDesk::learnWord(const QString &lang, const QString &word)
{
    QStringList words = setting(wordsKey(lang)).split(u'\n', Qt::SkipEmptyParts);
    if (words.contains(word))
        return;
    words.append(word);
    store(wordsKey(lang), words.join(u'\n'));
    Q_EMIT wordsChanged(lang);
}

void WritingDesk::forgetWord(const QString &lang, const QString &word)
{
    QStringList words = setting(wordsKey(lang)).split(u'\n', Qt::SkipEmptyParts);
    if (words.removeAll(word) == 0)
        return;
    store(wordsKey(lang), words.join(u'\n'));
    Q_EMIT wordsChanged(lang);
}

int WritingDesk::wordGoal() const
{
    bool isNumber = false;
    const int goal = setting(wordGoalKey).toInt(&isNumber);
    return isNumber ? goal : usualWordGoal;
}

QString WritingDesk::operatorFolder() const
{
    return setting(operatorFolderKey);
}
