// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/fingerprint.h"

#include "model/domain/overloaded.h"

#include <QCryptographicHash>
#include <QDataStream>

namespace Engine {

namespace {

void write(QDataStream &stream, const TextReply &reply)
{
    stream << QLatin1StringView("text").toString() << reply.messageId.toString() << reply.text << reply.lang;
}

void write(QDataStream &stream, const LabelReply &reply)
{
    stream << QLatin1StringView("labels").toString() << reply.messageId.toString();
    for (const auto &[label, value] : reply.labels.asKeyValueRange())
        stream << toString(label) << value;
}

void write(QDataStream &stream, const RankingReply &reply)
{
    stream << QLatin1StringView("ranking").toString() << reply.ranking << reply.notRankable;
}

void write(QDataStream &stream, const RatingReply &reply)
{
    stream << QLatin1StringView("rating").toString() << reply.rating;
}

}

QString fingerprint(const Interaction &interaction)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QDataStream::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_6); // hashes are kept for years
    stream << interaction.taskId.toString() << interaction.frontendMessageId;
    std::visit(Overloaded{
                   [&](const TextReply &reply) { write(stream, reply); },
                   [&](const LabelReply &reply) { write(stream, reply); },
                   [&](const RankingReply &reply) { write(stream, reply); },
                   [&](const RatingReply &reply) { write(stream, reply); },
               },
        interaction.kind);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

}
