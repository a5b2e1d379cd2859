// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/guard/wordlist.h"
#include "model/presentation/messagetemplate.h"

// What an operator, or the person, lays into a folder "canopy" of a data folder (/usr/share, /usr/local/share,
// ~/.local/share; the own one first), or into the folder that the profile names:
//
//   guard/<language>.txt   words that wound, instead of the shipped ones (guard/wordlist.h)
//   templates/<name>.md    templates for everybody
//   variables.json         { "name": "value" } for templates
class OperatorFiles
{
public:
    // An empty folder: the usual places.
    explicit OperatorFiles(const QString &folder = {});

    Guard::WordList words(const QString &lang) const; // those shipped where there are no others; may be empty
    QList<MessageTemplate> templates() const; // by name
    QMap<QString, QString> variables() const;

private:
    QString find(const QString &path) const; // empty: nowhere

    QStringList m_folders;
};
