// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/receipts.h"

#include "model/wire/signedreceipt.h"

using namespace Qt::StringLiterals;

namespace Server {

void addReceipt(Reply &reply, const Receipt &receipt, const Request &request, Engine::Queue &queue)
{
    if (receipt.replayed)
        reply.headers.append({"Idempotent-Replayed"_ba, "true"_ba});
    if (receipt.late)
        reply.headers.append({"X-Late-Work"_ba, "true"_ba});
    const auto position = queue.position();
    if (!request.session || receipt.sequence == 0 || !position)
        return;
    const Wire::SignedReceipt claim{.taskId = receipt.taskId,
        .bodyHash = request.bodyHash,
        .sequence = receipt.sequence,
        .epoch = position->epoch,
        .signature = {}};
    const QByteArray seed = QByteArray::fromHex(queue.receiptSeed().toLatin1());
    reply.headers.append({"X-Receipt"_ba, Wire::toHeader(Wire::signedReceipt(claim, seed))});
}

}
