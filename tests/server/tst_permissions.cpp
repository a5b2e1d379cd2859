// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/methodname.h"
#include "model/wire/permissions.h"
#include "tests/server/invited.h"
#include "tests/server/runningserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Wire;

// Every endpoint × every role × one's own and somebody else's, as the table of permissions says, and every endpoint ×
// every kind of key: with real requests to a real server. An endpoint that is not in the table does not compile.
class PermissionsTest : public QObject
{
    Q_OBJECT

    enum class Owner { Self, Other };

    // Who asks, and what is theirs.
    struct Person
    {
        Invited invited;
        MessageId message;
    };

    using Answer = PlainClient::Answer;

    static constexpr std::array destructive{Endpoint::DeleteUser, Endpoint::RevokeDevice, Endpoint::DeleteUserMessages,
        Endpoint::DeleteFrontendUserMessages};

    static QString nameOf(std::optional<PersonRole> role) { return role ? toString(*role) : u"nobody"_s; }

    static QList<std::optional<PersonRole>> everyRole()
    {
        QList<std::optional<PersonRole>> roles{std::nullopt};
        for (const PersonRole role : allRoles)
            roles.append(role);
        return roles;
    }

    static Person made(Engine::Queue &queue, const QString &name, std::optional<PersonRole> role)
    {
        const Invited person = invited(queue, name, role);
        return {person, written(queue, person, u"What would "_s + name + u" ask?"_s)};
    }

    void prepare(Engine::Queue &queue)
    {
        m_other = made(queue, u"other"_s, PersonRole::Annotator);
        for (const auto &role : everyRole()) {
            m_people.insert(nameOf(role), made(queue, u"a-"_s + nameOf(role), role));
            for (const Endpoint endpoint : destructive) { // whoever does it to themselves is of no use afterwards
                const QString name = nameOf(role) + QString::number(int(endpoint));
                m_people.insert(name, made(queue, u"b-"_s + name, role));
            }
        }
    }

    QString pathFor(const EndpointRow &row, const Person &subject) const
    {
        QString path = pathOf(row);
        const QMap<QString, QString> values{
            {u"{user_id}"_s, subject.invited.id.toString()},
            {u"{message_id}"_s, subject.message.toString()},
            {u"{device_id}"_s, subject.invited.device.toString()},
            {u"{auth_method}"_s, u"local"_s},
            {u"{username}"_s, subject.invited.name},
            {u"{task_id}"_s, TaskId::create().toString()},
            {u"{invitation_id}"_s, TaskId::create().toString()},
            {u"{role}"_s, u"annotator"_s},
            {u"{time_frame}"_s, u"day"_s},
            {u"{name}"_s, u"human_messages_by_lang"_s},
        };
        for (const auto &[parameter, value] : values.asKeyValueRange())
            path.replace(parameter, value);
        if (row.endpoint == Endpoint::MoveTree)
            path += u"?halt=false"_s;
        return path;
    }

    Answer call(const EndpointRow &row, const Person &subject, const QHash<QByteArray, QByteArray> &headers,
        const QString &key = {})
    {
        PlainClient client(m_server->url(), key);
        const bool hasBody = row.method == Method::Post;
        return client.call(
            Server::nameOf(row.method), pathFor(row, subject), hasBody ? "{}"_ba : QByteArray(), headers);
    }

    static bool isRefused(const Answer &answer)
    {
        static constexpr std::array codes{ErrorCode::ClientNotAuthorized, ErrorCode::RootNotAuthorized,
            ErrorCode::NotThisPerson, ErrorCode::NotPermitted};
        return answer.status == 401
            || (answer.status == 403 && std::ranges::find(codes, ErrorCode(answer.code())) != codes.end());
    }

    static bool mayPerson(const EndpointRow &row, std::optional<PersonRole> role, Owner owner)
    {
        if (row.level == Level::None)
            return true;
        const PermissionRow &permission = permissionOf(row.endpoint);
        const bool isOwn = permission.subject == Subject::Nobody || owner == Owner::Self;
        return role && (isOwn ? permission.own : permission.others).testFlag(*role);
    }

    static bool mayKey(const EndpointRow &row, bool isTrusted, bool isOpen)
    {
        switch (row.level) {
        case Level::None:
            return true;
        case Level::Key:
            return isTrusted || isOpen || permissionOf(row.endpoint).reach == Reach::Application;
        case Level::Trusted:
            return isTrusted;
        case Level::Root:
        case Level::Person:
            return false;
        }
        Q_UNREACHABLE_RETURN(false);
    }

    std::unique_ptr<RunningServer> begun(bool openKeys)
    {
        return std::make_unique<RunningServer>(
            RunningServer::Setup{.prepare = [this](Engine::Queue &queue, ManualClock &) { prepare(queue); },
                .options = [openKeys](Server::Options &options) { options.openKeys = openKeys; }});
    }

    std::unique_ptr<RunningServer> m_server;
    QMap<QString, Person> m_people;
    Person m_other;

private Q_SLOTS:
    void cleanup()
    {
        m_server->stop();
        QCOMPARE(m_server->violations(), QStringList());
        m_server.reset();
    }

    void peopleMayWhatTheTableSays()
    {
        m_server = begun(true);
        int calls = 0;
        for (const EndpointRow &row : endpoints) {
            for (const auto &role : everyRole()) {
                for (const Owner owner : {Owner::Other, Owner::Self}) {
                    const bool isLast =
                        owner == Owner::Self && std::ranges::find(destructive, row.endpoint) != destructive.end();
                    const Person &person =
                        m_people[isLast ? nameOf(role) + QString::number(int(row.endpoint)) : nameOf(role)];
                    const Answer answer = call(row, owner == Owner::Self ? person : m_other, person.invited.headers());
                    ++calls;

                    const QString what =
                        u"%1 %2 by %3, %4: %5 %6"_s.arg(QString::fromLatin1(Server::nameOf(row.method)), row.path,
                            nameOf(role), owner == Owner::Self ? u"own"_s : u"another's"_s,
                            QString::number(answer.status), QString::fromUtf8(answer.text));
                    QVERIFY2(answer.status > 0, qPrintable(what));
                    QVERIFY2(isRefused(answer) != mayPerson(row, role, owner), qPrintable(what));
                }
            }
        }
        QCOMPARE(calls, int(endpoints.size() * (allRoles.size() + 1) * 2));
    }

    void keysMayWhatTheTableSays_data()
    {
        QTest::addColumn<bool>("openKeys");
        QTest::newRow("open") << true;
        QTest::newRow("closed") << false;
    }

    void keysMayWhatTheTableSays()
    {
        QFETCH(const bool, openKeys);
        m_server = begun(openKeys);
        for (const EndpointRow &row : endpoints) {
            for (const bool isTrusted : {false, true}) {
                const Answer answer = call(row, m_other, {}, isTrusted ? m_server->trustedKey : m_server->key);
                QVERIFY2(isRefused(answer) != mayKey(row, isTrusted, openKeys),
                    qPrintable(u"%1 with a key: %2 %3"_s.arg(
                        row.path, QString::number(answer.status), QString::fromUtf8(answer.text))));
            }
            QCOMPARE(isRefused(call(row, m_other, {})), row.level != Level::None);
        }
    }
};

QTEST_GUILESS_MAIN(PermissionsTest)
#include "tst_permissions.moc"
