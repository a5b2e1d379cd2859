// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/statements.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

constexpr auto suffix = ".sql"_L1;
constexpr auto postgreSqlSuffix = ".postgresql.sql"_L1;

QString withoutComments(const QString &text)
{
    QStringList kept;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().startsWith("--"_L1))
            kept.append(line);
    }
    return kept.join(u'\n').trimmed();
}

QString fileText(QStringView name, Dialect dialect)
{
    const QString base = u":/sql/%1"_s.arg(name);
    QString path = base + suffix;
    if (dialect == Dialect::PostgreSql && QFile::exists(base + postgreSqlSuffix))
        path = base + postgreSqlSuffix;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Missing SQL statement '%s'", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll());
}

} // namespace

// Without comments: Qt takes an apostrophe in one for the beginning of a string and then overlooks
// placeholders.
QString statementText(QStringView name, Dialect dialect)
{
    return withoutComments(fileText(name, dialect));
}

QStringList statementNames(QStringView folder)
{
    const QString base = u":/sql/%1"_s.arg(folder);
    QStringList names;
    for (QDirIterator it(base, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        if (path.contains("/migrations/"_L1) || path.endsWith(postgreSqlSuffix))
            continue;
        names.append(path.sliced(6).chopped(suffix.size()));
    }
    names.sort();
    return names;
}

QSet<QString> placeholdersOf(const QString &statement)
{
    const QStringList names = withPositions(statement).names;
    return {names.begin(), names.end()};
}

PositionalStatement withPositions(const QString &statement)
{
    static const QRegularExpression pattern(uR"((?<![:\w]):([A-Za-z]\w*))"_s);
    PositionalStatement positional{withoutComments(statement), {}};
    for (auto it = pattern.globalMatch(positional.text); it.hasNext();)
        positional.names.append(it.next().captured(1));
    positional.text.replace(pattern, u"?"_s);
    return positional;
}

QStringList migrationStatements(QStringView name, Dialect dialect)
{
    static const QRegularExpression marker(u"^-- statement\\s*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression lineEnd(u";\\s*$"_s, QRegularExpression::MultilineOption);
    const QString text = fileText(name, dialect);
    const auto &separator = text.contains(marker) ? marker : lineEnd;
    QStringList statements;
    for (const QString &part : text.split(separator)) {
        QString statement = withoutComments(part);
        if (dialect == Dialect::PostgreSql)
            statement.remove(" WITHOUT ROWID"_L1);
        if (!statement.isEmpty())
            statements.append(statement);
    }
    return statements;
}

} // namespace Storage
