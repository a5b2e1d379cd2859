// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/hintbar.h"

#include "widgets/controls/inklabel.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

QString shownText(const QAction &command)
{
    const QString keys = command.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? command.text() : command.text() + u"  "_s + keys;
}

}

HintBar::HintBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new InkLabel(Theme::Colour::Muted, {}, this))
    , m_row(new QHBoxLayout(this))
{
    setObjectName(u"hint"_s);
    m_text->setObjectName(u"hint-text"_s);
    m_text->setFont(Theme::smallFont());
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_row->setContentsMargins(Theme::grid(1), Theme::grid(0.25), Theme::grid(0.5), Theme::grid(0.25));
    m_row->setSpacing(Theme::grid(1));
    m_icon->setPixmap(Theme::icon(u"dialog-warning-symbolic"_s, Theme::Colour::Caution).pixmap(Theme::grid(2)));
    m_icon->hide();
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
    setMinimumHeight(QPushButton(u"X"_s).sizeHint().height() + Theme::grid(0.5));
}

void HintBar::say(Tone tone, const QString &sentence, const QList<QAction *> &commands)
{
    if (m_text->text() != sentence) // while one types it is mostly the same
        m_text->setText(sentence);
    if (std::exchange(m_tone, tone) != tone) {
        m_icon->setVisible(tone == Tone::Caution);
        m_text->setInk(tone == Tone::Caution ? Theme::Colour::Caution
                : tone == Tone::Good         ? Theme::Colour::Positive
                                             : Theme::Colour::Muted);
        update();
    }
    if (commands == m_commands)
        return;
    m_commands = commands;
    for (QWidget *button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater(); // its own click may be what led here
    }
    for (QAction *command : commands) {
        auto *button = new QPushButton(shownText(*command), this);
        button->setObjectName(u"button."_s + command->objectName());
        button->setAccessibleName(command->text());
        button->setFont(Theme::smallFont());
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, command, &QAction::trigger);
        connect(command, &QAction::changed, button, [button, command] { button->setText(shownText(*command)); });
        m_row->addWidget(button);
        m_buttons.append(button);
    }
}

QString HintBar::text() const
{
    return m_text->text();
}

void HintBar::paintEvent(QPaintEvent *)
{
    if (m_tone != Tone::Caution)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(
        Theme::mixed(palette().color(QPalette::Window), Theme::colour(Theme::Colour::Caution, palette()), 0.06));
    painter.drawRoundedRect(rect(), Theme::radius(), Theme::radius());
}
