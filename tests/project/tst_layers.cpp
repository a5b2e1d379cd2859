// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

// The folder tree is the architecture: what each folder may include, besides itself. target_link_libraries tells the
// compiler, this tells people. A new folder needs a line here.
class LayersTest : public QObject
{
    Q_OBJECT

    using Table = QMap<QString, QStringList>;

    static const Table &table()
    {
        static const Table table{
            {u"model/domain"_s, {}},
            {u"model/rules"_s, {u"model/domain"_s}},
            {u"model/guard"_s, {u"model/domain"_s}},
            {u"model/concurrency"_s, {u"model/domain"_s}},
            {u"model/storage"_s, {u"model/domain"_s}},
            {u"model/wire"_s, {u"model/domain"_s}},
            {u"model/engine"_s, {u"model/domain"_s, u"model/rules"_s, u"model/storage"_s}},
            {u"model/simulation"_s,
                {u"model/domain"_s, u"model/engine"_s, u"model/exchange"_s, u"model/rules"_s, u"model/storage"_s,
                    u"model/wire"_s}}, // over HTTP, too
            // each of its threads opens a connection
            {u"model/server"_s, {u"model/domain"_s, u"model/wire"_s, u"model/engine"_s, u"model/storage"_s}},
            {u"model/backend"_s, {u"model/domain"_s, u"model/concurrency"_s}},
            // opens the file of its engine
            {u"model/backend/embedded"_s,
                {u"model/domain"_s, u"model/concurrency"_s, u"model/backend"_s, u"model/engine"_s, u"model/storage"_s}},
            {u"model/backend/http"_s, {u"model/domain"_s, u"model/concurrency"_s, u"model/backend"_s, u"model/wire"_s}},
            {u"model/workspace"_s, {u"model/domain"_s, u"model/concurrency"_s, u"model/wire"_s, u"model/storage"_s}},
            {u"model/sync"_s, {u"model/domain"_s, u"model/concurrency"_s, u"model/workspace"_s, u"model/backend"_s}},
            {u"model/exchange"_s, {u"model/domain"_s, u"model/wire"_s, u"model/storage"_s, u"model/engine"_s}},
            // rules: what a draft still lacks
            {u"model/presentation"_s,
                {u"model/domain"_s, u"model/concurrency"_s, u"model/guard"_s, u"model/rules"_s, u"model/workspace"_s,
                    u"model/sync"_s, u"model/backend"_s}},
            // of the workspace only the value that the outbox's model hands out
            {u"widgets"_s,
                {u"model/domain"_s, u"model/guard"_s, u"model/rules"_s, u"model/presentation"_s,
                    u"model/workspace/outboxentry.h"_s}},
            {u"app"_s, {u"model"_s, u"widgets"_s}},
        };
        return table;
    }

    static bool isBelow(const QString &path, const QString &folder)
    {
        return path == folder || path.startsWith(folder + u'/');
    }

    // The most specific line of the table for a file; empty where there is none.
    static QString folderOf(const QString &path)
    {
        QString best;
        for (const QString &folder : table().keys()) {
            if (isBelow(path, folder) && folder.size() > best.size())
                best = folder;
        }
        return best;
    }

    // What is wrong with one line of a file, or nothing. Paths are relative to the project.
    static QString complaint(const QString &file, const QString &line)
    {
        static const QRegularExpression quoted(u"^\\s*#\\s*include\\s+\"([^\"]+)\""_s);
        static const QRegularExpression sql(u"^\\s*#\\s*include\\s+[<\"](QtSql|QSql|sqlite3|libpq)"_s);
        static const QRegularExpression network(
            u"^\\s*#\\s*include\\s+[<\"](QtNetwork|QNetwork|QTcp|QUdp|QSsl|QLocalSocket|QAbstractSocket|QHostInfo|QWebSocket|QHttp|sys/socket)"_s);
        static const QRegularExpression translated(u"\\b(tr|trUtf8|translate|QT_TR\\w*NOOP\\w*)\\("_s);

        const QString folder = folderOf(file);
        if (folder.isEmpty())
            return u"lies in a folder that is not in the table"_s;
        if (sql.match(line).hasMatch() && !isBelow(file, u"model/storage"_s))
            return u"includes SQL outside model/storage"_s;
        if (network.match(line).hasMatch() && !mayReachOut(file))
            return u"includes the network where nothing may leave the machine"_s;
        if (isBelow(file, u"model"_s) && translated.match(line).hasMatch())
            return u"translates below widgets"_s;

        const QString included = quoted.match(line).captured(1);
        if (included.isEmpty() || included.endsWith(u".moc"_s))
            return {};
        if (!included.contains(u'/'))
            return u"includes a path that does not start at the root: "_s + included;
        if (folderOf(included) == folder)
            return {};
        for (const QString &allowed : table().value(folder)) {
            // A folder does not open those of its subfolders that have a line of their own.
            if (isBelow(included, allowed) && (allowed == u"model"_s || !isOfAnotherLine(included, allowed)))
                return {};
        }
        return u"may not include "_s + included;
    }

    // Everything else works on this machine alone; the write-time guard above all.
    static bool mayReachOut(const QString &file)
    {
        const QStringList folders{
            u"model/backend/http"_s, u"model/server"_s, u"model/simulation/httpdesk.cpp"_s, u"app"_s};
        return std::ranges::any_of(folders, [&file](const QString &folder) { return isBelow(file, folder); });
    }

    static bool isOfAnotherLine(const QString &included, const QString &allowed)
    {
        return folderOf(included).size() > allowed.size();
    }

    static QStringList filesBelow(const QStringList &folders, const QStringList &patterns)
    {
        const QDir root(QStringLiteral(CANOPY_SOURCE_DIR));
        QStringList files;
        for (const QString &folder : folders) {
            QDirIterator it(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext())
                files.append(root.relativeFilePath(it.next()));
        }
        files.sort();
        return files;
    }

    static QStringList linesOf(const QString &file)
    {
        QFile source(QDir(QStringLiteral(CANOPY_SOURCE_DIR)).filePath(file));
        return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()).split(u'\n') : QStringList();
    }

private Q_SLOTS:
    void includesOnlyWhatItMay()
    {
        const QStringList files = filesBelow({u"model"_s, u"widgets"_s, u"app"_s}, {u"*.h"_s, u"*.cpp"_s});
        QStringList complaints;
        for (const QString &file : files) {
            for (const QString &line : linesOf(file)) {
                if (const QString wrong = complaint(file, line); !wrong.isEmpty())
                    complaints.append(file + u' ' + wrong);
            }
        }

        QVERIFY(files.size() > 100);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    void noticesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isAllowed");

        const auto row = [](const char *name, const QString &file, const QString &line, bool isAllowed) {
            QTest::newRow(name) << file << line << isAllowed;
        };
        const QString rule = u"model/rules/level.h"_s;
        row("down", rule, u"#include \"model/domain/task.h\""_s, true);
        row("beside", rule, u"#include \"model/rules/streak.h\""_s, true);
        row("Qt", rule, u"#include <QList>"_s, true);
        row("up", rule, u"#include \"model/engine/queue.h\""_s, false);
        row("across", u"model/wire/keys.h"_s, u"#include \"model/storage/row.h\""_s, false);
        row("spaced", rule, u"  #  include \"model/engine/queue.h\""_s, false);
        row("domain includes nothing", u"model/domain/task.h"_s, u"#include \"model/rules/level.h\""_s, false);
        row("the window's model from below", u"model/engine/queue.h"_s, u"#include \"widgets/words/x.h\""_s, false);
        row("an implementation's own interface", u"model/backend/embedded/a.h"_s,
            u"#include \"model/backend/backend.h\""_s, true);
        row("an implementation from its interface", u"model/backend/backend.h"_s,
            u"#include \"model/backend/embedded/a.h\""_s, false);
        row("an implementation through its interface", u"model/sync/a.h"_s, u"#include \"model/backend/http/a.h\""_s,
            false);
        row("subfolders without a line", u"model/engine/queue.h"_s, u"#include \"model/storage/queue/a.h\""_s, true);
        row("widgets may not see the engine", u"widgets/pages/a.h"_s, u"#include \"model/engine/queue.h\""_s, false);
        row("the outbox's value", u"widgets/words/a.h"_s, u"#include \"model/workspace/outboxentry.h\""_s, true);
        row("the rest of the workspace", u"widgets/words/a.h"_s, u"#include \"model/workspace/outbox.h\""_s, false);
        row("the programs see all", u"app/canopy/main.cpp"_s, u"#include \"model/backend/embedded/a.h\""_s, true);
        row("relative", u"widgets/pages/a.h"_s, u"#include \"b.h\""_s, false);
        row("generated", u"widgets/pages/a.cpp"_s, u"#include \"a.moc\""_s, true);
        row("a folder nobody listed", u"model/attic/a.h"_s, u"int x;"_s, false);
        row("SQL in storage", u"model/storage/row.cpp"_s, u"#include <QSqlQuery>"_s, true);
        row("SQL elsewhere", u"model/engine/a.cpp"_s, u"#include <QSqlQuery>"_s, false);
        row("SQL in the programs", u"app/canopy/main.cpp"_s, u"#include <QtSql/QSqlDatabase>"_s, false);
        row("the network in the guard", u"model/guard/a.cpp"_s, u"#include <QNetworkAccessManager>"_s, false);
        row("the network on a page", u"widgets/tasks/a.cpp"_s, u"#include <QtNetwork/QTcpSocket>"_s, false);
        row("a socket by hand", u"model/presentation/a.cpp"_s, u"#include <sys/socket.h>"_s, false);
        row("the network of a client", u"model/backend/http/a.cpp"_s, u"#include <QNetworkReply>"_s, true);
        row("words below the widgets", u"model/presentation/a.cpp"_s, u"    return tr(\"Hello\");"_s, false);
        row("words from afar", u"model/engine/a.cpp"_s, u"QCoreApplication::translate(\"A\", \"b\")"_s, false);
        row("words in widgets", u"widgets/pages/a.cpp"_s, u"    return tr(\"Hello\");"_s, true);
        row("no word at all", u"model/engine/a.cpp"_s, u"    str(x); untranslate(y);"_s, true);
    }

    void noticesWhatIsWrong()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, line);
        QFETCH(const bool, isAllowed);

        const QString wrong = complaint(file, line);

        QVERIFY2(wrong.isEmpty() == isAllowed, qPrintable(wrong));
    }

    void saysItsLicenceEverywhere()
    {
        const QStringList folders{
            u"model"_s, u"widgets"_s, u"app"_s, u"tests"_s, u"cmake"_s, u"resources"_s, u"tools"_s};
        QStringList files = filesBelow(
            folders, {u"*.h"_s, u"*.cpp"_s, u"*.sql"_s, u"*.cmake"_s, u"CMakeLists.txt"_s, u"*.py"_s, u"*.sh"_s});
        files += {u"CMakeLists.txt"_s, u"dev"_s, u"README.md"_s};
        QStringList silent;
        for (const QString &file : std::as_const(files)) {
            const QString head = linesOf(file).first(std::min(5, int(linesOf(file).size()))).join(u'\n');
            if (!head.contains(u"SPDX-FileCopyrightText: 2026 Canopy contributors"_s)
                || !head.contains(u"SPDX-License-Identifier: Apache-2.0"_s))
                silent.append(file);
        }

        QVERIFY(files.size() > 200);
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
    }

    void guardsEveryHeader()
    {
        QStringList unguarded;
        for (const QString &file : filesBelow({u"model"_s, u"widgets"_s, u"app"_s, u"tests"_s}, {u"*.h"_s})) {
            if (!linesOf(file).contains(u"#pragma once"_s))
                unguarded.append(file);
        }

        QVERIFY2(unguarded.isEmpty(), qPrintable(unguarded.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
