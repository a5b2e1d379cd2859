// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/remark.h"

#include <QWidget>

class ConversationView;
class LinkBar;
class MessageCommands;
class Notice;

// What reading leads to, beside the conversation: the question whether a link is opened, the panels to label or report
// a message, and the word that a remark is on its way.
class ReadingBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingBar(QWidget *parent = nullptr);

    void watch(ConversationView *view); // from now on remarks are offered there
    void watch(MessageCommands *commands);
    void askAboutLink(const QUrl &url);
    void label(const Message &message);
    void report(const Message &message);

Q_SIGNALS:
    void remarked(const Remark &remark);

private:
    void take(const Remark &remark, const QString &words);

    LinkBar *m_links;
    Notice *m_notice;
};
