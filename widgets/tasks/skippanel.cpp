// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/skippanel.h"

#include "widgets/theme/metrics.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SkipPanel::SkipPanel(QWidget *parent)
    : QFrame(parent)
    , m_reason(new QLineEdit(this))
{
    setObjectName(u"skipPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(2), Theme::grid(1.5), Theme::grid(2), Theme::grid(1.5));
    column->setSpacing(Theme::grid(1));
    auto *question = new QLabel(tr("&Why is this one not for you? A reason helps, but is not needed."), this);
    question->setBuddy(m_reason);
    question->setWordWrap(true);
    column->addWidget(question);

    auto *presets = new QHBoxLayout;
    presets->setSpacing(Theme::grid(1));
    for (const QString &preset :
        {tr("I cannot judge this"), tr("Nothing more to say"), tr("Cannot be answered"), tr("Upsetting")}) {
        auto *button = new QPushButton(preset, this);
        button->setObjectName(u"skipPreset"_s);
        connect(button, &QPushButton::clicked, this, [this, preset] {
            m_reason->setText(preset);
            confirm();
        });
        presets->addWidget(button);
    }
    presets->addStretch(1);
    column->addLayout(presets);

    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid(1));
    m_reason->setObjectName(u"skipReason"_s);
    m_reason->setPlaceholderText(tr("Another reason"));
    m_reason->setAccessibleName(tr("Reason for skipping"));
    auto *skip = new QPushButton(tr("Skip"), this);
    skip->setObjectName(u"skipConfirm"_s);
    auto *stay = new QPushButton(tr("Back to the task"), this);
    stay->setObjectName(u"skipCancel"_s);
    row->addWidget(m_reason, 1);
    row->addWidget(skip);
    row->addWidget(stay);
    column->addLayout(row);
    connect(m_reason, &QLineEdit::returnPressed, this, &SkipPanel::confirm);
    connect(skip, &QPushButton::clicked, this, &SkipPanel::confirm);
    connect(stay, &QPushButton::clicked, this, &SkipPanel::cancel);
    hide();
}

void SkipPanel::open()
{
    m_reason->clear();
    show();
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

void SkipPanel::confirm()
{
    hide();
    Q_EMIT confirmed(m_reason->text().trimmed());
}

void SkipPanel::cancel()
{
    hide();
    Q_EMIT cancelled();
}

void SkipPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QFrame::keyPressEvent(event);
}

void SkipPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Theme::paintCard(painter, rect(), palette(), Theme::CardLook::Accented);
}
