// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/termspage.h"

#include "widgets/controls/inklabel.h"
#include "widgets/controls/primarybutton.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/theme/metrics.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TermsPage::TermsPage(QWidget *parent)
    : QWidget(parent)
    , m_licence(new InkLabel(Theme::Colour::Muted, {}, this))
    , m_text(new ConversationView(this))
    , m_accept(new PrimaryButton(tr("I accept"), this))
{
    setObjectName(u"termsPage"_s);
    auto *title = new QLabel(tr("Before you begin"), this);
    title->setFont(Theme::titleFont());
    m_licence->setWordWrap(true);
    m_text->setAccessibleName(tr("Terms"));
    m_text->setObjectName(u"termsText"_s);
    m_accept->setObjectName(u"acceptTerms"_s);
    m_accept->setShownShortcut(Qt::CTRL | Qt::Key_Return);
    auto *decline = new QPushButton(tr("Not now"), this);
    decline->setObjectName(u"declineTerms"_s);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT accepted(m_terms); });
    connect(decline, &QPushButton::clicked, this, &TermsPage::declined);
    auto *footer = new QHBoxLayout;
    footer->addWidget(decline);
    footer->addStretch(1);
    footer->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(3), Theme::grid(2), Theme::grid(3), Theme::grid(1.5));
    column->setSpacing(Theme::grid(1));
    column->addWidget(title);
    column->addWidget(m_licence);
    column->addWidget(m_text, 1);
    column->addLayout(footer);
}

void TermsPage::show(const Terms &terms)
{
    m_terms = terms;
    m_licence->setText(
        tr("These are the terms of this queue. What you write is published under %1.").arg(terms.dataLicence));
    m_text->setText(tr("Terms"), terms.text);
}

void TermsPage::focusWork()
{
    m_accept->setFocus(Qt::OtherFocusReason);
}
