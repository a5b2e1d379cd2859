// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/personbar.h"

#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

PersonBar::PersonBar(QWidget *parent)
    : QFrame(parent)
    , m_name(new QLineEdit(this))
{
    setObjectName(u"personBar"_s);
    m_name->setObjectName(u"personName"_s);
    auto *label = new QLabel(tr("Name of the &new person"), this);
    label->setBuddy(m_name);
    auto *add = new QPushButton(tr("Add and switch"), this);
    add->setObjectName(u"personAdd"_s);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"personCancel"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::grid(2), Theme::grid(1), Theme::grid(2), Theme::grid(1));
    row->setSpacing(Theme::grid(1));
    row->addWidget(label);
    row->addWidget(m_name, 1);
    row->addWidget(add);
    row->addWidget(cancel);
    connect(m_name, &QLineEdit::returnPressed, this, &PersonBar::finish);
    connect(add, &QPushButton::clicked, this, &PersonBar::finish);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void PersonBar::open()
{
    m_name->clear();
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void PersonBar::finish()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    hide();
    Q_EMIT named(name);
}

void PersonBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Theme::paintCard(painter, rect(), palette(), Theme::CardLook::Accented);
}

void PersonBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}
