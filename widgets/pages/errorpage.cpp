// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/errorpage.h"

#include "widgets/controls/emptystate.h"
#include "widgets/words/errorwords.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ErrorPage::ErrorPage(QWidget *parent)
    : QWidget(parent)
{
    m_state = new EmptyState(u"emblem-important-symbolic"_s, tr("Canopy cannot go on"), {}, tr("Try again"), this);
    connect(m_state, &EmptyState::actionChosen, this, &ErrorPage::retryWanted);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_state);
}

void ErrorPage::say(const Error &error, const QString &where)
{
    const QString words = where.isEmpty() ? sentence(error) : u"%1\n\n%2"_s.arg(sentence(error), where);
    m_state->setWords(tr("Canopy cannot go on"), words, tr("Try again"));
}
