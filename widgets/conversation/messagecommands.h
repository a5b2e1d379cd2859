// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

// What can be done with a message that one reads: copied as it is shown or as it was written, labelled, reported. The
// commands belong to a widget and are about the message that was last set.
class MessageCommands final : public QObject
{
    Q_OBJECT
public:
    explicit MessageCommands(QWidget *owner);

    // Remarks are offered on messages that a backend knows. Code: what is in the fenced blocks, to be copied.
    void setMessage(const Message &message, const QString &shownText, const QStringList &code, bool offersRemarks);
    void fill(QMenu *menu) const;
    void popUp(const QPoint &globalPosition);

Q_SIGNALS:
    void labelWanted(const Message &message);
    void reportWanted(const Message &message);

private:
    QAction *add(const QString &id, const QString &icon, const QString &text, const QKeySequence &keys);

    QWidget *m_owner;
    Message m_message;
    QString m_shownText;
    QStringList m_code;
    QAction *m_copyText;
    QAction *m_copyMarkdown;
    QAction *m_copyCode;
    QAction *m_label;
    QAction *m_report;
};
