// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/newscard.h"

#include "widgets/controls/inklabel.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int shown = 5;

}

NewsCard::NewsCard(QWidget *parent)
    : Card(parent)
    , m_items(new QVBoxLayout)
{
    setObjectName(u"newsCard"_s);
    auto *title = new QLabel(tr("News"), this);
    title->setFont(Theme::headingFont());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(2), Theme::grid(1.75), Theme::grid(2), Theme::grid(1.75));
    column->setSpacing(Theme::grid(0.75));
    column->addWidget(title);
    column->addLayout(m_items);
    hide();
}

void NewsCard::setNews(const QList<Announcement> &news)
{
    while (QLayoutItem *item = m_items->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Announcement &announcement : news.first(std::min<qsizetype>(shown, news.size()))) {
        auto *date = new InkLabel(Theme::Colour::Muted,
            QLocale().toString(announcement.createdDate.toLocalTime().date(), QLocale::ShortFormat), this);
        date->setFont(Theme::smallFont());
        auto *text = new QLabel(announcement.text, this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        m_items->addWidget(date);
        m_items->addWidget(text);
    }
    setVisible(!news.isEmpty());
}
