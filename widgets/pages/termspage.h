// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/people.h"

#include <QWidget>

class ConversationView;
class PrimaryButton;
class QLabel;

// The terms of a queue that have to be accepted before somebody works on it.
class TermsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit TermsPage(QWidget *parent = nullptr);
    void show(const Terms &terms);
    const Terms &terms() const { return m_terms; }
    void focusWork();

Q_SIGNALS:
    void accepted(const Terms &terms);
    void declined();

private:
    Terms m_terms;
    QLabel *m_licence;
    ConversationView *m_text;
    PrimaryButton *m_accept;
};
