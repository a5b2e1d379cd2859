// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/spelling.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTextBoundaryFinder>
#include <QtConcurrentRun>
#include <Sonnet/GuessLanguage>
#include <Sonnet/Speller>

#include <algorithm>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestWords = 6; // to say anything of a language
constexpr int fewestLetters = 25;
constexpr double strange = 0.5; // share of unknown words above which a text is in another language
constexpr double familiar = 0.35; // and below which it is in this one
constexpr int longestGuessed = 2000; // characters; more make it no surer

QString blanked(QString text, const QRegularExpression &pattern)
{
    for (const auto &match : pattern.globalMatch(QString(text)))
        text.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u' '));
    return text;
}

QList<Spelling::Span> wordsOf(const QString &prose)
{
    QList<Spelling::Span> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, prose);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; start = end, end = finder.toNextBoundary()) {
        const QStringView word = QStringView(prose).mid(start, end - start);
        const bool hasLetters = std::ranges::any_of(word, [](QChar c) { return c.isLetter(); });
        const bool hasDigits = std::ranges::any_of(word, [](QChar c) { return c.isDigit() || c == u'_'; });
        if (hasLetters && !hasDigits)
            words.append({int(start), int(end - start)});
    }
    return words;
}

// Names of things: API, iPhone, getText.
bool isName(const QString &word)
{
    return std::ranges::any_of(word.cbegin() + 1, word.cend(), [](QChar character) { return character.isUpper(); });
}

// The script of a dictionary's language; nothing where it is none of those that are told apart here.
std::optional<QChar::Script> scriptOf(const QString &dictionary)
{
    switch (QLocale(dictionary).script()) {
    case QLocale::LatinScript:
        return QChar::Script_Latin;
    case QLocale::ArabicScript:
        return QChar::Script_Arabic;
    case QLocale::CyrillicScript:
        return QChar::Script_Cyrillic;
    case QLocale::GreekScript:
        return QChar::Script_Greek;
    case QLocale::HebrewScript:
        return QChar::Script_Hebrew;
    default: // of many
        return {};
    }
}

}

struct Spelling::Shelf
{
    std::map<QString, Sonnet::Speller> spellers; // by dictionary
    QStringList dictionaries;
    std::unique_ptr<Sonnet::GuessLanguage> guess;

    Sonnet::Speller &speller(const QString &dictionary)
    {
        const auto [it, isNew] = spellers.try_emplace(dictionary, dictionary);
        return it->second;
    }

    QString dictionaryOf(const QString &lang)
    {
        if (dictionaries.isEmpty())
            dictionaries = Sonnet::Speller().availableLanguages();
        const QString exact = QString(lang).replace(u'-', u'_');
        const QString base = exact.section(u'_', 0, 0);
        for (const QString &name : {exact, QLocale(base).name(), base}) {
            if (dictionaries.contains(name))
                return name;
        }
        const auto any =
            std::ranges::find_if(dictionaries, [&base](const QString &name) { return name.startsWith(base + u'_'); });
        return any == dictionaries.cend() ? QString() : *any;
    }

    // Of all words; 1 where there is no dictionary.
    double unknownShare(const QString &prose, const QString &dictionary)
    {
        const QList<Span> words = wordsOf(prose);
        if (words.isEmpty() || dictionary.isEmpty())
            return 1;
        const auto unknown = std::ranges::count_if(words,
            [&](const Span &word) { return speller(dictionary).isMisspelled(prose.mid(word.from, word.length)); });
        return double(unknown) / double(words.size());
    }
};

Spelling::Spelling()
    : m_pool(std::make_unique<QThreadPool>())
    , m_shelf(std::make_shared<Shelf>())
{
    m_pool->setMaxThreadCount(1);
    m_pool->setExpiryTimeout(-1); // Sonnet's objects belong to the thread
}

Spelling::~Spelling() = default;

Spelling &Spelling::instance()
{
    static Spelling *const spelling = [] {
        qAddPostRoutine([] {
            Spelling &made = instance();
            made.m_pool->clear();
            QtConcurrent::run(made.m_pool.get(), [shelf = made.m_shelf] {
                shelf->spellers.clear();
                shelf->guess.reset();
            }).waitForFinished();
            made.m_pool.reset();
        });
        return new Spelling;
    }();
    return *spelling;
}

QFuture<QString> Spelling::dictionary(const QString &lang)
{
    return QtConcurrent::run(m_pool.get(), [shelf = m_shelf, lang] {
        const QString name = shelf->dictionaryOf(lang);
        return !name.isEmpty() && shelf->speller(name).isValid() ? name : QString();
    });
}

QFuture<QList<QList<Spelling::Span>>> Spelling::check(
    const QString &dictionary, const QStringList &paragraphs, const QSet<QString> &learned)
{
    return QtConcurrent::run(m_pool.get(), [shelf = m_shelf, dictionary, paragraphs, learned] {
        QList<QList<Span>> misspelt;
        const auto script = scriptOf(dictionary);
        for (const QString &paragraph : paragraphs) {
            const QString prose = proseOf(paragraph);
            QList<Span> spans;
            for (const Span &span : wordsOf(prose)) {
                const QString word = prose.mid(span.from, span.length);
                const bool isForeign = script && word.at(0).script() != *script; // a word of another language
                if (!isForeign && !isName(word) && !learned.contains(word)
                    && shelf->speller(dictionary).isMisspelled(word))
                    spans.append(span);
            }
            misspelt.append(spans);
        }
        return misspelt;
    });
}

QFuture<QStringList> Spelling::suggestions(const QString &dictionary, const QString &word)
{
    return QtConcurrent::run(
        m_pool.get(), [shelf = m_shelf, dictionary, word] { return shelf->speller(dictionary).suggest(word); });
}

QFuture<QString> Spelling::otherLanguage(const QString &text, const QString &lang)
{
    return QtConcurrent::run(m_pool.get(), [shelf = m_shelf, text, lang]() -> QString {
        const QString prose = proseOf(text.left(longestGuessed)).simplified();
        const auto letters = std::ranges::count_if(prose, [](QChar character) { return character.isLetter(); });
        if (letters < fewestLetters || wordsOf(prose).size() < fewestWords)
            return {};
        if (!shelf->guess) {
            shelf->guess = std::make_unique<Sonnet::GuessLanguage>();
            shelf->guess->setLimits(5, 0.1); // nothing unless it stands out by a tenth
        }
        const QString guessed = shelf->guess->identify(prose).section(u'_', 0, 0);
        if (guessed.isEmpty() || guessed == QString(lang).replace(u'-', u'_').section(u'_', 0, 0))
            return {};
        const QString own = shelf->dictionaryOf(lang);
        const QString other = shelf->dictionaryOf(guessed);
        if (!own.isEmpty() && shelf->unknownShare(prose, own) < strange)
            return {};
        if (!other.isEmpty() && shelf->unknownShare(prose, other) > familiar)
            return {};
        return guessed;
    });
}

QString Spelling::proseOf(const QString &paragraph)
{
    static const QRegularExpression code(u"(`+)[^`]+?\\1"_s);
    static const QRegularExpression address(
        uR"((?:https?://|www\.|mailto:)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<=\]\()[^)\s]+)"_s);
    static const QRegularExpression tag(uR"(</?[A-Za-z][^>]*>|&\w+;|[@#]\w+|\\\w+|(?:\.{0,2}/)?[\w.-]+/[\w./-]+)"_s);
    return blanked(blanked(blanked(paragraph, code), address), tag);
}
