// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

// The keys of spec/export.md section 1, for the reader and the writer.
namespace Exchange::Key {

inline constexpr QLatin1StringView messageId("message_id");
inline constexpr QLatin1StringView parentId("parent_id");
inline constexpr QLatin1StringView userId("user_id");
inline constexpr QLatin1StringView createdDate("created_date");
inline constexpr QLatin1StringView text("text");
inline constexpr QLatin1StringView role("role");
inline constexpr QLatin1StringView lang("lang");
inline constexpr QLatin1StringView reviewCount("review_count");
inline constexpr QLatin1StringView reviewResult("review_result");
inline constexpr QLatin1StringView deleted("deleted");
inline constexpr QLatin1StringView rank("rank");
inline constexpr QLatin1StringView synthetic("synthetic");
inline constexpr QLatin1StringView modelName("model_name");
inline constexpr QLatin1StringView emojis("emojis");
inline constexpr QLatin1StringView replies("replies");
inline constexpr QLatin1StringView labels("labels");
inline constexpr QLatin1StringView events("events");
inline constexpr QLatin1StringView detoxify("detoxify");

inline constexpr QLatin1StringView treeId("message_tree_id");
inline constexpr QLatin1StringView treeState("tree_state");
inline constexpr QLatin1StringView prompt("prompt");
inline constexpr QLatin1StringView origin("origin");

inline constexpr QLatin1StringView name("name"); // of the columns of flat rows
inline constexpr QLatin1StringView value("value");
inline constexpr QLatin1StringView count("count");

inline constexpr QLatin1StringView type("type"); // of events
inline constexpr QLatin1StringView emoji("emoji");
inline constexpr QLatin1StringView rating("rating");
inline constexpr QLatin1StringView ranking("ranking");
inline constexpr QLatin1StringView rankedMessageIds("ranked_message_ids");
inline constexpr QLatin1StringView rankingParentId("ranking_parent_id");
inline constexpr QLatin1StringView notRankable("not_rankable");

}
