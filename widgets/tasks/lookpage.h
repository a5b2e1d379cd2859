// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/draft.h"
#include "model/domain/task.h"

#include <QWidget>

class ConversationView;
class PrimaryButton;
class QLabel;

// A last look at what is going to be sent, for those who want it: to be read, not changed. Escape goes back to the
// task.
class LookPage final : public QWidget
{
    Q_OBJECT
public:
    explicit LookPage(QWidget *parent = nullptr);
    void show(const Task &task, const Draft &draft);
    void focusWork();
    void setZoom(double factor);

Q_SIGNALS:
    void sent(const Draft &draft);
    void cancelled();

private:
    Draft m_draft;
    ConversationView *m_text;
    PrimaryButton *m_send;
};
