// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/conversation/conversationentry.h"
#include "widgets/theme/colours.h"

#include <QRect>

class MessageDocument;
class QPainter;

// How one entry of a conversation is laid out and painted: a card in the tint of its role with a line that says who
// speaks, the text below, and the role's badge beside it. Told apart by shape and word as well as by colour.
namespace EntryPainter {

// The parts of a card, in the coordinates of the card's own area.
struct Frame
{
    QRect card;
    QRect badge; // beside it
    QRect headline;
    QRect body; // as wide as the text is laid out
};

int bodyWidth(int cardWidth);
int cardHeight(int bodyHeight);
Frame frameOf(const QRect &card, bool isMirrored);

QString speaker(const ConversationEntry &entry); // the role, or the heading
void paintCard(QPainter &painter, const Frame &frame, const ConversationEntry &entry, const QWidget &widget);
void paintBody(QPainter &painter, const Frame &frame, MessageDocument &document, const QRect &clip,
    const QPalette &palette, bool isCurrent); // of the current message a widget paints the text

}
