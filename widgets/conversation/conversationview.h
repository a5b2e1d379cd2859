// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/conversation/conversationentry.h"
#include "widgets/conversation/documentcache.h"
#include "widgets/conversation/entrypainter.h"
#include "widgets/conversation/messageplaces.h"

#include <QAbstractScrollArea>
#include <QTimer>

class CodeButtons;
class CurrentMessage;
class MessageCommands;
class QToolButton;

// Messages to read: roles by shape, word and tint, Markdown with coloured code, text that can be selected, nothing
// loaded from anywhere. Only what is seen is laid out, so that a thousand messages open as quickly as ten; where the
// others lie is estimated, and what is on the screen stays put when an estimate is corrected. One message is the
// current one: a widget, for selection, the keyboard and screen readers (Ctrl+Up and Ctrl+Down go to the others). Links
// are not opened; linkChosen asks whoever owns the view to.
class ConversationView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget *parent = nullptr);
    ~ConversationView() override;

    void setEntries(const QList<ConversationEntry> &entries);
    void setConversation(const Conversation &conversation, const QString &noteOnLast = {});
    void setText(const QString &heading, const QString &text, const QString &note = {}); // one text, without a role
    void showMarked(); // scrolls to the message that matters
    void setZoom(double factor);
    void setRemarksOffered(bool areOffered); // labels and reports, in the menu of a message

    int count() const { return int(m_entries.size()); }
    int current() const { return m_current; } // -1 when there is nothing
    void setCurrent(int entry);
    QString shownText(int entry); // as it is read: marks interpreted, hidden characters shown

Q_SIGNALS:
    void linkChosen(const QUrl &url);
    void labelWanted(const Message &message);
    void reportWanted(const Message &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createActions();
    void rebuild();
    std::unique_ptr<MessageDocument> makeDocument(int entry) const;
    int estimatedHeight(int entry, int width) const;

    QRect cardOf(int entry) const; // in the viewport
    EntryPainter::Frame frameOf(int entry) const;
    int cardWidth(int entry) const;
    std::pair<int, int> visibleEntries() const; // first and last; first > last when there are none
    int entryAt(const QPoint &position) const; // -1: beside all of them

    void settle(); // lays out what is seen and keeps it where it is
    bool layOut(int entry); // whether its height is another one than was thought
    void layOutAhead();
    void updateScrollBar();
    void scrollTo(int entry);
    void placeChildren();
    void nameCurrent();
    void paintConnectors(QPainter &painter, int first, int last) const;
    QFont readingFont() const;

    QList<ConversationEntry> m_entries;
    DocumentCache m_documents;
    MessagePlaces m_places;
    int m_current = -1;
    int m_wanted = -1; // to be scrolled to once there is a size
    double m_zoom = 1.0;
    bool m_offersRemarks = false;
    bool m_isSettling = false;
    bool m_isForwarding = false; // a press that began beside the current message goes to it
    CurrentMessage *m_widget;
    CodeButtons *m_codeButtons;
    QToolButton *m_menuButton;
    MessageCommands *m_commands;
    QTimer m_ahead; // lays out what comes next while nothing happens
};
