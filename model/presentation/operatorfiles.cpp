// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/operatorfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 1 << 20; // bytes of a file that is read; more is none of ours

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.read(largest) : QByteArray();
}

}

OperatorFiles::OperatorFiles(const QString &folder)
    : m_folders(folder.isEmpty() ? QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"canopy"_s,
                                       QStandardPaths::LocateDirectory)
                                 : QStringList{folder})
{
}

QString OperatorFiles::find(const QString &path) const
{
    for (const QString &folder : m_folders) {
        if (const QString file = QDir(folder).filePath(path); QFile::exists(file))
            return file;
    }
    return {};
}

Guard::WordList OperatorFiles::words(const QString &lang) const
{
    const QString name = u"guard/"_s + lang.section(u'-', 0, 0).toLower() + u".txt"_s;
    const QString own = find(name);
    return Guard::WordList::parse(QString::fromUtf8(contentOf(own.isEmpty() ? u":/"_s + name : own)));
}

QList<MessageTemplate> OperatorFiles::templates() const
{
    QMap<QString, QString> texts; // the first folder wins
    for (const QString &folder : m_folders) {
        const QDir dir(folder + u"/templates"_s);
        for (const QFileInfo &file : dir.entryInfoList({u"*.md"_s}, QDir::Files)) {
            if (!texts.contains(file.completeBaseName()))
                texts.insert(file.completeBaseName(), QString::fromUtf8(contentOf(file.filePath())));
        }
    }
    QList<MessageTemplate> templates;
    for (const auto &[name, text] : texts.asKeyValueRange())
        templates.append({name, text});
    return templates;
}

QMap<QString, QString> OperatorFiles::variables() const
{
    QMap<QString, QString> variables;
    for (const QString &folder : m_folders) {
        const QJsonObject object =
            QJsonDocument::fromJson(contentOf(QDir(folder).filePath(u"variables.json"_s))).object();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (!variables.contains(it.key()))
                variables.insert(it.key(), it.value().toVariant().toString());
        }
    }
    return variables;
}
