// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopy/keychain.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.canopy.Canopy"_s;

struct UntilFinished
{
    QKeychain::Job *job;

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> awaiting)
    {
        QObject::connect(job, &QKeychain::Job::finished, job, [awaiting] { awaiting.resume(); });
        job->start();
    }
    void await_resume() const { }
};

template <typename JobType>
std::unique_ptr<JobType, QScopedPointerDeleteLater> made(const QString &name)
{
    std::unique_ptr<JobType, QScopedPointerDeleteLater> job(new JobType(service));
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->setKey(name);
    return job;
}

// Whatever goes wrong with a keychain, the secret cannot be had from it; what is not there is another matter.
Error errorOf(const QKeychain::Job &job)
{
    const bool isMissing = job.error() == QKeychain::EntryNotFound;
    return {Error::Kind::Storage, isMissing ? ErrorCode::SecretMissing : ErrorCode::SecretStoreMissing,
        u"keychain: %1 (%2)"_s.arg(job.errorString()).arg(int(job.error()))};
}

Async<QString> readSecret(QString name)
{
    const auto job = made<QKeychain::ReadPasswordJob>(name);
    co_await UntilFinished{job.get()};
    if (job->error() != QKeychain::NoError)
        co_return std::unexpected(errorOf(*job));
    co_return job->textData();
}

Async<void> writeSecret(QString name, QString secret)
{
    const auto job = made<QKeychain::WritePasswordJob>(name);
    job->setTextData(secret);
    co_await UntilFinished{job.get()};
    if (job->error() != QKeychain::NoError)
        co_return std::unexpected(errorOf(*job));
    co_return {};
}

}

Async<QString> Keychain::read(QString name)
{
    return readSecret(std::move(name));
}

Async<void> Keychain::write(QString name, QString secret)
{
    return writeSecret(std::move(name), std::move(secret));
}
