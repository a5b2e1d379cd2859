// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/controls/notice.h"

#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

Theme::Colour inkOf(Notice::Tone tone)
{
    switch (tone) {
    case Notice::Tone::Information:
        return Theme::Colour::Accent;
    case Notice::Tone::Positive:
        return Theme::Colour::Positive;
    case Notice::Tone::Caution:
        return Theme::Colour::Caution;
    case Notice::Tone::Problem:
        return Theme::Colour::Negative;
    }
    Q_UNREACHABLE_RETURN({});
}

QString iconOf(Notice::Tone tone)
{
    switch (tone) {
    case Notice::Tone::Information:
        return u"help-about-symbolic"_s;
    case Notice::Tone::Positive:
        return u"checkmark"_s;
    case Notice::Tone::Caution:
    case Notice::Tone::Problem:
        return u"emblem-important-symbolic"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

}

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"notice"_s);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setTextFormat(Qt::PlainText);
    m_action->setObjectName(u"noticeAction"_s);
    m_action->hide();
    m_close->setObjectName(u"noticeClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(Theme::icon(u"window-close-symbolic"_s));
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(m_close->toolTip());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::grid(1.5), Theme::grid(0.75), Theme::grid(0.75), Theme::grid(0.75));
    row->setSpacing(Theme::grid(1));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &Notice::actionChosen);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

void Notice::say(Tone tone, const QString &sentence, const QString &actionText)
{
    m_tone = tone;
    m_icon->setPixmap(Theme::icon(iconOf(tone), inkOf(tone)).pixmap(QSize(16, 16), devicePixelRatio()));
    m_text->setText(sentence);
    setAccessibleName(sentence);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    show();
    update();
    announce(this, sentence);
}

QString Notice::text() const
{
    return m_text->text();
}

void Notice::paintEvent(QPaintEvent *)
{
    const QColor ink = Theme::colour(inkOf(m_tone), palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::mixed(palette().color(QPalette::Base), ink, 0.5), 1));
    painter.setBrush(Theme::mixed(palette().color(QPalette::Base), ink, 0.07));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius() * 0.75, Theme::radius() * 0.75);
}

void announce(QObject *source, const QString &sentence)
{
    QAccessibleAnnouncementEvent event(source, sentence);
    QAccessible::updateAccessibility(&event);
}
