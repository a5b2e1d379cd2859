// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/sidebar.h"

#include "widgets/controls/inklabel.h"
#include "widgets/shell/sidebarbutton.h"
#include "widgets/theme/metrics.h"

#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_person(new SidebarButton(u"user-identity"_s, {}, this))
    , m_people(new QMenu(this))
    , m_today(new InkLabel(Theme::Colour::Muted, {}, this))
    , m_connection(new InkLabel(Theme::Colour::Muted, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(1), Theme::grid(2), Theme::grid(1), Theme::grid(1.5));
    column->setSpacing(Theme::grid(0.25));
    m_name->setText(QStringLiteral("Canopy"));
    m_name->setFont(Theme::headingFont());
    m_name->setContentsMargins(Theme::grid(1.25), 0, Theme::grid(1.25), Theme::grid(1.5));
    column->addWidget(m_name);
    addPlace(column, Place::Dashboard, u"go-home-symbolic"_s, tr("Dashboard"));
    addPlace(column, Place::Work, u"document-edit-symbolic"_s, tr("Work"));
    addPlace(column, Place::Outbox, u"mail-folder-outbox-symbolic"_s, tr("Outbox"));
    column->addSpacing(Theme::grid(2));
    addPlace(column, Place::Messages, u"view-list-tree-symbolic"_s, tr("Messages"));
    addPlace(column, Place::Leaderboard, u"games-highscores-symbolic"_s, tr("Leaderboard"));
    column->addSpacing(Theme::grid(2));
    addPlace(column, Place::Settings, u"settings-configure"_s, tr("Settings"));
    column->addStretch(1);
    m_today->setObjectName(u"todayWords"_s);
    m_today->setFont(Theme::smallFont());
    m_today->setWordWrap(true);
    m_today->setContentsMargins(Theme::grid(1.25), 0, Theme::grid(1.25), Theme::grid(0.5));
    column->addWidget(m_today);
    m_person->setObjectName(u"person"_s);
    m_person->setOpensMenu();
    connect(m_person, &QAbstractButton::clicked, this,
        [this] { m_people->popup(m_person->mapToGlobal(QPoint(0, -m_people->sizeHint().height()))); });
    column->addWidget(m_person);
    m_connection->setObjectName(u"connection"_s);
    m_connection->setFont(Theme::smallFont());
    m_connection->setContentsMargins(Theme::grid(1.25), Theme::grid(0.5), Theme::grid(1.25), 0);
    column->addWidget(m_connection);
    setTabOrder(m_buttons.last(), m_person);
    setCurrent(Place::Dashboard);
}

void Sidebar::addPlace(QVBoxLayout *column, Place place, const QString &icon, const QString &text)
{
    auto *button = new SidebarButton(icon, text, this);
    button->setObjectName(u"place-%1"_s.arg(int(place)));
    button->setCheckable(true);
    connect(button, &QAbstractButton::clicked, this, [this, place] {
        m_buttons.value(place)->setChecked(true);
        Q_EMIT chosen(place);
    });
    m_buttons.insert(place, button);
    column->addWidget(button);
}

void Sidebar::setCurrent(Place place)
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        it.value()->setChecked(it.key() == place);
}

void Sidebar::setHint(Place place, const QString &hint)
{
    m_buttons.value(place)->setHint(hint);
}

void Sidebar::setCount(Place place, int count)
{
    m_buttons.value(place)->setCount(count);
}

void Sidebar::setPeople(const QStringList &names, const QString &current)
{
    m_person->setWords(current.isEmpty() ? tr("Nobody yet") : current);
    m_person->setHint(tr("switch person"));
    fillPeopleMenu(names, current);
}

void Sidebar::fillPeopleMenu(const QStringList &names, const QString &current)
{
    m_people->clear();
    for (const QString &name : names) {
        QAction *action = m_people->addAction(name);
        action->setCheckable(true);
        action->setChecked(name == current);
        connect(action, &QAction::triggered, this, [this, name] { Q_EMIT personChosen(name); });
    }
    m_people->addSeparator();
    QAction *add = m_people->addAction(tr("Add a person…"));
    connect(add, &QAction::triggered, this, &Sidebar::personWanted);
    QAction *server = m_people->addAction(tr("Work on a server…"));
    server->setObjectName(u"people.server"_s);
    connect(server, &QAction::triggered, this, &Sidebar::serverWanted);
}

void Sidebar::setConnection(const QString &words, bool isGood)
{
    // A filled dot when all is well and a ring when not: told apart without colour, and in words.
    m_connection->setText((isGood ? u"● "_s : u"○ "_s) + words);
    m_connection->setInk(isGood ? Theme::Colour::Muted : Theme::Colour::Caution);
    m_connection->setToolTip(words);
}

void Sidebar::setToday(const QString &words)
{
    m_today->setText(words);
    m_today->setVisible(!m_isNarrow && !words.isEmpty());
}

void Sidebar::setNarrow(bool isNarrow)
{
    if (m_isNarrow == isNarrow && !m_buttons.isEmpty() && m_connection->isVisibleTo(this) == !isNarrow)
        return;
    m_isNarrow = isNarrow;
    m_name->setText(isNarrow ? QString() : QStringLiteral("Canopy"));
    m_connection->setVisible(!isNarrow);
    m_today->setVisible(!isNarrow && !m_today->text().isEmpty());
    m_person->setNarrow(isNarrow);
    for (SidebarButton *button : std::as_const(m_buttons))
        button->setNarrow(isNarrow);
    setFixedWidth(m_buttons.first()->sizeHint().width() + Theme::grid(2));
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colour(Theme::Colour::Sidebar, palette()));
    painter.setPen(Theme::colour(Theme::Colour::Line, palette()));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}
