// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QTcpSocket>
#include <QUrl>

// An HTTP client written from the specification alone, over one socket that stays open; every call waits for its
// answer.
class PlainClient
{
public:
    struct Answer
    {
        int status = 0; // 0: none came
        QHash<QByteArray, QByteArray> headers; // names in lower case
        QByteArray text; // the body
        QJsonValue body; // as JSON

        QJsonObject object() const { return body.toObject(); }
        int code() const { return object().value(QLatin1StringView("error_code")).toInt(-1); }
    };

    explicit PlainClient(const QUrl &server, const QString &key = {});

    Answer get(const QString &path, const QHash<QByteArray, QByteArray> &headers = {});
    Answer post(const QString &path, const QJsonValue &body, const QHash<QByteArray, QByteArray> &headers = {});
    Answer call(const QByteArray &method, const QString &path, const QByteArray &body = {},
        const QHash<QByteArray, QByteArray> &headers = {});

    // Byte by byte what one likes, and what comes back.
    void send(const QByteArray &bytes);
    Answer answer();
    bool isClosed(); // waits for the other side to close

    QString key;

private:
    bool connected();
    bool hasMore();

    QUrl m_server;
    QTcpSocket m_socket;
    QByteArray m_buffer;
};

QByteArray bytesOfJson(const QJsonValue &value);
QJsonObject personJson(const QString &name);
