// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <expected>
#include <optional>

// One line of a file of stories, summaries or prompts, with every value checked: a JSON object, or for stories and
// prompts a plain text. What a line leaves out is empty.
namespace Exchange {

inline constexpr int maximumStoryLength = 50'000; // Unicode code points; prompts and summaries are messages' size

// A language code as tasks are asked for: "en", "pt-BR".
bool isLanguageCode(const QString &code);

struct StoryRecord
{
    QString lang;
    QString text;
    QString licence;
    std::optional<int> wantedSummaries;
};
// {"story" or "text": …, "lang"?, "licence"?, "summaries"? (how many are wanted, from 1)}
std::expected<StoryRecord, QString> storyFromLine(const QByteArray &line);

struct SummaryRecord
{
    QString id; // a UUID, or empty: made of the content
    QString lang;
    QString story;
    QString summary;
    QString licence;
    bool synthetic = false;
    std::optional<QString> modelName;
};
// {"story" or "full_text": …, "summary": …, "summary_id"?, "lang"?, "licence"?, "synthetic"?, "model_name"?}
std::expected<SummaryRecord, QString> summaryFromLine(const QByteArray &line);

struct PromptRecord
{
    QString messageId; // of an initial prompt of the queue; empty: the text
    QString text;
    QString lang;
};
struct PromptLine
{
    QList<PromptRecord> prompts;
    bool isSet = false; // ranked together and with no others
    QString licence;
};
// {"text" or "prompt": …, "lang"?, "licence"?}, {"message_id": …}, or {"prompts": [texts or such objects], …}
std::expected<PromptLine, QString> promptsFromLine(const QByteArray &line);

}
