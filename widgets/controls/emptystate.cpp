// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/controls/emptystate.h"

#include "widgets/controls/primarybutton.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

EmptyState::EmptyState(
    const QString &icon, const QString &title, const QString &sentence, const QString &actionText, QWidget *parent)
    : QWidget(parent)
    , m_iconName(icon)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_action(new PrimaryButton(actionText, this))
{
    setObjectName(u"emptyState"_s);
    m_title->setFont(Theme::headingFont());
    m_sentence->setWordWrap(true);
    m_sentence->setFixedWidth(Theme::grid(50));
    m_action->setObjectName(u"emptyStateAction"_s);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Theme::grid(1));
    column->addStretch(2);
    for (QLabel *label : {m_icon, m_title, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label, 0, Qt::AlignHCenter);
    }
    column->addSpacing(Theme::grid(1));
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionChosen);
    setWords(title, sentence, actionText);
    drawIcon();
}

void EmptyState::setWords(const QString &title, const QString &sentence, const QString &actionText)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setMinimumHeight(std::max(0, m_sentence->heightForWidth(m_sentence->width())));
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
}

void EmptyState::drawIcon()
{
    const int size = Theme::grid(6);
    m_icon->setPixmap(Theme::icon(m_iconName, Theme::Colour::Muted).pixmap(QSize(size, size), devicePixelRatio()));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}
