// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopy/firstpaint.h"

#include <QEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <ctime>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

class FirstPaint final : public QObject
{
public:
    FirstPaint(QWidget *window, std::function<void()> call)
        : QObject(window)
        , m_call(std::move(call))
    {
        window->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, watched, m_call);
            deleteLater();
        }
        return false;
    }

private:
    std::function<void()> m_call;
};

// Field 22 of /proc/self/stat: clock ticks since the system started, at which the process was started.
double millisecondsSinceStart()
{
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray stat = file.readAll();
    const auto fields = stat.sliced(stat.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double started = fields.value(19).toDouble() * 1000.0 / double(sysconf(_SC_CLK_TCK));
    return double(now.tv_sec) * 1000.0 + double(now.tv_nsec) / 1e6 - started;
}

// Of the window's thread: what the start itself costs, whatever else the machine is doing.
double threadMilliseconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1000.0 + double(used.tv_nsec) / 1e6;
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

}

void afterFirstPaint(QWidget *window, std::function<void()> call)
{
    new FirstPaint(window, std::move(call));
}

QByteArray firstPaintFigures()
{
    const QJsonObject figures{{u"first_paint_ms"_s, qRound(millisecondsSinceStart())},
        {u"rss_mb"_s, qRound(residentMegabytes())}, {u"thread_ms"_s, qRound(threadMilliseconds())}};
    return QJsonDocument(figures).toJson(QJsonDocument::Compact);
}
