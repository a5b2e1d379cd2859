// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include "model/storage/databaseurl.h"

// The statements of resources/sql, one a file, named by their path: "queue/message/insert". A file NAME.postgresql.sql
// is preferred on PostgreSQL. A statement that is not there is a broken installation and ends the program.
namespace Storage {

QString statementText(QStringView name, Dialect dialect);
QStringList statementNames(QStringView folder); // below the folder, migrations left out
QSet<QString> placeholdersOf(const QString &statement);
// The statement with a "?" for each placeholder, and their names in that order, repeated where they stand more than
// once.
struct PositionalStatement
{
    QString text;
    QStringList names;
};
PositionalStatement withPositions(const QString &statement);
// A migration file's single statements: separated by lines that end in ";", or, where one of its lines is "--
// statement", by those. " WITHOUT ROWID" is SQLite's alone: a table of short rows under a key of text is then one tree
// of pages instead of two, and so costs every commit a page less.
QStringList migrationStatements(QStringView name, Dialect dialect);

}
