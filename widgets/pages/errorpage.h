// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QWidget>

class EmptyState;

// When nothing can be opened: what happened, what to do, and a way to try again.
class ErrorPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ErrorPage(QWidget *parent = nullptr);
    void say(const Error &error, const QString &where); // where: the file or server, may be empty

Q_SIGNALS:
    void retryWanted();

private:
    EmptyState *m_state;
};
