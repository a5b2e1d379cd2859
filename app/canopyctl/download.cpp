// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/download.h"

#include "model/wire/errorcodec.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

constexpr std::chrono::minutes silence{10}; // while the server copies

std::unexpected<Error> unwritable(const QString &file, const QString &why)
{
    return std::unexpected(
        Error{Error::Kind::Storage, ErrorCode::FileUnreadable, u"%1 cannot be written: %2"_s.arg(file, why)});
}

Result<void> stored(const QByteArray &bytes, const QString &name)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return unwritable(name, file.errorString());
    return {};
}

}

Result<void> download(const QUrl &url, const QByteArray &bearerToken, const QString &file)
{
    if (QFile::exists(file)) {
        return std::unexpected(Error{
            Error::Kind::Conflict, ErrorCode::Generic, u"%1 is there already: name a file that is not"_s.arg(file)});
    }
    QNetworkAccessManager network;
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QNetworkRequest request(url);
    request.setTransferTimeout(silence);
    request.setRawHeader("Authorization"_ba, "Bearer "_ba + bearerToken);
    const std::unique_ptr<QNetworkReply> reply(network.post(request, QByteArray()));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply->readAll();
    if (status == 200 && reply->error() == QNetworkReply::NoError
        && body.size() == reply->header(QNetworkRequest::ContentLengthHeader).toLongLong())
        return stored(body, file);
    if (status == 0) {
        return std::unexpected(Error{Error::Kind::Unreachable, ErrorCode::Generic,
            u"%1 does not answer: %2"_s.arg(url.host(), reply->errorString())});
    }
    return std::unexpected(Wire::errorFromJson(status, QJsonDocument::fromJson(body).object()));
}

}
