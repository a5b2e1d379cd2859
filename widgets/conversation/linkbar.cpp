// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/linkbar.h"

#include "widgets/controls/notice.h"
#include "widgets/conversation/visibletext.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

bool mayBeOpened(const QUrl &url)
{
    return url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
}

}

LinkBar::LinkBar(QWidget *parent)
    : QWidget(parent)
    , m_notice(new Notice(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notice);
    connect(m_notice, &Notice::actionChosen, this, [this] {
        if (mayBeOpened(m_url))
            QDesktopServices::openUrl(m_url);
        else
            QGuiApplication::clipboard()->setText(m_url.toString(QUrl::FullyEncoded));
        hide();
    });
    connect(m_notice, &Notice::closed, this, &QWidget::hide);
    hide();
}

void LinkBar::ask(const QUrl &url)
{
    m_url = url;
    const QString address = VisibleText::withControlsShown(url.toString(QUrl::FullyEncoded));
    show();
    if (mayBeOpened(url))
        m_notice->say(Notice::Tone::Caution, tr("This link was written by somebody else. It leads to %1").arg(address),
            tr("Open in the browser"));
    else
        m_notice->say(
            Notice::Tone::Caution, tr("This address cannot be opened from here: %1").arg(address), tr("Copy address"));
}
