// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/connection.h"
#include "tests/app/program.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

// Invitations, roles, backups: what whoever runs a server types.
class AccessCommandsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Program> m_program;

    Program::Ending on(const QStringList &arguments, const QString &file = u"a.db"_s)
    {
        return m_program->run(QStringList{u"--database"_s, u"sqlite:"_s + file} + arguments);
    }

    QString setting(const QString &file, const QString &key)
    {
        const auto connection = Storage::Connection::open(
            Storage::DatabaseUrl::sqlite(m_program->path(file)), Storage::Connection::Open::Existing);
        const auto rows = (*connection)->raw(u"SELECT value FROM queue_setting WHERE key = '%1'"_s.arg(key));
        return rows && !rows->isEmpty() ? rows->constFirst().text(u"value") : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        QCOMPARE(on({u"init"_s}).status, 0);
        // People, with names that the seed decides.
        QCOMPARE(on({u"simulate"_s, u"--annotators"_s, u"2"_s, u"--tasks"_s, u"6"_s, u"--seed"_s, u"1"_s}).status, 0);
    }

    void invites()
    {
        const auto invited = on({u"invite"_s, u"--name"_s, u"ada"_s, u"--role"_s, u"moderator"_s, u"--json"_s});
        QCOMPARE(invited.status, 0);
        QCOMPARE(invited.json()["code"_L1].toString().size(), 23);
        const auto list = on({u"invite"_s, u"list"_s, u"--json"_s});
        QCOMPARE(list.json()["invitations"_L1][0]["role"_L1].toString(), u"moderator"_s);
        QVERIFY(!list.output.contains(invited.json()["code"_L1].toString().toLatin1()));
        const QString id = list.json()["invitations"_L1][0]["id"_L1].toString();
        QCOMPARE(on({u"invite"_s, u"revoke"_s, id}).status, 0);
        QCOMPARE(on({u"invite"_s, u"revoke"_s, id}).status, 1);
        QCOMPARE(on({u"invite"_s}).status, 2);
        QCOMPARE(on({u"invite"_s, u"--name"_s, u"ada"_s, u"--role"_s, u"king"_s}).status, 2);
        QCOMPARE(on({u"invite"_s, u"--name"_s, u"ada"_s, u"--expires"_s, u"soon"_s}).status, 2);
    }

    void givesRoles()
    {
        const QString person = u"annotator-001"_s;
        QCOMPARE(
            on({u"user"_s, u"role"_s, person, u"reviewer"_s, u"--language"_s, u"de"_s, u"--until"_s, u"2100-01-31"_s})
                .status,
            0);
        const auto roles = on({u"user"_s, u"roles"_s, person, u"--json"_s}).json()["roles"_L1].toArray();
        QCOMPARE(roles.size(), 1);
        QCOMPARE(roles[0]["lang"_L1].toString(), u"de"_s);
        QVERIFY(roles[0]["expires_at"_L1].toString().startsWith("2100-01-31"_L1));
        QCOMPARE(on({u"user"_s, u"role"_s, person, u"reviewer"_s, u"--until"_s, u"2001-01-01"_s}).status, 1);
        QCOMPARE(on({u"user"_s, u"role"_s, person, u"reviewer"_s, u"--revoke"_s}).status, 0);
        QVERIFY(on({u"user"_s, u"roles"_s, person, u"--json"_s}).json()["roles"_L1].toArray().isEmpty());
    }

    void restoresABackup()
    {
        const QString epoch = setting(u"a.db"_s, u"epoch"_s);
        QVERIFY(!epoch.isEmpty());
        QCOMPARE(on({u"backup"_s, u"copy.db"_s}).status, 0);
        QCOMPARE(on({u"backup"_s, u"copy.db"_s}).status, 1); // it is there already
        QCOMPARE(on({u"check"_s}, u"copy.db"_s).status, 0);
        const QByteArray before = on({u"stats"_s, u"--json"_s}).output;
        QCOMPARE(on({u"simulate"_s, u"--annotators"_s, u"2"_s, u"--tasks"_s, u"4"_s, u"--seed"_s, u"2"_s}).status, 0);
        QCOMPARE(on({u"user"_s, u"delete"_s, u"annotator-001"_s}).status, 0);

        const auto restored = on({u"restore"_s, u"copy.db"_s});

        QVERIFY2(restored.status == 0, restored.messages.constData());
        QVERIFY(setting(u"a.db"_s, u"epoch"_s) != epoch);
        QCOMPARE(setting(u"copy.db"_s, u"epoch"_s), epoch); // the backup stays as it is
        QCOMPARE(setting(u"a.db"_s, u"receipt_seed"_s), setting(u"copy.db"_s, u"receipt_seed"_s));
        QCOMPARE(on({u"check"_s}).status, 0);
        QCOMPARE(on({u"check"_s}, u"a.db.before-restore"_s).status, 0);
        // Who was deleted since the backup stays deleted.
        QCOMPARE(on({u"user"_s, u"show"_s, u"annotator-001"_s}).status, 1);
        QCOMPARE(on({u"user"_s, u"show"_s, u"annotator-001"_s}, u"copy.db"_s).status, 0);
        QVERIFY(before != on({u"stats"_s, u"--json"_s}, u"a.db.before-restore"_s).output);
    }

    void restoresNothingThatIsNoBackup()
    {
        QFile file(m_program->path(u"bad.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a database");
        file.close();
        const QString epoch = setting(u"a.db"_s, u"epoch"_s);

        QCOMPARE(on({u"restore"_s, u"bad.db"_s}).status, 1);
        QCOMPARE(on({u"restore"_s, u"missing.db"_s}).status, 1);

        QCOMPARE(setting(u"a.db"_s, u"epoch"_s), epoch);
        QCOMPARE(on({u"check"_s}).status, 0);
    }

    void beginsANewEpoch()
    {
        const QString epoch = setting(u"a.db"_s, u"epoch"_s);
        QCOMPARE(on({u"restore"_s, u"--new-epoch"_s}).status, 0);
        QVERIFY(setting(u"a.db"_s, u"epoch"_s) != epoch);
    }
};

QTEST_GUILESS_MAIN(AccessCommandsTest)
#include "tst_accesscommands.moc"
