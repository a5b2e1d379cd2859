// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/metrics.h"

#include "model/server/methodname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Server {

void Metrics::count(std::optional<Wire::Endpoint> endpoint, int status, std::chrono::nanoseconds duration)
{
    QByteArray route = "none"_ba;
    if (endpoint) {
        const Wire::EndpointRow &row = Wire::rowOf(*endpoint);
        route = nameOf(row.method) + ' ' + Wire::pathOf(row).toLatin1();
    }
    ++m_answers[{route, status}];
    const double seconds = std::chrono::duration<double>(duration).count();
    ++m_durations.at(size_t(std::ranges::lower_bound(bounds, seconds) - bounds.begin()));
    m_seconds += seconds;
}

QByteArray Metrics::text() const
{
    QByteArray text = "# HELP canopy_http_requests_total Answers by route and status.\n"
                      "# TYPE canopy_http_requests_total counter\n";
    for (const auto &[of, count] : m_answers.asKeyValueRange()) {
        text += "canopy_http_requests_total{route=\""_ba + of.first + "\",status=\""_ba + QByteArray::number(of.second)
            + "\"} "_ba + QByteArray::number(count) + '\n';
    }
    text += "# HELP canopy_http_request_duration_seconds From the whole request to its answer.\n"
            "# TYPE canopy_http_request_duration_seconds histogram\n";
    qint64 sum = 0;
    for (size_t i = 0; i < m_durations.size(); ++i) {
        sum += m_durations.at(i);
        const QByteArray bound = i < bounds.size() ? QByteArray::number(bounds.at(i)) : "+Inf"_ba;
        text +=
            "canopy_http_request_duration_seconds_bucket{le=\""_ba + bound + "\"} "_ba + QByteArray::number(sum) + '\n';
    }
    text += "canopy_http_request_duration_seconds_sum "_ba + QByteArray::number(m_seconds) + '\n';
    text += "canopy_http_request_duration_seconds_count "_ba + QByteArray::number(sum) + '\n';
    return text;
}

}
