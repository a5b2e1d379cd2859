// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"

#include <QTextBrowser>

// One message as it stands in a conversation or a tree.
struct ConversationEntry
{
    Message message;
    QString note; // in words, beside the role: "you answer this"
    QString details; // quieter words: state, rank, date
    QString heading; // in the place of the role: a text that nobody said in a conversation, such as a story
    int indent = 0; // depth in a tree; 0 throughout a conversation
    bool isMarked = false; // the message that matters now
};

// Messages to read: roles by shape, word and tint, Markdown with coloured code, text that can be selected, nothing
// loaded from anywhere. One document for all messages keeps a thousand of them cheap and lets a selection span several.
// Links are not opened; linkChosen asks whoever owns the view to.
class ConversationView final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget *parent = nullptr);

    void setEntries(const QList<ConversationEntry> &entries);
    void setConversation(const Conversation &conversation, const QString &noteOnLast = {});
    void setText(const QString &heading, const QString &text, const QString &note = {}); // one text, without a role
    void showMarked(); // scrolls to the message that matters
    void setZoom(double factor);

    QVariant loadResource(int type, const QUrl &name) override; // nothing, ever

Q_SIGNALS:
    void linkChosen(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void append(const ConversationEntry &entry, bool isFirst);
    void fitColumn();
    void paintMessage(QPainter &painter, const QRectF &area, const ConversationEntry &entry) const;
    void paintConnectors(QPainter &painter) const;
    static QRectF badgeArea(const QRectF &message);
    QRectF frameArea(const class QTextFrame *frame) const;

    QList<ConversationEntry> m_entries;
    QList<class QTextFrame *> m_frames; // one an entry, owned by the document
    double m_zoom = 1.0;
};
