// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
//
// From a key to the painted editor, with Markdown highlighting. The floor is the same in a bare QTextEdit.
#include "tests/bench/result.h"
#include "widgets/writing/markdowneditor.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace {

constexpr int keys = 300;

QString sample(int bytes)
{
    const QString paragraph = u"Some *words* with `code`, a [link](https://example.org) and **weight**, over and over.\n\n"
                              "- one point\n- another point\n\n```cpp\nint answer() { return 42; }\n```\n\n"_s;
    return paragraph.repeated(1 + bytes / int(paragraph.size())).left(bytes);
}

QList<double> typing(QTextEdit *editor)
{
    QList<double> samples;
    for (int i = 0; i < keys; ++i) {
        const QString key(QChar(char16_t(u'a' + i % 26)));
        QElapsedTimer timer;
        timer.start();
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, key);
        QCoreApplication::sendEvent(editor, &press);
        QCoreApplication::processEvents(); // contents, highlighting and paint
        samples.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return samples;
}

QList<double> measured(QWidget *window, QTextEdit *editor, const QString &text)
{
    window->resize(700, 500);
    editor->setPlainText(text);
    editor->moveCursor(QTextCursor::End);
    window->show();
    QElapsedTimer settling; // the first highlighting runs over many turns of the event loop
    settling.start();
    while (settling.elapsed() < 1500)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    return typing(editor);
}

}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const bool asJson = QApplication::arguments().contains(u"--json"_s);
    for (const int bytes : {1'000, 10'000, 100'000}) {
        const QString text = sample(bytes);
        QTextEdit bare;
        bare.setAcceptRichText(false);
        const QList<double> floor = measured(&bare, &bare, text);
        bare.hide();
        MarkdownEditor editor;
        const QList<double> ours = measured(&editor, editor.edit(), text);
        for (const bool isMedian : {true, false}) {
            print({.bench = u"ui"_s, .backend = {}, .caseName = u"typing"_s, .size = bytes,
                      .metric = isMedian ? u"median"_s : u"p99"_s, .value = isMedian ? median(ours) : percentile99(ours),
                      .unit = u"ms"_s, .limit = isMedian ? median(floor) : percentile99(floor)},
                asJson);
        }
    }
}
