// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/remark.h"

#include <QDialog>

class FlagButton;
class InkLabel;
class QPlainTextEdit;

// Tells the moderators about a message: reasons to tick, words of one's own, or both.
class ReportDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ReportDialog(const Message &message, QWidget *parent = nullptr);

Q_SIGNALS:
    void given(const MessageReport &report);

private:
    QWidget *createReasons();
    Report report() const;
    QString problem() const; // what keeps it from being sent
    void give();

    Message m_message;
    QMap<Label, FlagButton *> m_reasons;
    QPlainTextEdit *m_text;
    InkLabel *m_problem;
};
