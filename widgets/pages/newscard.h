// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/announcement.h"
#include "widgets/controls/card.h"

class QVBoxLayout;

// What whoever runs the queue told the people who work on it, latest first. Hidden while there is nothing.
class NewsCard final : public Card
{
    Q_OBJECT
public:
    explicit NewsCard(QWidget *parent = nullptr);
    void setNews(const QList<Announcement> &news);

private:
    QVBoxLayout *m_items;
};
