// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// What is done to Markdown without a page: marks, what is pasted, finding, pieces for the preview, colours.
#include "widgets/conversation/syntax.h"
#include "widgets/writing/markdownhighlighter.h"
#include "widgets/writing/markdownmarks.h"
#include "widgets/writing/markdownpieces.h"
#include "widgets/writing/pastedtext.h"
#include "widgets/writing/textsearch.h"

#include <QMimeData>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

// "«" and "»" in the text are where the selection begins and ends; "|" is a cursor without one.
struct Writing
{
    QTextDocument document;
    QTextCursor cursor;

    explicit Writing(QString text)
    {
        qsizetype from = text.indexOf(u'|');
        qsizetype to = from;
        if (from >= 0) {
            text.remove(from, 1);
        } else {
            from = text.indexOf(u'«');
            text.remove(from, 1);
            to = text.indexOf(u'»');
            text.remove(to, 1);
        }
        document.setPlainText(text);
        cursor = QTextCursor(&document);
        cursor.setPosition(int(from));
        cursor.setPosition(int(to), QTextCursor::KeepAnchor);
    }

    QString shown() const
    {
        QString text = document.toPlainText();
        if (!cursor.hasSelection())
            return text.insert(cursor.position(), u'|');
        text.insert(cursor.selectionEnd(), u'»');
        return text.insert(cursor.selectionStart(), u'«');
    }
};

using Change = std::function<void(QTextCursor &)>;

const QMap<QString, Change> &changes()
{
    static const QMap<QString, Change> all{
        {u"bold"_s, [](QTextCursor &cursor) { MarkdownMarks::toggleAround(cursor, u"**"_s); }},
        {u"italic"_s, [](QTextCursor &cursor) { MarkdownMarks::toggleAround(cursor, u"*"_s); }},
        {u"code"_s, [](QTextCursor &cursor) { MarkdownMarks::toggleAround(cursor, u"`"_s); }},
        {u"block"_s, MarkdownMarks::toggleCodeBlock},
        {u"list"_s, MarkdownMarks::toggleList},
        {u"numbers"_s, MarkdownMarks::toggleNumberedList},
        {u"quote"_s, MarkdownMarks::toggleQuote},
        {u"heading"_s, MarkdownMarks::turnHeading},
        {u"link"_s, MarkdownMarks::makeLink},
        {u"enter"_s,
            [](QTextCursor &cursor) {
                if (!MarkdownMarks::continueLine(cursor))
                    cursor.insertText(u"\n"_s);
            }},
    };
    return all;
}

QString pasted(const QString &html, const QString &text = {})
{
    QMimeData source;
    source.setHtml(html);
    if (!text.isEmpty())
        source.setText(text);
    return PastedText::markdownFrom(source);
}

}

class MarkdownMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void marks_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const QString &change, const QString &before, const QString &after) {
            QTest::addRow("%s %s", qPrintable(change), qPrintable(QString(before).replace(u'\n', u'/')))
                << change << before << after;
        };
        row(u"bold"_s, u"a «word» b"_s, u"a «**word**» b"_s);
        row(u"bold"_s, u"a «**word**» b"_s, u"a «word» b"_s);
        row(u"bold"_s, u"a **«word»** b"_s, u"a «word» b"_s);
        row(u"bold"_s, u"a wo|rd b"_s, u"a **wo|rd** b"_s);
        row(u"bold"_s, u"a **wo|rd** b"_s, u"a wo|rd b"_s);
        row(u"bold"_s, u"a | b"_s, u"a **|** b"_s);
        row(u"bold"_s, u"a **|** b"_s, u"a | b"_s);
        row(u"bold"_s, u"«one\n\ntwo»"_s, u"«**one**\n\n**two**»"_s);
        row(u"bold"_s, u"«**one**\n\n**two**»"_s, u"«one\n\ntwo»"_s);
        row(u"bold"_s, u"«**one**\ntwo»"_s, u"«**one**\n**two**»"_s);
        row(u"bold"_s, u"«- one\n> two »"_s, u"- «**one**\n> **two**» "_s);
        row(u"bold"_s, u"«*word*»"_s, u"«***word***»"_s);
        row(u"italic"_s, u"«**word**»"_s, u"«***word***»"_s);
        row(u"italic"_s, u"«***word***»"_s, u"«**word**»"_s);
        row(u"italic"_s, u"*«word»*"_s, u"«word»"_s);
        row(u"code"_s, u"«x = 1»"_s, u"«`x = 1`»"_s);
        row(u"code"_s, u"`«x = 1»`"_s, u"«x = 1»"_s);
        row(u"bold"_s, u"سلام «عالم»"_s, u"سلام «**عالم**»"_s);
        row(u"bold"_s, u"«🌳»"_s, u"«**🌳**»"_s);
        row(u"block"_s, u"«a\nb»"_s, u"```\n«a\nb»\n```"_s);
        row(u"block"_s, u"```\n«a\nb»\n```"_s, u"«a\nb»"_s);
        row(u"block"_s, u"```\na|\n```"_s, u"a|"_s);
        row(u"block"_s, u"|"_s, u"```\n|\n```"_s);
        row(u"block"_s, u"text|"_s, u"text\n```\n|\n```"_s);
        row(u"block"_s, u"«a ``` b»"_s, u"````\n«a ``` b»\n````"_s);
        row(u"list"_s, u"«a\n\nb»"_s, u"«- a\n\n- b»"_s);
        row(u"list"_s, u"«- a\n- b»"_s, u"«a\nb»"_s);
        row(u"list"_s, u"«1. a\n2. b»"_s, u"«- a\n- b»"_s);
        row(u"list"_s, u"«a\nb\n»c"_s, u"«- a\n- b\n»c"_s);
        row(u"numbers"_s, u"«a\n\nb»"_s, u"«1. a\n\n2. b»"_s);
        row(u"numbers"_s, u"«1. a\n2. b»"_s, u"«a\nb»"_s);
        row(u"numbers"_s, u"«- a\n  - b»"_s, u"«1. a\n  2. b»"_s);
        row(u"quote"_s, u"a|"_s, u"> a|"_s);
        row(u"quote"_s, u"> a|"_s, u"a|"_s);
        row(u"heading"_s, u"a|"_s, u"## a|"_s);
        row(u"heading"_s, u"## a|"_s, u"### a|"_s);
        row(u"heading"_s, u"### a|"_s, u"a|"_s);
        row(u"link"_s, u"see «this»"_s, u"see [this](«https://»)"_s);
        row(u"link"_s, u"see |"_s, u"see [|](https://)"_s);
        row(u"link"_s, u"«https://qt.io»"_s, u"[|](https://qt.io)"_s);
        row(u"enter"_s, u"- a|"_s, u"- a\n- |"_s);
        row(u"enter"_s, u"- a|b"_s, u"- a\n- |b"_s);
        row(u"enter"_s, u"- a\n- |"_s, u"- a\n|"_s);
        row(u"enter"_s, u"  9. a|"_s, u"  9. a\n  10. |"_s);
        row(u"enter"_s, u"- [x] a|"_s, u"- [x] a\n- [ ] |"_s);
        row(u"enter"_s, u"> a|"_s, u"> a\n> |"_s);
        row(u"enter"_s, u"a|"_s, u"a\n|"_s);
        row(u"enter"_s, u"```\n- a|\n```"_s, u"```\n- a\n|\n```"_s);
    }

    void marks()
    {
        QFETCH(const QString, change);
        QFETCH(const QString, before);
        Writing writing(before);
        const QString text = writing.document.toPlainText();

        changes().value(change)(writing.cursor);

        QTEST(writing.shown(), "after");
        writing.document.undo(); // one step
        QCOMPARE(writing.document.toPlainText(), text);
    }

    void pastedHtmlBecomesMarkdown_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const char *name, const QString &html, const QString &markdown) {
            QTest::newRow(name) << html << markdown;
        };
        row("pre", u"<p>So:</p><pre>int a;\n  int b;</pre><p>Done.</p>"_s,
            u"So:\n\n```\nint a;\n  int b;\n```\n\nDone."_s);
        row("pre with code", u"<pre><code class=\"language-c\">a\n\nb</code></pre>"_s, u"```\na\n\nb\n```"_s);
        row("code in a sentence", u"<p>Call <code>f(x)</code> now.</p>"_s, u"Call `f(x)` now."_s);
        row("ticks in code", u"<p><code>a`b</code></p><p>x</p>"_s, u"`` a`b ``\n\nx"_s);
        row("emphasis", u"<p><b>bold</b>, <i>it</i> and <b><i>both</i></b>, <s>no</s></p>"_s,
            u"**bold**, *it* and ***both***, ~~no~~"_s);
        row("spaces stay outside", u"<p>a<b> b </b>c</p>"_s, u"a **b** c"_s);
        row("headings", u"<h1>One</h1><h3>Three</h3><p>text</p>"_s, u"# One\n\n### Three\n\ntext"_s);
        row("list", u"<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"_s, u"- a\n- b\n  - c"_s);
        row("numbers", u"<ol><li>a</li><li>b</li></ol>"_s, u"1. a\n2. b"_s);
        row("link", u"<p>see <a href=\"https://qt.io\">Qt</a></p>"_s, u"see [Qt](https://qt.io)"_s);
        row("no script in a link", u"<p>see <a href=\"javascript:x()\">Qt</a> <b>b</b></p>"_s, u"see Qt **b**"_s);
        row("table", u"<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2|3</td></tr></table>"_s,
            u"| **a** | **b** |\n|---|---|\n| 1 | 2\\|3 |"_s);
        row("no picture", u"<p>a <img src=\"http://x.test/a.png\"> <b>b</b></p>"_s, u"a  **b**"_s);
        row("letters that are marks", u"<p><b>x</b> 2*3 snake_case _a</p>"_s, u"**x** 2\\*3 snake_case \\_a"_s);
        row("an editor's lines",
            u"<div style=\"font-family: Menlo, monospace; white-space: pre;\"><div>def f():</div><div>    return 1</div></div>"_s,
            u"```\ndef f():\n    return 1\n```"_s);
    }

    void pastedHtmlBecomesMarkdown()
    {
        QFETCH(const QString, html);
        QTEST(pasted(html), "markdown");
    }

    void plainHtmlKeepsItsPlainText()
    {
        QCOMPARE(pasted(u"<p>one two<br>three</p>"_s, u"one  two\nthree"_s), u"one  two\nthree"_s);
    }

    void visualStudioCodeSaysTheLanguage()
    {
        QMimeData source;
        source.setText(u"let a = 1;\nlet b = 2;\n"_s);
        source.setHtml(u"<div>let a</div>"_s);
        source.setData(u"vscode-editor-data"_s, R"({"mode":"javascript"})");
        QCOMPARE(PastedText::markdownFrom(source), u"```javascript\nlet a = 1;\nlet b = 2;\n```\n"_s);

        source.setText(u"oneWord"_s);
        QCOMPARE(PastedText::markdownFrom(source), u"oneWord"_s);
        source.setText(u"# a\n\nb"_s);
        source.setData(u"vscode-editor-data"_s, R"({"mode":"markdown"})");
        QCOMPARE(PastedText::markdownFrom(source), u"# a\n\nb"_s);
    }

    void plainTextIsLeftAlone()
    {
        QMimeData source;
        source.setText(u"    if (a)\n        b();"_s);
        QCOMPARE(PastedText::markdownFrom(source), u"    if (a)\n        b();"_s);
    }

    void searchFinds_data()
    {
        QTest::addColumn<TextSearch>("search");
        QTest::addColumn<int>("count");
        const auto row = [](const char *name, const TextSearch &search, int count) {
            QTest::newRow(name) << search << count;
        };
        // in "Cat catalogue, cat. c.t\nÄpfel äpfel"
        row("words", {.pattern = u"cat"_s}, 3);
        row("capitals", {.pattern = u"cat"_s, .isCaseSensitive = true}, 2);
        row("whole", {.pattern = u"cat"_s, .isWholeWord = true}, 2);
        row("a dot is a dot", {.pattern = u"c.t"_s}, 1);
        row("expression", {.pattern = u"c.t"_s, .isRegularExpression = true}, 4);
        row("line", {.pattern = u"^ä"_s, .isRegularExpression = true}, 1);
        row("umlauts", {.pattern = u"äpfel"_s}, 2);
        row("nothing", {.pattern = QString()}, 0);
        row("empty matches", {.pattern = u"x*"_s, .isRegularExpression = true}, 0);
        row("wrong", {.pattern = u"("_s, .isRegularExpression = true}, 0);
    }

    void searchFinds()
    {
        QFETCH(const TextSearch, search);
        QTEST(int(matchesIn(u"Cat catalogue, cat. c.t\nÄpfel äpfel"_s, search).size()), "count");
    }

    void replacementsTakeGroups()
    {
        const QString text = u"John Smith"_s;
        const TextSearch search{.pattern = u"(\\w+) (\\w+)"_s, .isRegularExpression = true};
        QCOMPARE(replacementFor(text, {0, 10}, search, u"\\2, $1\\n\\\\"_s), u"Smith, John\n\\"_s);
        QCOMPARE(replacementFor(text, {0, 4}, {.pattern = u"John"_s}, u"\\1"_s), u"\\1"_s);
    }

    void piecesEndBetweenBlocks()
    {
        const QString paragraph = u"word "_s.repeated(150) + u"\n\n"_s;
        const QString list = u"- "_s + u"item "_s.repeated(150) + u"\n\n- second\n\n  still second\n\n"_s;
        const QString code = u"```cpp\n"_s + u"int a;\n\n"_s.repeated(150) + u"```\n\n"_s;
        const QString text = paragraph + list + code + paragraph;

        const QStringList pieces = markdownPieces(text);

        QCOMPARE(pieces, QStringList({paragraph, list, code, paragraph}));
        QCOMPARE(markdownPieces(u"a\n\nb\n\nc"_s).size(), 1);
        QCOMPARE(markdownPieces(u" \n\n"_s).size(), 0);
    }

    void referencesCountForEveryPiece()
    {
        const QString paragraph = u"see [here] "_s.repeated(80) + u"\n\n"_s;
        const QStringList pieces = markdownPieces(paragraph + paragraph + u"[here]: https://qt.io\n"_s);

        QCOMPARE(pieces.size(), 2 + 1);
        for (const QString &piece : pieces)
            QVERIFY(piece.contains(u"[here]: https://qt.io"_s));
    }

    // The trap of KSyntaxHighlighting's own class: what stands below a new block keeps its old colours.
    void colouringNoticesNewAndRemovedLinesAbove()
    {
        QSignalSpy loaded(&Syntax::instance(), &Syntax::loaded);
        Syntax::instance().load();
        QVERIFY(Syntax::instance().isLoaded() || loaded.wait());
        QTextDocument document;
        document.documentLayout(); // without one nothing is reported
        MarkdownHighlighter highlighter(&document);
        highlighter.setTheme(Syntax::instance().theme({}));
        highlighter.setDefinition(Syntax::instance().markdown());
        document.setPlainText(u"first\n"_s + u"# a heading\n"_s.repeated(500));
        const auto colours = [&document](int line) {
            QList<std::pair<int, QTextCharFormat>> formats;
            for (const auto &range : document.findBlockByNumber(line).layout()->formats())
                formats.append({range.length, range.format});
            return formats;
        };
        QTRY_VERIFY(!colours(300).isEmpty() && highlighter.isSettled());
        const auto asHeading = colours(300);

        QTextCursor cursor(&document);
        cursor.insertText(u"~~~\n"_s);
        QTRY_VERIFY(highlighter.isSettled());
        QVERIFY(colours(300) != asHeading); // code now
        QVERIFY(colours(500) != asHeading);

        cursor.setPosition(0);
        cursor.setPosition(4, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        QTRY_VERIFY(highlighter.isSettled());
        QCOMPARE(colours(300), asHeading);
        QCOMPARE(colours(499), asHeading);
    }
};
QTEST_MAIN(MarkdownMarksTest)
#include "tst_markdownmarks.moc"
