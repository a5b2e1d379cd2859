// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class Preferences;
class QAction;
class QWidget;
class TaskPage;

// The commands of a window: every action whose object name is an id such as "rank.moveUp". The part before the dot is
// where it belongs, and the name of its group; commands of different kinds of tasks are never there together and may
// share their keys. Knows the keys that a command comes with, and gives it those that the person chose instead.
class Commands : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        QString id;
        QString group; // as people read it
        QString text;
        QList<QKeySequence> keys;
        QList<QKeySequence> usualKeys;
        QPointer<QAction> action; // of the page that is open, or of one that stands for its kind
    };

    explicit Commands(QWidget *window);
    ~Commands() override;

    void setPreferences(Preferences *preferences); // null: nobody's
    void adopt(); // what was made since
    QList<Entry> here() const; // what can be done now, in the order of the groups
    QList<Entry> all() const; // with those of every kind of task, whatever page is open

    // The text of the command that has the key already where both would hear it; empty: free.
    QString holderOf(const QString &id, const QKeySequence &key) const;
    void setKeys(const QString &id, const QList<QKeySequence> &keys);
    void reset(const QString &id);
    void resetAll();

Q_SIGNALS:
    void keysChanged();

private:
    void take(QAction *action);
    void apply(QAction *action) const;
    void learnPages() const; // the commands of task pages, from one of each kind

    QWidget *m_window;
    QPointer<Preferences> m_preferences;
    mutable QMap<QString, Entry> m_known; // by id
    mutable std::vector<std::unique_ptr<TaskPage>> m_pages; // one of each kind, never shown
};
