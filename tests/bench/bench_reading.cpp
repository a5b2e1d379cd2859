// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
//
// Reading and ranking: from nothing to the painted conversation, from the scroll bar to the painted frame, and from the
// pointer to the painted frame while one of ten long replies is dragged. The floor of a conversation is a plain
// QListView with word wrap over the same texts, that of dragging a blank widget of the same size.
#include "tests/bench/result.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/conversation/syntax.h"
#include "widgets/tasks/rankboard.h"
#include "widgets/tasks/rankcard.h"
#include "widgets/tasks/rankdrag.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStringListModel>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int frames = 300;
const QSize windowSize(900, 700);

double elapsed(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double residentMegabytes()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').at(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1048576;
}

QString sample(int length)
{
    const QString paragraph =
        u"Most people water too often and too little. Wait until the *top centimetre* is dry, then water until it "
        "drains; a **tray of pebbles** helps more than spraying. See [this page](https://example.org/ferns).\n\n"
        "1. Move it away from the radiator.\n2. Look at the new fronds, not at the old ones.\n\n"_s;
    return paragraph.repeated(1 + length / int(paragraph.size())).left(length);
}

Conversation conversation(int count)
{
    Conversation messages;
    for (int i = 0; i < count; ++i) {
        Message message;
        message.id = MessageId::create();
        message.role = i % 2 == 0 ? Role::Prompter : Role::Assistant;
        message.text = i % 2 == 0 ? sample(80 + i * 37 % 220) : sample(300 + i * 131 % 1500);
        if (i % 10 == 9)
            message.text += u"\n\n```python\ndef mean(values):\n    return sum(values) / len(values)\n```\n"_s;
        messages.append(message);
    }
    return messages;
}

template <typename View>
double firstPaint(std::unique_ptr<View> &view, const std::function<std::unique_ptr<View>()> &make)
{
    QElapsedTimer timer;
    timer.start();
    view = make();
    view->resize(windowSize);
    view->show();
    QCoreApplication::sendPostedEvents();
    view->repaint();
    view->viewport()->repaint();
    return elapsed(timer);
}

QList<double> scrolling(QAbstractScrollArea *view)
{
    QList<double> samples;
    QScrollBar *bar = view->verticalScrollBar();
    int step = -40; // from the end upwards, where nothing is measured yet, and back
    for (int i = 0; i < frames; ++i) {
        if (bar->value() + step < 0 || bar->value() + step > bar->maximum())
            step = -step;
        QElapsedTimer timer;
        timer.start();
        bar->setValue(bar->value() + step);
        view->viewport()->repaint();
        samples.append(elapsed(timer));
        QCoreApplication::processEvents(); // what is done between frames
    }
    return samples;
}

void report(const QString &name, qint64 size, const QList<double> &ours, const QList<double> &floor, bool asJson)
{
    for (const bool isMedian : {true, false}) {
        print({.bench = u"reading"_s,
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

void measureConversation(int count, bool asJson)
{
    constexpr int repeats = 15;
    const Conversation messages = conversation(count);
    QStringList texts;
    for (const Message &message : messages)
        texts.append(message.text);
    QStringListModel model(texts);
    const std::function makeOurs = [&] {
        auto view = std::make_unique<ConversationView>();
        view->setConversation(messages, u"you answer this"_s);
        view->showMarked();
        return view;
    };
    const std::function makeFloor = [&] {
        auto view = std::make_unique<QListView>();
        view->setWordWrap(true);
        view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        view->setModel(&model);
        view->scrollToBottom();
        return view;
    };
    QList<double> ours;
    QList<double> floor;
    std::unique_ptr<ConversationView> view;
    std::unique_ptr<QListView> list;
    const double before = residentMegabytes();
    double added = 0;
    for (int i = 0; i < repeats; ++i) {
        ours.append(firstPaint(view, makeOurs));
        if (i == 0)
            added = residentMegabytes() - before;
        view->hide();
        floor.append(firstPaint(list, makeFloor));
        list->hide();
    }
    report(u"first paint"_s, count, ours, floor, asJson);
    print({.bench = u"reading"_s,
              .backend = {},
              .caseName = u"memory"_s,
              .size = count,
              .metric = u"first"_s,
              .value = added,
              .unit = u"MiB"_s,
              .limit = 0},
        asJson);
    view->show();
    list->show();
    QCoreApplication::processEvents();
    list->scrollToBottom();
    report(u"scroll"_s, count, scrolling(view.get()), scrolling(list.get()), asJson);
}

class Blank final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), palette().window()); }
};

template <typename Move>
QList<double> dragging(QWidget *painted, Move move)
{
    QList<double> samples;
    for (int i = 0; i < frames; ++i) {
        const int phase = i % 200;
        const int y = 20 + (phase < 100 ? phase : 200 - phase) * (windowSize.height() - 40) / 100;
        QElapsedTimer timer;
        timer.start();
        move(y);
        painted->repaint(); // all of it, not only what changed
        samples.append(elapsed(timer));
        QCoreApplication::processEvents();
    }
    return samples;
}

void measureDrag(bool asJson)
{
    constexpr int replies = 10;
    QList<Message> messages;
    for (int i = 0; i < replies; ++i) {
        Message message;
        message.id = MessageId::create();
        message.text = sample(2000);
        messages.append(message);
    }
    Blank blank;
    blank.resize(windowSize);
    blank.show();
    QCoreApplication::processEvents();
    const QList<double> floor = dragging(&blank, [](int) { });
    blank.hide();

    QElapsedTimer opening;
    opening.start();
    RankBoard board(messages);
    board.resize(windowSize);
    board.show();
    board.repaint();
    print({.bench = u"reading"_s,
              .backend = {},
              .caseName = u"open ranking"_s,
              .size = replies,
              .metric = u"once"_s,
              .value = elapsed(opening),
              .unit = u"ms"_s,
              .limit = 0},
        asJson);
    QCoreApplication::processEvents();
    RankCard *card = board.cards().at(4);
    board.focusPlace(4);
    const auto send = [card, &board](QEvent::Type type, int y) {
        const QPoint inBoard(30, y);
        const QPoint global = board.viewport()->mapToGlobal(inBoard);
        QMouseEvent event(type, card->mapFromGlobal(global), global,
            type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
            type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(card, &event);
    };
    send(QEvent::MouseButtonPress, 300);
    send(QEvent::MouseMove, 330); // begins the drag: the pictures are made
    QCoreApplication::processEvents();
    auto *surface = board.findChild<RankDrag *>();
    const QList<double> ours = dragging(surface, [&](int y) { send(QEvent::MouseMove, y); });
    send(QEvent::MouseButtonRelease, 300);
    report(u"drag"_s, replies, ours, floor, asJson);
}

}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const bool asJson = QApplication::arguments().contains(u"--json"_s);
    QEventLoop loading;
    QObject::connect(&Syntax::instance(), &Syntax::loaded, &loading, &QEventLoop::quit);
    Syntax::instance().load();
    loading.exec();
    for (const int count : {10, 100, 1000})
        measureConversation(count, asJson);
    measureDrag(asJson);
}
