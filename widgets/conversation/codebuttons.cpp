// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/codebuttons.h"

#include "widgets/controls/notice.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QToolButton>

using namespace Qt::StringLiterals;

CodeButtons::CodeButtons(QWidget *viewport)
    : QObject(viewport)
    , m_viewport(viewport)
{
}

void CodeButtons::show(const QList<Place> &places)
{
    while (m_buttons.size() < places.size())
        m_buttons.append(make());
    m_texts.clear();
    const int size = Theme::grid(3);
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        QToolButton *button = m_buttons.at(i);
        if (i >= places.size()) {
            button->hide();
            continue;
        }
        const Place &place = places.at(i);
        m_texts.append(place.text);
        // Code is written from left to right in every language.
        button->setGeometry(place.panel.right() - size, place.panel.top() - Theme::grid(0.5), size, size);
        const QString name =
            place.language.isEmpty() ? tr("Copy code") : tr("Copy code (%1)", "a language").arg(place.language);
        if (button->accessibleName() != name)
            button->setAccessibleName(name);
        button->raise();
        button->show();
    }
}

QToolButton *CodeButtons::make()
{
    auto *button = new QToolButton(m_viewport);
    button->setObjectName(u"copyCode"_s);
    button->setAutoRaise(true);
    button->setIcon(Theme::icon(u"edit-copy-symbolic"_s, Theme::Colour::Muted));
    button->setToolTip(tr("Copy code"));
    button->setCursor(Qt::ArrowCursor);
    button->setBackgroundRole(QPalette::Base); // the text below it is not meant to shine through
    button->setAutoFillBackground(true);
    connect(button, &QToolButton::clicked, this, [this, button] {
        QGuiApplication::clipboard()->setText(m_texts.value(m_buttons.indexOf(button)));
        announce(button, tr("Copied"));
    });
    return button;
}
