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
    , m_second(new QPushButton(this))
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
    m_second->setObjectName(u"emptyStateSecond"_s);
    m_second->hide();
    column->addWidget(m_second, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionChosen);
    connect(m_second, &QPushButton::clicked, this, &EmptyState::secondChosen);
    setWords(title, sentence, actionText);
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

void EmptyState::setSecondAction(const QString &text)
{
    m_second->setText(text);
    m_second->setVisible(!text.isEmpty());
}

void EmptyState::focusAction()
{
    m_action->setFocus(Qt::OtherFocusReason);
}

void EmptyState::drawIcon()
{
    const int size = Theme::grid(6);
    m_icon->setPixmap(Theme::icon(m_iconName, Theme::Colour::Muted).pixmap(QSize(size, size), devicePixelRatio()));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        drawIcon();
}

// Most of these are never seen, and drawing an icon takes milliseconds.
void EmptyState::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    drawIcon();
}
