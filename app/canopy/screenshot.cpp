// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopy/screenshot.h"

#include <QEvent>
#include <QPixmap>
#include <QTimer>

using namespace std::chrono_literals;

namespace {

constexpr auto quietTime = 400ms; // without a paint anywhere in the window
constexpr auto patience = 15s; // a blinking cursor never lets it rest

class Settled final : public QObject
{
public:
    Settled(QWidget *window, const QString &file, std::function<void(bool)> done)
        : QObject(window)
    {
        m_quiet.setSingleShot(true);
        connect(&m_quiet, &QTimer::timeout, window, [window, file, done] { done(window->grab().save(file)); });
        window->installEventFilter(this);
        for (QWidget *child : window->findChildren<QWidget *>())
            child->installEventFilter(this);
        m_limit.setRemainingTime(patience);
        m_quiet.start(quietTime);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ChildPolished) {
            if (auto *child = qobject_cast<QWidget *>(static_cast<QChildEvent *>(event)->child()))
                child->installEventFilter(this);
        }
        if (event->type() == QEvent::Paint && m_quiet.isActive() && !m_limit.hasExpired())
            m_quiet.start(quietTime);
        return QObject::eventFilter(watched, event);
    }

private:
    QTimer m_quiet;
    QDeadlineTimer m_limit;
};

}

void takeScreenshot(QWidget *window, const QString &file, std::function<void(bool)> done)
{
    new Settled(window, file, std::move(done));
}
