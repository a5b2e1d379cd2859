// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIODevice>

namespace Http {

// The body of a request that can be read once and never again. QNetworkAccessManager sends a POST anew, without saying
// so, when a connection ends before the answer; a body that it cannot rewind makes that an error instead.
class OnceOnlyBody final : public QIODevice
{
public:
    explicit OnceOnlyBody(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_read == m_bytes.size() && QIODevice::bytesAvailable() == 0; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 count = qMin<qint64>(maximum, m_bytes.size() - m_read);
        if (count == 0)
            return maximum == 0 ? 0 : -1;
        std::copy_n(m_bytes.constData() + m_read, count, data);
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_read = 0;
};

}
