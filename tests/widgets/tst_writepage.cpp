// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// The page on which one writes, by keys alone: what the editor does, what a draft brings back, and that nothing moves.
#include "model/presentation/writingdesk.h"
#include "tests/widgets/samples.h"
#include "widgets/conversation/syntax.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/tasks/taskpagefactory.h"
#include "widgets/writing/languagebox.h"
#include "widgets/writing/markdowneditor.h"
#include "widgets/writing/markdownpreview.h"
#include "widgets/writing/spellchecker.h"
#include "widgets/writing/textmarks.h"
#include "widgets/writing/writingedit.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class WritePageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<WritingDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    TaskPage *m_page = nullptr;
    WritingEdit *m_edit = nullptr;

    void open(const QString &text = {}, int cursor = 0, int scroll = 0, const Task &task = Samples::promptTask())
    {
        m_desk = std::make_unique<WritingDesk>(nullptr, u"Mara"_s);
        m_window = std::make_unique<QWidget>();
        m_page = createTaskPage(task, m_window.get(), m_desk.get());
        (new QVBoxLayout(m_window.get()))->addWidget(m_page);
        if (!text.isEmpty())
            m_page->restore(TextDraft{.text = text, .lang = {}, .cursor = cursor, .scroll = scroll});
        m_window->resize(1300, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_page->focusWork();
        m_edit = m_page->findChild<WritingEdit *>();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(m_window->focusWidget(), text); } // ASCII
    void write(const QString &text) { m_edit->textCursor().insertText(text); }
    TextDraft draft() const { return std::get<TextDraft>(m_page->draft()); }
    QString said(const QString &name) const
    {
        const auto *label = m_page->findChild<QLabel *>(name);
        return label ? label->text() : QString();
    }
    TextMarks *marks() const { return m_page->findChild<MarkdownEditor *>()->marks(); }
    QStringList misspelt() const
    {
        QStringList words;
        for (const auto &mark : marks()->marks(TextMarks::Layer::Spelling))
            words.append(m_edit->toPlainText().mid(mark.from, mark.length));
        return words;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSignalSpy loaded(&Syntax::instance(), &Syntax::loaded);
        Syntax::instance().load();
        QVERIFY(Syntax::instance().isLoaded() || loaded.wait());
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void everyCommandHasANameAWordAndTheseKeys()
    {
        open();
        const QMap<QString, QKeySequence> keys{{u"write.bold"_s, QKeySequence::Bold},
            {u"write.italic"_s, QKeySequence::Italic}, {u"write.code"_s, Qt::CTRL | Qt::Key_E},
            {u"write.codeBlock"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_E},
            {u"write.heading"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_H}, {u"write.list"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_L},
            {u"write.numberedList"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_N},
            {u"write.quote"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Q}, {u"write.link"_s, Qt::CTRL | Qt::Key_L},
            {u"write.find"_s, QKeySequence::Find}, {u"write.replace"_s, Qt::CTRL | Qt::Key_H},
            {u"write.findNext"_s, Qt::Key_F3}, {u"write.findPrevious"_s, Qt::SHIFT | Qt::Key_F3},
            {u"write.pastePlain"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_V}, {u"write.nextMisspelt"_s, Qt::Key_F7},
            {u"write.template"_s, Qt::CTRL | Qt::Key_T}, {u"write.saveTemplate"_s, {}}, {u"write.editTemplates"_s, {}},
            {u"write.language"_s, {}}, {u"write.takeLanguage"_s, {}}, {u"write.leaveLanguage"_s, {}},
            {u"write.mendFinding"_s, Qt::ALT | Qt::Key_Return}, {u"write.keepFinding"_s, Qt::ALT | Qt::Key_Delete},
            {u"write.nextFinding"_s, Qt::Key_F8}, {u"write.previousFinding"_s, Qt::SHIFT | Qt::Key_F8}};
        QSet<QKeySequence> taken;
        for (const auto &[id, sequence] : keys.asKeyValueRange()) {
            const auto *command = m_page->findChild<QAction *>(id);
            QVERIFY2(command, qPrintable(id));
            QVERIFY2(!command->text().isEmpty(), qPrintable(id));
            QCOMPARE(command->shortcut(), sequence);
            QVERIFY2(sequence.isEmpty() || !taken.contains(sequence), qPrintable(id));
            taken.insert(sequence);
        }
        for (const auto *button : m_page->findChildren<QToolButton *>()) {
            if (qobject_cast<QLineEdit *>(button->parent()))
                continue; // Qt's own, in other fields
            const bool isNamed = !button->accessibleName().isEmpty() || !button->text().isEmpty();
            QVERIFY2(isNamed,
                qPrintable(button->objectName() + QLatin1StringView(button->parent()->metaObject()->className())));
        }
    }

    void commandsWorkByTheirKeys()
    {
        open(u"word"_s);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_B, Qt::ControlModifier);
        press(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(draft().text, u"***word***"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(draft().text, u"**word**"_s);
        press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(draft().text, u"- **word**"_s);
        press(Qt::Key_End);
        press(Qt::Key_Return);
        type(u"two"_s);
        QCOMPARE(draft().text, u"- **word**\n- two"_s);
    }

    void pasteKeepsCodeAndPlainPasteDoesNot()
    {
        open();
        auto *source = new QMimeData;
        source->setHtml(u"<p>Run <b>this</b>:</p><pre>make\nmake install</pre>"_s);
        source->setText(u"Run this:\nmake\nmake install"_s);
        QGuiApplication::clipboard()->setMimeData(source);

        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(draft().text, u"Run **this**:\n\n```\nmake\nmake install\n```"_s);
        press(Qt::Key_Z, Qt::ControlModifier); // one step
        QCOMPARE(draft().text, QString());
        press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(draft().text, u"Run this:\nmake\nmake install"_s);
    }

    void withinCodeNothingIsTranslated()
    {
        open(u"```\n\n```"_s, 4);
        auto *source = new QMimeData;
        source->setHtml(u"<b>x</b>"_s);
        source->setText(u"x"_s);
        QGuiApplication::clipboard()->setMimeData(source);

        press(Qt::Key_V, Qt::ControlModifier);

        QCOMPARE(draft().text, u"```\nx\n```"_s);
    }

    void findGoesThroughTheText()
    {
        open(u"one two one three ONE"_s);
        press(Qt::Key_F, Qt::ControlModifier);
        type(u"one"_s);
        QCOMPARE(said(u"find-count"_s), u"3 found"_s);
        QCOMPARE(marks()->marks(TextMarks::Layer::Find).size(), 3);
        press(Qt::Key_Return);
        QCOMPARE(m_edit->textCursor().selectionStart(), 0);
        press(Qt::Key_Return);
        QCOMPARE(m_edit->textCursor().selectionStart(), 8);
        press(Qt::Key_F3);
        QCOMPARE(m_edit->textCursor().selectionStart(), 18);
        QCOMPARE(said(u"find-count"_s), u"3 of 3"_s);
        press(Qt::Key_F3); // and round
        QCOMPARE(m_edit->textCursor().selectionStart(), 0);
        press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(m_edit->textCursor().selectionStart(), 18);
        m_page->findChild<QToolButton *>(u"find-case"_s)->click();
        QCOMPARE(marks()->marks(TextMarks::Layer::Find).size(), 2);
        press(Qt::Key_Escape);
        QVERIFY(m_edit->hasFocus());
        QVERIFY(marks()->marks(TextMarks::Layer::Find).isEmpty());
        press(Qt::Key_F3); // still knows what was looked for
        QCOMPARE(m_edit->textCursor().selectedText(), u"one"_s);
    }

    void replacingAllIsOneStep()
    {
        open(u"a-1 b-2 c-3"_s);
        press(Qt::Key_H, Qt::ControlModifier);
        m_page->findChild<QToolButton *>(u"find-expression"_s)->click();
        type(u"(\\w)-(\\d)"_s);
        press(Qt::Key_Tab);
        m_page->findChild<QLineEdit *>(u"find-replacement"_s)->setFocus();
        type(u"$2\\1"_s);
        QTest::mouseClick(m_page->findChild<QWidget *>(u"replace-all"_s), Qt::LeftButton);
        QCOMPARE(draft().text, u"1a 2b 3c"_s);
        QCOMPARE(said(u"find-count"_s), u"3 replaced"_s);
        m_edit->setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(draft().text, u"a-1 b-2 c-3"_s);
    }

    void aWrongExpressionIsSaid()
    {
        open(u"a"_s);
        press(Qt::Key_F, Qt::ControlModifier);
        m_page->findChild<QToolButton *>(u"find-expression"_s)->click();
        type(u"("_s);
        QCOMPARE(said(u"find-count"_s), u"Not a valid expression"_s);
    }

    void misspeltWordsAreMarkedInTheLanguageOfTheMessage()
    {
        Task german = Samples::promptTask();
        german.lang = u"de"_s;
        open(u"Das ist ein wunderschöner Tagg mit `kodde` und https://exampl.test/kodde im Haus.\n\n```\nkodde\n```"_s,
            0, 0, german);
        QTRY_COMPARE_WITH_TIMEOUT(misspelt(), QStringList{u"Tagg"_s}, 15000);

        m_page->findChild<LanguageBox *>()->setLanguage(u"en"_s);
        Q_EMIT m_page->findChild<LanguageBox *>()->chosen(u"en"_s);
        QTRY_VERIFY_WITH_TIMEOUT(misspelt().contains(u"wunderschöner"_s), 15000);
        QCOMPARE(draft().lang, u"en"_s);
    }

    void wordsOfAnotherScriptAreLeftAlone()
    {
        Task arabic = Samples::promptTask();
        arabic.lang = u"ar"_s;
        open(u"كتبت زغغلط في Qt Widgets"_s, 0, 0, arabic);
        QTRY_COMPARE_WITH_TIMEOUT(misspelt(), QStringList{u"زغغلط"_s}, 20000);
    }

    void onlyWhatWasTypedIsCheckedAndNotTheWordBeingWritten()
    {
        open(u"A fine mornning.\n\nAnother paragraph."_s);
        QTRY_COMPARE_WITH_TIMEOUT(misspelt(), QStringList{u"mornning"_s}, 15000);
        press(Qt::Key_End, Qt::ControlModifier);
        type(u" Somthing"_s);
        auto *spelling = m_page->findChild<SpellChecker *>();
        QTRY_VERIFY_WITH_TIMEOUT(spelling->isSettled(), 5000);
        QCOMPARE(misspelt(), QStringList{u"mornning"_s}); // the cursor is still in the other
        type(u" "_s);
        QTRY_COMPARE_WITH_TIMEOUT(misspelt(), (QStringList{u"mornning"_s, u"Somthing"_s}), 5000);
        press(Qt::Key_Home, Qt::ControlModifier);
        type(u"Oh, "_s); // marks move along
        QVERIFY(misspelt().contains(u"mornning"_s));
    }

    void wordsAreReplacedAndLearnedFromTheMenu()
    {
        open(u"A fine mornning for Canopista."_s);
        QTRY_COMPARE_WITH_TIMEOUT(misspelt().size(), 2, 15000);
        press(Qt::Key_F7);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = m_page->findChild<QMenu *>(u"editor-menu"_s)) && menu->isVisible());
        QCOMPARE(menu->activeAction()->text(), u"morning"_s);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(draft().text, u"A fine morning for Canopista."_s);

        QTRY_VERIFY(!m_page->findChild<QMenu *>(u"editor-menu"_s));
        press(Qt::Key_F7);
        QTRY_VERIFY((menu = m_page->findChild<QMenu *>(u"editor-menu"_s)) && menu->isVisible());
        menu->findChild<QAction *>(u"learn-word"_s)->trigger();
        menu->close();
        QCOMPARE(m_desk->learnedWords(u"en"_s), QSet<QString>{u"Canopista"_s});
        QTRY_VERIFY_WITH_TIMEOUT(misspelt().isEmpty(), 5000);
    }

    void withoutADictionaryItSaysSoOnceAndMarksNothing()
    {
        Task task = Samples::promptTask();
        task.lang = u"eo"_s;
        open({}, 0, 0, task);
        QTRY_VERIFY_WITH_TIMEOUT(said(u"hint-text"_s).contains(u"no dictionary"_s), 15000);
        type(u"xqzw "_s);
        QVERIFY(!said(u"hint-text"_s).contains(u"no dictionary"_s));
        QVERIFY(misspelt().isEmpty());

        open({}, 0, 0, task);
        QTRY_VERIFY(m_page->findChild<LanguageBox *>()->toolTip().contains(u"no dictionary"_s));
        QVERIFY(!said(u"hint-text"_s).contains(u"no dictionary"_s));
    }

    void anotherLanguageIsNoticedOnlyWhenSure()
    {
        open();
        write(u"Der schnelle Fuchs springt heute über den faulen Hund und läuft in den Wald. "_s);
        QTRY_VERIFY_WITH_TIMEOUT(said(u"hint-text"_s).contains(u"Deutsch"_s), 15000);
        m_page->findChild<QAction *>(u"write.takeLanguage"_s)->trigger();
        QCOMPARE(draft().lang, u"de"_s);
        QVERIFY(!said(u"hint-text"_s).contains(u"Deutsch"_s));
    }

    void aLeftGuessIsNotSaidAgain()
    {
        open(u"Der schnelle Fuchs springt heute über den faulen Hund und läuft in den Wald."_s);
        QTRY_VERIFY_WITH_TIMEOUT(said(u"hint-text"_s).contains(u"Deutsch"_s), 15000);
        m_page->findChild<QAction *>(u"write.leaveLanguage"_s)->trigger();
        QVERIFY(!said(u"hint-text"_s).contains(u"Deutsch"_s));
        QCOMPARE(draft().lang, u"en"_s);
        press(Qt::Key_End, Qt::ControlModifier);
        write(u" Und er schläft."_s);
        QTest::qWait(1200); // longer than the pause before a guess
        QVERIFY(!said(u"hint-text"_s).contains(u"Deutsch"_s));
    }

    void lengthIsCountedAsTheServerDoes()
    {
        open();
        type(u"  ab"_s);
        QCOMPARE(said(u"counter"_s), u"2 of 2,000 characters"_s);
        m_edit->setPlainText(u"🌳é \n"_s);
        QCOMPARE(said(u"counter"_s), u"2 of 2,000 characters"_s);
    }

    void theGoalIsNoGate()
    {
        open();
        QSignalSpy submitted(m_page, &TaskPage::submitted);
        type(u"Just five words, no more"_s);
        QVERIFY(said(u"hint-text"_s).startsWith(u"5 of about 50"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.size(), 1);
    }

    void draftsBringBackTextPlaceAndNothingToUndo()
    {
        const QString text = u"line after line\n"_s.repeated(300);
        open(text, 2000, 700);

        QCOMPARE(draft().text, text);
        QCOMPARE(draft().cursor, 2000);
        QTRY_COMPARE(m_edit->verticalScrollBar()->value(), 700);
        QCOMPARE(draft().scroll, 700);
        QVERIFY(!m_edit->document()->isUndoAvailable());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(draft().text, text);
        type(u"x"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(draft().text, text);
    }

    void thePreviewKeepsItsPlaceAndTheEditorItsCursor()
    {
        QString text;
        for (int i = 0; i < 120; ++i)
            text +=
                u"Paragraph number %1 with a few words to fill it, so that it takes its room on the page.\n\n"_s.arg(i);
        open(text, 100);
        auto *preview = m_page->findChild<MarkdownPreview *>();
        QTRY_VERIFY(preview->isSettled());
        preview->verticalScrollBar()->setValue(preview->verticalScrollBar()->maximum() / 2);
        QCoreApplication::processEvents();
        const QImage before = preview->grab().toImage();
        const int cursor = m_edit->textCursor().position();

        type(u"# "_s);
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        type(u"new"_s);
        QTRY_VERIFY(preview->isSettled());

        QCOMPARE(m_edit->textCursor().position(), cursor + 7);
        QCOMPARE(preview->grab().toImage().copy(0, 0, 300, 300), before.copy(0, 0, 300, 300));
    }

    void thePreviewShowsLongTextsToo()
    {
        open(u"Some *words*.\n\n"_s.repeated(3000) + u"The end."_s);
        auto *preview = m_page->findChild<MarkdownPreview *>();
        QTRY_VERIFY_WITH_TIMEOUT(preview->isSettled() && preview->verticalScrollBar()->maximum() > 10000, 20000);
        QVERIFY(preview->shownText().startsWith(u"Some words."_s));
        preview->verticalScrollBar()->setValue(preview->verticalScrollBar()->maximum());
        preview->grab();
        QVERIFY(preview->shownText().endsWith(u"The end."_s));
    }

    void paragraphsHaveTheirOwnDirection()
    {
        open(u"Hello\nمرحبا بالعالم\nHello again"_s);
        QCOMPARE(m_edit->document()->findBlockByNumber(0).textDirection(), Qt::LeftToRight);
        QCOMPARE(m_edit->document()->findBlockByNumber(1).textDirection(), Qt::RightToLeft);
        QCOMPARE(m_edit->document()->findBlockByNumber(2).textDirection(), Qt::LeftToRight);
        press(Qt::Key_End, Qt::ControlModifier);
        press(Qt::Key_Return);
        write(u"שלום"_s);
        QCOMPARE(m_edit->document()->lastBlock().textDirection(), Qt::RightToLeft);
    }

    void inputMethodsComposeAndCommit()
    {
        open(u"ab"_s, 2);
        QSignalSpy changed(m_page, &TaskPage::draftChanged);

        QInputMethodEvent composing(u"に"_s, {});
        QCoreApplication::sendEvent(m_edit, &composing);
        QCoreApplication::processEvents();
        QCOMPARE(draft().text, u"ab"_s); // nothing is written yet
        QCOMPARE(changed.size(), 0);
        QCOMPARE(m_edit->textCursor().block().layout()->preeditAreaText(), u"に"_s);
        QInputMethodEvent committing;
        committing.setCommitString(u"日本🌳"_s);
        QCoreApplication::sendEvent(m_edit, &committing);

        QCOMPARE(draft().text, u"ab日本🌳"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(said(u"counter"_s), u"5 of 2,000 characters"_s);
        press(Qt::Key_Backspace); // the whole emoji
        QCOMPARE(draft().text, u"ab日本"_s);
    }

    void templatesAreInsertedWithTheirVariables()
    {
        open({}, 0, 0, Samples::assistantTask());
        m_desk->setTemplates({{u"Greeting"_s, u"Hello, {{name}} here.\n{{cursor}}\nIn {{language}}, {{unknown}}."_s}});
        press(Qt::Key_T, Qt::ControlModifier);
        auto *menu = m_page->findChild<QToolButton *>(u"button.write.template"_s)->menu();
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(draft().text, u"Hello, Mara here.\n\nIn English, {{unknown}}."_s);
        QCOMPARE(draft().cursor, 18);
    }

    void templatesAreKeptAndChanged()
    {
        open(u"A text to keep"_s);
        m_page->findChild<QAction *>(u"write.saveTemplate"_s)->trigger();
        QCOMPARE(m_desk->templates(), (QList<MessageTemplate>{{u"A text to keep"_s, u"A text to keep"_s}}));
        QVERIFY(!m_edit->isVisible());
        type(u"Mine"_s); // its name is selected
        m_page->findChild<QPlainTextEdit *>(u"template-text"_s)->setPlainText(u"Changed {{date}}"_s);
        QCOMPARE(m_desk->templates(), (QList<MessageTemplate>{{u"Mine"_s, u"Changed {{date}}"_s}}));
        QTest::mouseClick(m_page->findChild<QWidget *>(u"template-remove"_s), Qt::LeftButton);
        QVERIFY(m_desk->templates().isEmpty());
        press(Qt::Key_Escape);
        QVERIFY(m_edit->isVisible());
        QVERIFY(m_edit->hasFocus());
        QCOMPARE(draft().text, u"A text to keep"_s);
    }
};
QTEST_MAIN(WritePageTest)
#include "tst_writepage.moc"
