// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/terminationsignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Canopyctl {

namespace {

// A handler may do next to nothing: it writes a byte that the event loop reads.
std::array<int, 2> pipeEnds{-1, -1};

void note(int)
{
    const char byte = 0;
    (void)!::write(pipeEnds[1], &byte, 1);
}

void handle(void (*handler)(int))
{
    for (const int number : {SIGTERM, SIGINT})
        std::signal(number, handler);
}

}

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals");
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        handle(SIG_DFL);
        Q_EMIT received();
    });
    handle(note);
}

TerminationSignals::~TerminationSignals()
{
    handle(SIG_DFL);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

}
