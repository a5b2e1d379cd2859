// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>
#include <QWidget>

class Notice;

// Asks before a link that somebody wrote is opened, and shows where it leads in full.
class LinkBar final : public QWidget
{
    Q_OBJECT
public:
    explicit LinkBar(QWidget *parent = nullptr);
    void ask(const QUrl &url);

private:
    Notice *m_notice;
    QUrl m_url;
};
