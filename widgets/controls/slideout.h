// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

// A piece that is done slides out over what comes next, in 120 ms. Nothing happens where people want less motion.
void slideOut(QWidget *leaving);
