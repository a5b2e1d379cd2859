// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Guard {

// What a writer may want to look at before a text is sent. In the order in which one gives way to another where they
// overlap: the first is kept.
enum class FindingKind {
    SecretKey, // API keys, tokens, private keys, passwords in addresses
    EmailAddress,
    CardNumber,
    Iban,
    TelephoneNumber,
    PasteMark, // "Copy code", "As an AI language model", what is left of a chat window
    ToxicWord,
    OwnDuplicate, // the whole text is one that this person sent before, or nearly
    ShippedDuplicate, // or one of the starter trees
    ConversationDuplicate, // or a message of the conversation that is answered
};

// Positions are UTF-16 units of the text that was looked at.
struct Finding
{
    FindingKind kind = FindingKind::SecretKey;
    int from = 0;
    int length = 0;
    QString subject; // the words in the text; for duplicates the beginning of the text that is alike
    std::optional<QString> replacement; // what one key puts in its place; null: only the writer can mend it
    bool isExact = true; // duplicates: to the letter, but for spaces and capitals

    int end() const { return from + length; }
    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = QList<Finding>;

}
