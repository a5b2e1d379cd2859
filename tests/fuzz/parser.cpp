// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/http/requestparser.h"
#include "model/server/router.h"

#include <cstdint>
#include <cstdlib>

using namespace Server;

namespace {

struct Outcome
{
    QList<Http::RawRequest> requests;
    int refused = 0;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

// In pieces of a size, as a socket may bring it.
Outcome read(const QByteArray &bytes, qsizetype piece)
{
    const Http::Limits limits;
    Http::RequestParser parser(limits);
    Outcome outcome;
    QByteArray buffer;
    for (qsizetype i = 0; i < bytes.size(); i += piece) {
        buffer += bytes.sliced(i, qMin(piece, bytes.size() - i));
        while (parser.read(buffer) == Http::RequestParser::State::Complete) {
            outcome.requests.append(parser.take());
            const Http::RawRequest &request = outcome.requests.constLast();
            if (request.body.size() > limits.body || request.target.size() > limits.target)
                std::abort();
        }
        if (parser.state() == Http::RequestParser::State::Refused) {
            outcome.refused = parser.refused().status;
            break;
        }
    }
    return outcome;
}

}

// Whatever comes in is refused with a clear 4xx (or 505) or understood, within the limits, and in the same way however
// it is cut; what is understood is routed.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const Outcome whole = read(bytes, qMax<qsizetype>(1, bytes.size()));
    if (read(bytes, 1 + data[0]) != whole)
        std::abort();
    if (whole.refused != 0 && (whole.refused < 400 || whole.refused > 499) && whole.refused != 505
        && whole.refused != 501)
        std::abort();
    for (const Http::RawRequest &request : whole.requests) {
        const auto routed = route(request);
        if (!routed && (routed.error().status < 300 || routed.error().status > 499))
            std::abort();
    }
    return 0;
}
