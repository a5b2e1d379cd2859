// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

// Calls that were recorded on the original backend, in their order, and what they tell about people and messages.
struct Exchange
{
    int number = 0;
    QString name;
    QJsonObject request;
    QJsonObject response;
};

class Recordings
{
public:
    explicit Recordings(const QString &folder);

    const QList<Exchange> &exchanges() const { return m_exchanges; }

    // username → the id it had
    const QHash<QString, QString> &people() const { return m_people; }
    // Of messages whose writers chose a UUID for them: id → that UUID, which is their id here.
    const QHash<QString, QString> &writtenMessages() const { return m_writtenMessages; }
    // Whether a call that was kept wrote it.
    bool isWritten(const QString &chosen) const { return m_written.contains(chosen); }
    // What is known of a message by its id, from wherever it was shown.
    QJsonObject message(const QString &id) const { return m_messages.value(id); }
    // The types that the members of a name were seen with: "null", "bool", "number", "string", "array", "object".
    QSet<QString> typesOf(const QString &member) const { return m_types.value(member); }

private:
    void learn(const QJsonValue &value);

    QList<Exchange> m_exchanges;
    QHash<QString, QString> m_people;
    QHash<QString, QString> m_writtenMessages;
    QSet<QString> m_written;
    QHash<QString, QJsonObject> m_messages;
    QHash<QString, QSet<QString>> m_types;
};

QString typeNameOf(const QJsonValue &value);
