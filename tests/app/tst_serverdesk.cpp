// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopy/serverdesk.h"
#include "app/canopy/serverlogon.h"
#include "tests/support/fakehttpserver.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto secretKey = "canary-4711"_L1;

class FakeSecrets final : public SecretStore
{
public:
    QHash<QString, QString> kept;
    bool isThere = true;

    Async<QString> read(QString name) override
    {
        if (!isThere)
            co_return std::unexpected(Error{Error::Kind::Storage, ErrorCode::SecretStoreMissing, u"locked"_s});
        if (!kept.contains(name))
            co_return std::unexpected(Error{Error::Kind::Storage, ErrorCode::SecretMissing, u"none"_s});
        co_return kept.value(name);
    }
    Async<void> write(QString name, QString secret) override
    {
        if (!isThere)
            co_return std::unexpected(Error{Error::Kind::Storage, ErrorCode::SecretStoreMissing, u"locked"_s});
        kept.insert(name, secret);
        co_return {};
    }
};

// Our server, as far as signing in goes; it wants its terms accepted and knows people who did.
FakeHttpServer::Reply answer(const FakeHttpServer::Request &request, bool &isAccepted)
{
    const QJsonObject user{{u"id"_s, u"ada"_s}, {u"display_name"_s, u"Ada"_s}, {u"auth_method"_s, u"local"_s},
        {u"user_id"_s, u"be62d954-249e-4c08-a3c5-14186e5cbad1"_s}, {u"enabled"_s, true}};
    if (request.path.endsWith("/about")) {
        return FakeHttpServer::json(QJsonObject{{u"software"_s, u"canopy"_s}, {u"version"_s, u"9.9"_s},
            {u"message_size_limit"_s, 2000}, {u"task_validity_minutes"_s, 2880},
            {u"terms"_s,
                QJsonObject{{u"text"_s, u"# Be kind"_s}, {u"data_licence"_s, u"CC-BY-4.0"_s}, {u"required"_s, true}}}});
    }
    if (request.path.endsWith("/invitations/redeem")) {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (body.value(u"code"_s) != u"ABCD-EFGH"_s)
            return FakeHttpServer::error(403, 2, u"no such invitation"_s);
        return FakeHttpServer::json(QJsonObject{{u"token"_s, secretKey}, {u"user"_s, user}});
    }
    if (request.headers.value("x-api-key") != secretKey
        && request.headers.value("authorization") != "Bearer canary-4711")
        return FakeHttpServer::error(403, 2, u"unknown key"_s);
    if (request.path.endsWith("/terms")) {
        isAccepted = true;
        return {.status = 204};
    }
    if (!isAccepted)
        return FakeHttpServer::error(451, 4003, u"terms"_s);
    return FakeHttpServer::json(user);
}

}

// From the dialog to a profile with a backend; with a keychain and without.
class ServerDeskTest : public QObject
{
    Q_OBJECT

    bool m_isAccepted = false;
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileList> m_profiles;
    std::shared_ptr<FakeSecrets> m_secrets;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ServerDesk> m_desk;

    template <typename Widget>
    Widget *part(const char *name) const
    {
        return m_desk->dialog()->findChild<Widget *>(QString::fromLatin1(name));
    }

    void fillIn(const char *way, const QString &secret)
    {
        m_desk->connectTo(m_server->address(), u"ada"_s);
        QTRY_VERIFY(part<QLabel>("about")->text().contains(u"9.9"_s));
        part<QRadioButton>(way)->setChecked(true);
        part<QLineEdit>("secret")->setText(secret);
        part<QCheckBox>("acceptsTerms")->setChecked(true);
        part<QPushButton>("connect")->click();
    }

    bool isAnywhereOnDisk(const QByteArray &needle) const
    {
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(needle))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        m_isAccepted = false;
        m_server =
            std::make_unique<FakeHttpServer>([this](const auto &request) { return answer(request, m_isAccepted); });
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileList>(m_folder->filePath(u"profiles"_s));
        m_secrets = std::make_shared<FakeSecrets>();
        m_window = std::make_unique<QWidget>();
        m_desk = std::make_unique<ServerDesk>(*m_profiles, m_secrets, m_window.get());
    }

    void cleanup()
    {
        m_desk.reset();
        m_window.reset();
    }

    void connectsByKeyOrInvitation_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("kept");
        QTest::newRow("key") << "byKey"_ba << QString(secretKey) << "key:"_L1 + secretKey;
        QTest::newRow("invitation") << "byInvitation"_ba << u"ABCD-EFGH"_s << "token:"_L1 + secretKey;
    }

    void connectsByKeyOrInvitation()
    {
        QFETCH(const QByteArray, way);
        QFETCH(const QString, secret);
        QFETCH(const QString, kept);
        QSignalSpy opened(m_desk.get(), &ServerDesk::opened);

        fillIn(way.constData(), secret);

        QTRY_COMPARE(opened.size(), 1);
        const auto profile = opened.at(0).at(0).value<Profile>();
        QVERIFY(opened.at(0).at(1).value<std::shared_ptr<Backend>>());
        QCOMPARE(profile.server->address, m_server->address());
        QCOMPARE(profile.server->user.username, u"ada"_s);
        QCOMPARE(m_secrets->kept.value(profile.server->secretName()), kept);
        QVERIFY(!m_desk->dialog());
        QVERIFY(!isAnywhereOnDisk(secretKey.data()));
        QCOMPARE(m_profiles->profiles(), QList{profile});
        QVERIFY(m_isAccepted);
    }

    void comesBackWithTheKeptKey()
    {
        QSignalSpy opened(m_desk.get(), &ServerDesk::opened);
        fillIn("byKey", QString(secretKey));
        QTRY_COMPARE(opened.size(), 1);
        const auto profile = opened.at(0).at(0).value<Profile>();
        ServerDesk later(*m_profiles, m_secrets, m_window.get()); // after a restart
        QSignalSpy again(&later, &ServerDesk::opened);

        later.open(profile);

        QTRY_COMPARE(again.size(), 1);
        const auto backend = again.at(0).at(1).value<std::shared_ptr<Backend>>();
        QVERIFY(QCoro::waitFor(backend->signIn(profile.server->user)));
    }

    void withoutAKeychainItAsksEachTime()
    {
        m_secrets->isThere = false;
        QSignalSpy opened(m_desk.get(), &ServerDesk::opened);
        QSignalSpy notKept(m_desk.get(), &ServerDesk::notKept);
        fillIn("byKey", QString(secretKey));
        QTRY_COMPARE(opened.size(), 1);
        QTRY_COMPARE(notKept.size(), 1);
        QVERIFY(!isAnywhereOnDisk(secretKey.data()));
        const auto profile = opened.at(0).at(0).value<Profile>();

        m_desk->open(profile); // as long as the program runs it is known
        QTRY_COMPARE(opened.size(), 2);

        ServerDesk later(*m_profiles, m_secrets, m_window.get());
        later.open(profile);
        QTRY_VERIFY(later.dialog());
        QCOMPARE(later.dialog()->login().address, m_server->address());
        QCOMPARE(later.dialog()->login().name, u"ada"_s);
        QVERIFY(later.dialog()->findChild<QLabel *>(u"problem"_s)->text().contains(u"keychain"_s));
    }

    void saysWhatWentWrong()
    {
        QSignalSpy opened(m_desk.get(), &ServerDesk::opened);
        fillIn("byKey", u"wrong"_s);
        QTRY_VERIFY(part<QLabel>("problem")->isVisible());
        QVERIFY(opened.isEmpty());
        QVERIFY(m_profiles->profiles().isEmpty());
        QVERIFY(m_secrets->kept.isEmpty());

        m_desk->connectTo(u"http://example.org"_s, u"ada"_s);
        QTRY_VERIFY(part<QLabel>("about")->text().contains(u"https"_s));
        QSignalSpy dismissed(m_desk.get(), &ServerDesk::dismissed);
        part<QPushButton>("cancel")->click();
        QCOMPARE(dismissed.size(), 1);
    }
};

QTEST_MAIN(ServerDeskTest)
#include "tst_serverdesk.moc"
