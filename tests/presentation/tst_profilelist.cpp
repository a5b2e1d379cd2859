// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/profilelist.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class ProfileListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatItCreated()
    {
        QTemporaryDir folder;
        ProfileList list(folder.filePath(u"profiles"_s));
        QVERIFY(list.profiles().isEmpty());

        for (const QString &name : {u"Zoë"_s, u"anna"_s, u"Jürgen / ../ & Söhne"_s, u"李雷"_s, u"100 %41"_s}) {
            const auto created = list.create(name);
            QVERIFY2(created, qUtf8Printable(name));
            QCOMPARE(created->name, name);
            QCOMPARE(*created, list.profile(name));
            QVERIFY(QFileInfo(created->path).absolutePath() == folder.filePath(u"profiles"_s));
        }

        QStringList names;
        for (const Profile &profile : list.profiles())
            names.append(profile.name);
        QCOMPARE(names, (QStringList{u"100 %41"_s, u"anna"_s, u"Jürgen / ../ & Söhne"_s, u"Zoë"_s, u"李雷"_s}));
        QCOMPARE(identityOf(list.profile(u"anna"_s)),
            (UserIdentity{.username = u"anna"_s, .displayName = u"anna"_s, .authMethod = AuthMethod::Local}));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Error::Kind>("kind");

        QTest::newRow("empty") << QString() << Error::Kind::Invalid;
        QTest::newRow("white space") << u" \n "_s << Error::Kind::Invalid;
        QTest::newRow("control character") << u"an\u0007na"_s << Error::Kind::Invalid;
        QTest::newRow("too long") << u"x"_s.repeated(300) << Error::Kind::Invalid;
        QTest::newRow("there already") << u"anna"_s << Error::Kind::Conflict;
        QTest::newRow("there already in capitals") << u" ANNA "_s << Error::Kind::Conflict;
    }

    void refuses()
    {
        QFETCH(const QString, name);
        QFETCH(const Error::Kind, kind);
        QTemporaryDir folder;
        ProfileList list(folder.path());
        QVERIFY(list.create(u"Anna"_s));

        const auto created = list.create(name);

        QVERIFY(!created);
        QCOMPARE(created.error().kind, kind);
        QCOMPARE(list.profiles().size(), 1);
    }

    void accountsOnServersAreProfilesOfTheirOwn()
    {
        QTemporaryDir folder;
        ProfileList list(folder.path());
        const ServerAccount account{u"https://annotate.example.org:8443"_s, {u"ada"_s, u"Ada"_s, AuthMethod::Local}};
        QVERIFY(list.create(u"Ada"_s));

        const auto created = list.ofAccount(account);
        QVERIFY(created);
        QCOMPARE(created->name, u"Ada · annotate.example.org:8443"_s);
        QCOMPARE(created->server, account);
        QCOMPARE(identityOf(*created), account.user);
        QCOMPARE(list.profile(created->name), *created); // read from its file
        QVERIFY(!list.profile(u"Ada"_s).server);

        ServerAccount renamed = account;
        renamed.user.displayName = u"Ada L."_s;
        QCOMPARE(list.ofAccount(renamed)->path, created->path); // the same account
        QCOMPARE(list.profile(created->name).server, renamed);
        const ServerAccount other{account.address, {u"other"_s, u"Ada"_s, AuthMethod::Local}};
        QCOMPARE(list.ofAccount(other)->name, created->name + u" 2"_s);
        QCOMPARE(list.profiles().size(), 3);
        QVERIFY(account.secretName() != other.secretName());
    }

    void whatIsLeftOfAnAccountTurnsNobodyIntoIt()
    {
        QTemporaryDir folder;
        ProfileList list(folder.path());
        const auto account = list.ofAccount({u"https://example.org"_s, {u"ada"_s, u"Ada"_s, AuthMethod::Local}});
        QVERIFY(account && QFile::remove(account->path));

        const auto person = list.create(account->name);

        QVERIFY(person && !person->server);
        QVERIFY(!list.profile(person->name).server);
    }

    void saysThatItsFolderCannotBeWritten()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ProfileList list(file.fileName());

        QCOMPARE(list.create(u"anna"_s).error().code, ErrorCode::DatabaseReadOnly);
    }
};

QTEST_GUILESS_MAIN(ProfileListTest)
#include "tst_profilelist.moc"
