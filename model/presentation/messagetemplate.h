// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QList>
#include <QMap>
#include <QString>

// A beginning of a text that is used again and again. {{name}} stands for the value of a variable, {{cursor}} for where
// one goes on writing.
struct MessageTemplate
{
    QString name;
    QString text;
    friend bool operator==(const MessageTemplate &, const MessageTemplate &) = default;
};

struct FilledTemplate
{
    QString text;
    int cursor = 0; // UTF-16; the end where the template does not say
    QStringList unknown; // variables without a value: left in the text as they are
    friend bool operator==(const FilledTemplate &, const FilledTemplate &) = default;
};

FilledTemplate filled(const QString &text, const QMap<QString, QString> &variables);

QString templatesToJson(const QList<MessageTemplate> &templates);
Result<QList<MessageTemplate>> templatesFromJson(const QString &json); // empty text: none
