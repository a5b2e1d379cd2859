// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
//
// From a key to the painted editor, on the whole page on which one writes: highlighting, preview, spelling, guard and
// counter at work. The floor is a bare QTextEdit with the same highlighter and the same text, typed in at the same
// place in turns with it. And how long the preview takes to follow, and its longest turn.
//
// --cpu measures the processor time of the window's thread instead of the time on the wall: for a busy machine.
#include "tests/bench/result.h"
#include "widgets/conversation/syntax.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/tasks/taskpagefactory.h"
#include "widgets/writing/markdownhighlighter.h"
#include "widgets/writing/markdownpreview.h"
#include "widgets/writing/writingedit.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr int keys = 300;
constexpr int warmUp = 20;

QString sample(int bytes)
{
    const QString paragraph =
        u"Some *words* with `code`, a [link](https://example.org) and **weight**, ovver and over.\n\n"
        "- one point\n- another point\n\n```cpp\nint answer() { return 42; }\n```\n\n"_s;
    return paragraph.repeated(1 + bytes / int(paragraph.size())).left(bytes);
}

bool ofProcessor = false;

class Stopwatch
{
public:
    void start() { m_start = now(); }
    double milliseconds() const { return double(now() - m_start) / 1e6; }

private:
    static qint64 now()
    {
        timespec time;
        clock_gettime(ofProcessor ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }
    qint64 m_start = 0;
};

enum class Place { Start, Middle, End };

QString nameOf(Place place)
{
    switch (place) {
    case Place::Start:
        return u"typing at the start"_s;
    case Place::Middle:
        return u"typing in the middle"_s;
    case Place::End:
        return u"typing"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

void settle(int milliseconds)
{
    QElapsedTimer settling;
    settling.start();
    while (settling.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void go(QTextEdit *editor, Place place)
{
    QTextCursor cursor = editor->textCursor();
    switch (place) {
    case Place::Start:
        cursor.movePosition(QTextCursor::Start);
        break;
    case Place::Middle:
        cursor.setPosition(editor->document()->characterCount() / 2);
        cursor.movePosition(QTextCursor::EndOfBlock);
        break;
    case Place::End:
        cursor.movePosition(QTextCursor::End);
        break;
    }
    editor->setTextCursor(cursor);
    editor->ensureCursorVisible();
}

// Milliseconds from a key until its letter is painted. Words of six letters.
double press(QTextEdit *editor, int number)
{
    const bool isSpace = number % 7 == 6;
    const QString key = isSpace ? u" "_s : QString(QChar(char16_t(u'a' + number % 26)));
    Stopwatch timer;
    timer.start();
    QKeyEvent event(QEvent::KeyPress, isSpace ? Qt::Key_Space : 0, Qt::NoModifier, key);
    QCoreApplication::sendEvent(editor, &event);
    QCoreApplication::processEvents(); // contents, highlighting and paint
    return timer.milliseconds();
}

struct Writing
{
    std::unique_ptr<QWidget> window = std::make_unique<QWidget>();
    QTextEdit *editor = nullptr;
    MarkdownPreview *preview = nullptr;
};

Writing page(const QString &text)
{
    Writing writing;
    Task task;
    task.lang = u"en"_s;
    task.kind = InitialPromptTask();
    TaskPage *page = createTaskPage(task, writing.window.get());
    (new QVBoxLayout(writing.window.get()))->addWidget(page);
    page->restore(TextDraft{.text = text, .lang = {}, .cursor = 0, .scroll = 0});
    writing.editor = page->findChild<WritingEdit *>();
    writing.preview = page->findChild<MarkdownPreview *>();
    writing.window->resize(1300, 800);
    writing.window->show();
    return writing;
}

Writing bare(const QString &text, const QSize &size)
{
    Writing writing;
    writing.editor = new QTextEdit(writing.window.get());
    (new QVBoxLayout(writing.window.get()))->addWidget(writing.editor);
    writing.editor->setAcceptRichText(false);
    auto *highlighter = new MarkdownHighlighter(writing.editor->document());
    highlighter->setTheme(Syntax::instance().theme(writing.editor->palette()));
    highlighter->setDefinition(Syntax::instance().markdown());
    writing.editor->setPlainText(text);
    writing.editor->setFixedSize(size);
    writing.window->show();
    return writing;
}

void report(const QString &name, qint64 size, const QList<double> &ours, const QList<double> &floor, bool asJson)
{
    for (const bool isMedian : {true, false}) {
        print({.bench = u"ui"_s,
                  .backend = {},
                  .caseName = name,
                  .size = size,
                  .metric = isMedian ? u"median"_s : u"p99"_s,
                  .value = isMedian ? median(ours) : percentile99(ours),
                  .unit = u"ms"_s,
                  .limit = isMedian ? median(floor) : percentile99(floor)},
            asJson);
    }
}

void measureTyping(int bytes, Place place, bool asJson)
{
    const QString text = sample(bytes);
    const Writing ours = page(text);
    settle(2500); // colours, spelling and preview of the whole text
    const Writing floor = bare(text, ours.editor->size());
    settle(1500);
    go(ours.editor, place);
    go(floor.editor, place);
    settle(300);
    QList<double> ourKeys;
    QList<double> floorKeys;
    constexpr int turn = 20; // keys; then the other one, so that a busy machine slows both
    for (int i = 0; i < keys + warmUp; i += turn) {
        for (const bool isOurs : {true, false}) {
            for (int key = i; key < i + turn; ++key) {
                const double taken = press(isOurs ? ours.editor : floor.editor, key);
                if (i >= warmUp)
                    (isOurs ? ourKeys : floorKeys).append(taken);
            }
            settle(20);
        }
    }
    report(nameOf(place), bytes, ourKeys, floorKeys, asJson);
}

// A letter in the middle of the text until the preview shows it, without the pause; and the longest turn of the event
// loop until everything is measured. The floor is QTextDocument's own import and layout of the whole text.
void measurePreview(int bytes, bool asJson)
{
    constexpr int times = 25;
    QString text = sample(bytes);
    MarkdownPreview preview;
    preview.resize(600, 700);
    preview.show();
    preview.setText(text);
    settle(1500);
    preview.verticalScrollBar()->setValue(preview.verticalScrollBar()->maximum() / 2);
    settle(200);
    QList<double> updates;
    QList<double> turns;
    QList<double> whole;
    for (int i = 0; i < times; ++i) {
        text.insert(text.indexOf(u"words"_s, text.size() / 2), u"x"_s);
        Stopwatch timer;
        timer.start();
        preview.setText(text);
        double longest = timer.milliseconds();
        QElapsedTimer all;
        all.start();
        do {
            timer.start();
            QCoreApplication::processEvents();
            longest = std::max(longest, timer.milliseconds());
        } while (!preview.isSettled() && all.elapsed() < 3000);
        turns.append(longest);

        text.insert(text.indexOf(u"words"_s, text.size() / 2), u"y"_s);
        timer.start();
        preview.setText(text);
        preview.follow();
        QCoreApplication::sendPostedEvents();
        preview.viewport()->repaint();
        updates.append(timer.milliseconds());
        settle(30);

        QTextDocument document;
        timer.start();
        document.setMarkdown(text);
        document.setTextWidth(580);
        document.size();
        whole.append(timer.milliseconds());
    }
    report(u"preview update"_s, bytes, updates, whole, asJson);
    report(u"preview longest turn"_s, bytes, turns, whole, asJson);
}

}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    const bool asJson = QApplication::arguments().contains(u"--json"_s);
    ofProcessor = QApplication::arguments().contains(u"--cpu"_s);
    QEventLoop loading;
    QObject::connect(&Syntax::instance(), &Syntax::loaded, &loading, &QEventLoop::quit);
    Syntax::instance().load();
    loading.exec();
    for (const int bytes : {1'000, 10'000, 100'000}) {
        for (const Place place : {Place::End, Place::Middle, Place::Start})
            measureTyping(bytes, place, asJson);
    }
    for (const int bytes : {1'000, 10'000, 100'000})
        measurePreview(bytes, asJson);
}
