// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

// A server that answers what it is told to, byte for byte, and does to its clients what networks do: cuts, stalls,
// sends elsewhere, closes without a word. Loopback, a free port.
class FakeHttpServer : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray method;
        QByteArray path;
        QByteArray query;
        QHash<QByteArray, QByteArray> headers; // names in lower case
        QByteArray body;
    };

    struct Reply
    {
        int status = 200;
        QByteArray body = {};
        QByteArray contentType = "application/json";
        QList<QByteArray> headers = {}; // whole lines
        bool hasLength = true; // false: the body ends with the connection
        qsizetype cutAfter = -1; // bytes of the whole answer, then the connection ends; -1: all
        bool stalls = false; // after cutAfter bytes nothing more comes
    };

    using Handler = std::function<Reply(const Request &request)>;

    explicit FakeHttpServer(Handler handler);

    QString address() const; // "http://127.0.0.1:PORT"
    const QList<Request> &requests() const { return m_requests; }
    int count(const QByteArray &method, const QByteArray &path) const;

    static Reply json(const QJsonValue &body, int status = 200);
    static Reply error(int status, int code, const QString &message);

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Reply &reply);

    QTcpServer m_server;
    Handler m_handler;
    QList<Request> m_requests;
};
