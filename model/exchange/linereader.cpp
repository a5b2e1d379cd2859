// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/linereader.h"

#include <QFile>

#include <KCompressionDevice>

#include <utility>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype chunkSize = 64 * 1024;

std::unexpected<Error> unreadable(const QString &path, const QString &why)
{
    return std::unexpected(
        Error{Error::Kind::Invalid, ErrorCode::FileUnreadable, u"%1 cannot be read: %2"_s.arg(path, why)});
}

KCompressionDevice::CompressionType compressionOf(const QByteArray &firstBytes)
{
    if (firstBytes.startsWith("\x1f\x8b"))
        return KCompressionDevice::GZip;
    if (firstBytes.startsWith("\x28\xb5\x2f\xfd"))
        return KCompressionDevice::Zstd;
    return KCompressionDevice::None;
}

}

LineReader::LineReader(QString path)
    : m_path(std::move(path))
{
}

LineReader::LineReader(LineReader &&) noexcept = default;

LineReader::~LineReader()
{
    m_decompressor.reset(); // it reads from the file
}

Result<LineReader> LineReader::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return unreadable(path, file->errorString());
    LineReader reader(path);
    const auto compression = compressionOf(file->peek(4));
    if (compression != KCompressionDevice::None) {
        auto decompressor = std::make_unique<KCompressionDevice>(file.get(), false, compression);
        if (!decompressor->open(QIODevice::ReadOnly))
            return unreadable(path, decompressor->errorString());
        reader.m_decompressor = std::move(decompressor);
    }
    reader.m_file = std::move(file);
    return reader;
}

Result<bool> LineReader::fill()
{
    QIODevice &source = m_decompressor ? *m_decompressor : *m_file;
    m_buffer.remove(0, std::exchange(m_position, 0));
    const qsizetype kept = m_buffer.size();
    m_buffer.resize(kept + chunkSize);
    const qint64 got = source.read(m_buffer.data() + kept, chunkSize);
    m_buffer.resize(kept + qMax(got, qint64(0)));
    if (got > 0)
        return true;
    // A compressed stream that stops before its own end says nothing else than that.
    if (m_decompressor && (got < 0 || !m_decompressor->atEnd()))
        return unreadable(m_path, u"its compressed content is damaged or cut off; fetch it again"_s);
    if (got < 0)
        return unreadable(m_path, source.errorString());
    return false;
}

Result<std::optional<Line>> LineReader::next()
{
    Line line;
    bool atEnd = false;
    qsizetype scanned = 0;
    qsizetype end = -1;
    while (!atEnd) {
        end = m_buffer.indexOf('\n', m_position + scanned);
        if (end >= 0)
            break;
        scanned = m_buffer.size() - m_position;
        if (scanned > maximumLineSize) {
            line.tooLong = true;
            m_position = m_buffer.size();
            scanned = 0;
        }
        const auto more = fill();
        if (!more)
            return std::unexpected(more.error());
        atEnd = !*more;
    }
    if (end < 0 && m_position == m_buffer.size() && !line.tooLong)
        return std::nullopt;

    line.number = ++m_number;
    const qsizetype size = (end < 0 ? m_buffer.size() : end) - m_position;
    line.tooLong = line.tooLong || size > maximumLineSize;
    if (!line.tooLong)
        line.text = m_buffer.sliced(m_position, size);
    m_position = end < 0 ? m_buffer.size() : end + 1;
    if (line.text.endsWith('\r'))
        line.text.chop(1);
    if (line.number == 1 && line.text.startsWith("\xef\xbb\xbf"))
        line.text.remove(0, 3);
    return line;
}

Result<QByteArray> LineReader::rest(qsizetype maximum)
{
    for (bool more = true; more;) {
        const auto filled = fill();
        if (!filled)
            return std::unexpected(filled.error());
        more = *filled;
        if (m_buffer.size() > maximum) {
            return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::FileNotUnderstood,
                u"%1 is one JSON document of more than %2 MB: write one object a line instead"_s.arg(m_path).arg(
                    maximum / (1024 * 1024))});
        }
    }
    return std::exchange(m_buffer, {}).sliced(std::exchange(m_position, 0));
}

}
