// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/place.h"

#include <QMap>
#include <QWidget>

class InkLabel;
class QLabel;
class QMenu;
class QToolButton;
class SidebarButton;

// Where one is and who one is. Under a certain window width the words give way to tooltips.
class Sidebar final : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    void setCurrent(Place place);
    void setCount(Place place, int count); // 0: none shown
    void setHint(Place place, const QString &hint); // its shortcut
    void setToday(const QString &words);
    void setPeople(const QStringList &names, const QString &current);
    void setConnection(const QString &words, bool isGood);
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void chosen(Place place);
    void personChosen(const QString &name);
    void personWanted(); // a new one
    void serverWanted(); // likewise

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addPlace(class QVBoxLayout *column, Place place, const QString &icon, const QString &text);
    void fillPeopleMenu(const QStringList &names, const QString &current);

    QMap<Place, SidebarButton *> m_buttons;
    QLabel *m_name;
    SidebarButton *m_person;
    QMenu *m_people;
    InkLabel *m_today;
    InkLabel *m_connection;
    bool m_isNarrow = false;
};
