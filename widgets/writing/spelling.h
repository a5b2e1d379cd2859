// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>
#include <QSet>
#include <QString>
#include <QThreadPool>

#include <memory>

// Sonnet, on a thread of its own: reading a dictionary takes up to half a second. One for the process; everything is
// answered in the order in which it was asked.
class Spelling
{
public:
    struct Span
    {
        int from = 0; // UTF-16, in its paragraph
        int length = 0;
        friend bool operator==(const Span &, const Span &) = default;
    };

    static Spelling &instance();
    ~Spelling();
    Q_DISABLE_COPY_MOVE(Spelling)

    // The dictionary for a language (BCP 47), such as "de_DE" for "de"; empty: there is none.
    QFuture<QString> dictionary(const QString &lang);
    // The misspelt words of each paragraph, but for those that are learned. Code, addresses and words with digits are
    // left out.
    QFuture<QList<QList<Span>>> check(
        const QString &dictionary, const QStringList &paragraphs, const QSet<QString> &learned);
    QFuture<QStringList> suggestions(const QString &dictionary, const QString &word);
    // The language of a text where Sonnet is sure that it is another one than lang (BCP 47): enough text, and most of
    // its words are in no dictionary of lang, but in one of the other. Empty otherwise.
    QFuture<QString> otherLanguage(const QString &text, const QString &lang);

    // Paragraphs without what is not prose: same length, spaces in its place.
    static QString proseOf(const QString &paragraph);

private:
    Spelling();
    struct Shelf; // what lives on the thread

    std::unique_ptr<QThreadPool> m_pool;
    std::shared_ptr<Shelf> m_shelf;
};
