// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/outputfile.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <KCompressionDevice>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

// Somebody's whole queue or workspace, named by a slip of the hand.
bool isDatabase(const QString &path)
{
    constexpr QByteArrayView sqliteMagic("SQLite format 3\0", 16);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(sqliteMagic.size()) == sqliteMagic;
}

constexpr qint64 enoughSpace = 256 * 1024; // bytes; with less the disk counts as full

}

struct OutputFile::Private
{
    QString path;
    QFile standardOutput;
    QSaveFile file;
    std::unique_ptr<KCompressionDevice> compressor;
    QIODevice *target = nullptr;

    std::unexpected<Error> failure(const QFileDevice &device) const
    {
        // What is written in part only has no error of its own.
        const QStorageInfo disk(QFileInfo(path).absolutePath());
        const bool isFull =
            device.error() == QFileDevice::ResourceError || (disk.isValid() && disk.bytesAvailable() < enoughSpace);
        return std::unexpected(Error{Error::Kind::Storage, isFull ? ErrorCode::DiskFull : ErrorCode::FileUnreadable,
            u"%1 cannot be written: %2; the file is as it was before"_s.arg(
                path, isFull ? u"no space is left"_s : device.errorString())});
    }

    std::unexpected<Error> failure() const { return path == "-"_L1 ? failure(standardOutput) : failure(file); }
};

OutputFile::OutputFile(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

OutputFile::OutputFile(OutputFile &&) noexcept = default;

OutputFile::~OutputFile()
{
    if (d && d->compressor)
        d->compressor->close(); // it writes its end into the file, which then vanishes
}

Result<OutputFile> OutputFile::open(const QString &path)
{
    if (path != "-"_L1 && isDatabase(path)) {
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::FileUnreadable,
            u"%1 is a database and was left as it is: name another file"_s.arg(path)});
    }
    auto d = std::make_unique<Private>();
    d->path = path;
    if (path == "-"_L1) {
        if (!d->standardOutput.open(stdout, QIODevice::WriteOnly))
            return d->failure();
        d->target = &d->standardOutput;
        return OutputFile(std::move(d));
    }
    d->file.setFileName(path);
    if (!d->file.open(QIODevice::WriteOnly))
        return d->failure();
    d->target = &d->file;
    const bool isGzip = path.endsWith(".gz"_L1);
    if (isGzip || path.endsWith(".zst"_L1)) {
        d->compressor = std::make_unique<KCompressionDevice>(
            &d->file, false, isGzip ? KCompressionDevice::GZip : KCompressionDevice::Zstd);
        if (!d->compressor->open(QIODevice::WriteOnly))
            return d->failure();
        d->target = d->compressor.get();
    }
    return OutputFile(std::move(d));
}

Result<void> OutputFile::writeLine(const QByteArray &line)
{
    const bool isWritten = d->target->write(line) == line.size() && d->target->write("\n", 1) == 1;
    if (!isWritten)
        return d->failure();
    return {};
}

Result<void> OutputFile::commit()
{
    if (d->path == "-"_L1) {
        if (!d->standardOutput.flush())
            return d->failure();
        return {};
    }
    if (d->compressor) {
        d->compressor->close();
        if (d->compressor->error() != QFileDevice::NoError)
            return d->failure();
        // The time in the head of a gzip file would make every one different.
        constexpr qint64 timeAt = 4;
        const bool isGzip = d->compressor->compressionType() == KCompressionDevice::GZip;
        if (isGzip && (!d->file.seek(timeAt) || d->file.write(QByteArray(4, '\0')) != 4))
            return d->failure();
        d->compressor.reset();
    }
    if (!d->file.commit())
        return d->failure();
    return {};
}

}
