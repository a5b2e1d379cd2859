// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where in the window somebody is: the entries of the sidebar, in its order.
enum class Place { Dashboard, Work, Outbox, Messages, Leaderboard, Settings };
