// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// Every command of the window, with its shortcut, in one menu.
#include "widgets/shell/mainwindow.h"

#include "model/presentation/session.h"
#include "widgets/pages/messagespage.h"
#include "widgets/shell/pageheader.h"
#include "widgets/shell/personbar.h"
#include "widgets/shell/sidebar.h"
#include "widgets/shell/workplace.h"
#include "widgets/theme/icon.h"
#include "widgets/words/taskwords.h"

#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

QAction *MainWindow::addCommand(QMenu *menu, const QString &id, const QString &icon, const QString &text,
    const QKeySequence &shortcut, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    if (!icon.isEmpty())
        action->setIcon(Theme::icon(icon));
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, run);
    menu->addAction(action);
    addAction(action); // works while the menu is closed
    return action;
}

namespace {

// Most queues never have such work: it is in the menu while there is some.
bool isSwitchedOnByOperator(TaskType type)
{
    switch (type) {
    case TaskType::RankInitialPrompts:
    case TaskType::RankPrompterReplies:
    case TaskType::SummarizeStory:
    case TaskType::RateSummary:
        return true;
    case TaskType::Random:
    case TaskType::InitialPrompt:
    case TaskType::PrompterReply:
    case TaskType::AssistantReply:
    case TaskType::LabelInitialPrompt:
    case TaskType::LabelPrompterReply:
    case TaskType::LabelAssistantReply:
    case TaskType::RankAssistantReplies:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

}

void MainWindow::showOptionalWork(const Availability &availability)
{
    for (const auto &[type, action] : m_optionalWork.asKeyValueRange())
        action->setVisible(availability.value(type) > 0);
}

void MainWindow::createActions()
{
    m_menu = new QMenu(this);
    addPlaces();
    addKindsOfWork();
    addFlow();
    m_menu->addSeparator();
    addHelp();
    m_menu->addSeparator();
    addView();
    m_menu->addSeparator();
    addCommand(
        m_menu, u"app.quit"_s, u"application-exit-symbolic"_s, tr("&Quit"), QKeySequence::Quit, [this] { close(); });
    m_header->setMenu(m_menu);
}

void MainWindow::addPlaces()
{
    struct Entry
    {
        Place place;
        QString id;
        QString text;
    };
    QMenu *go = m_menu->addMenu(tr("&Go to"));
    const std::initializer_list<Entry> places{{Place::Dashboard, u"go.dashboard"_s, tr("&Dashboard")},
        {Place::Work, u"go.work"_s, tr("&Work")}, {Place::Outbox, u"go.outbox"_s, tr("&Outbox")},
        {Place::Messages, u"go.messages"_s, tr("&Messages")},
        {Place::Leaderboard, u"go.leaderboard"_s, tr("&Leaderboard")},
        {Place::Settings, u"go.settings"_s, tr("&Settings")}};
    for (const auto &[place, id, text] : places) {
        const QKeyCombination digit(Qt::ControlModifier, Qt::Key(Qt::Key_1 + int(place)));
        addCommand(go, id, {}, text, digit, [this, place] {
            if (isShellShown())
                open(place);
        });
    }
}

void MainWindow::addKindsOfWork()
{
    QMenu *work = m_menu->addMenu(tr("&Work on"));
    for (const TaskType type : {TaskType::Random, TaskType::InitialPrompt, TaskType::PrompterReply,
             TaskType::AssistantReply, TaskType::LabelInitialPrompt, TaskType::LabelPrompterReply,
             TaskType::LabelAssistantReply, TaskType::RankAssistantReplies, TaskType::RankPrompterReplies,
             TaskType::RankInitialPrompts, TaskType::SummarizeStory, TaskType::RateSummary}) {
        auto *action = addCommand(work, u"work."_s + toString(type), TaskWords::icon(type), TaskWords::title(type), {},
            [this, type] { openWork(type); });
        if (isSwitchedOnByOperator(type))
            m_optionalWork.insert(type, action);
    }
    showOptionalWork({});
}

void MainWindow::addFlow()
{
    QMenu *task = m_menu->addMenu(tr("&Task"));
    // Submit and skip are the page's own.
    auto *takeBack = addCommand(
        task, u"work.undo"_s, u"edit-undo-symbolic"_s, tr("&Take back the last piece"), QKeySequence::Undo, [this] {
            m_workplace->saveNow();
            if (m_session)
                m_session->takeBackLast();
        });
    m_workplace->setTakeBackCommand(takeBack);
    addCommand(task, u"work.sendNow"_s, u"document-send-symbolic"_s, tr("Send what is &held back"), {}, [this] {
        if (m_session)
            m_session->sendNow();
    });
    addCommand(task, u"work.recent"_s, u"view-history"_s, tr("The &last ten pieces"), Qt::CTRL | Qt::Key_J, [this] {
        if (!m_session)
            return;
        m_place = Place::Work;
        m_pages->setCurrentWidget(m_workplace);
        m_sidebar->setCurrent(Place::Work);
        m_workplace->showRecent();
        updateHeader();
    });
    addCommand(task, u"work.pause"_s, u"media-playback-pause-symbolic"_s, tr("&Pause, or go on"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] {
            if (m_place == Place::Work)
                m_workplace->togglePause();
        });
}

void MainWindow::addHelp()
{
    addCommand(m_menu, u"view.guidelines"_s, u"help-contents-symbolic"_s, tr("&Guidelines"), Qt::Key_F2,
        [this] { toggleGuidelines(); });
    addCommand(m_menu, u"view.shortcuts"_s, u"input-keyboard-symbolic"_s, tr("Shortcuts &here"), Qt::Key_F1,
        [this] { toggleShortcuts(); });
    addCommand(m_menu, u"view.palette"_s, u"search-symbolic"_s, tr("&Find a command…"), Qt::CTRL | Qt::Key_K,
        [this] { openPalette(); });
    addCommand(m_menu, u"view.exercises"_s, u"help-hint"_s, tr("&Exercises"), {}, [this] { openTutorial(); });
    addCommand(m_menu, u"view.searchMessages"_s, u"search-symbolic"_s, tr("&Search the messages"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] {
            open(Place::Messages);
            m_messages->focusSearch();
        });
    addCommand(m_menu, u"view.refresh"_s, u"view-refresh-symbolic"_s, tr("&Refresh"), QKeySequence::Refresh, [this] {
        if (m_session)
            m_session->refresh();
    });
    addCommand(m_menu, u"people.add"_s, u"list-add-user-symbolic"_s, tr("&Add a person…"), {},
        [this] { m_personBar->open(); });
}

void MainWindow::addView()
{
    addCommand(m_menu, u"view.largerText"_s, u"zoom-in-symbolic"_s, tr("&Larger text"), {}, [this] {
        zoomBy(1);
    })->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    addCommand(m_menu, u"view.smallerText"_s, u"zoom-out-symbolic"_s, tr("S&maller text"), Qt::CTRL | Qt::Key_Minus,
        [this] { zoomBy(-1); });
    addCommand(m_menu, u"view.usualText"_s, u"zoom-original-symbolic"_s, tr("&Usual text size"), Qt::CTRL | Qt::Key_0,
        [this] { zoomBy(-m_zoomSteps); });
}

void MainWindow::sayShortcuts()
{
    const auto keysOf = [this](const QString &id) {
        const auto *action = findChild<QAction *>(id);
        return action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
    };
    const std::initializer_list<std::pair<Place, QString>> places{{Place::Dashboard, u"go.dashboard"_s},
        {Place::Work, u"go.work"_s}, {Place::Outbox, u"go.outbox"_s}, {Place::Messages, u"go.messages"_s},
        {Place::Leaderboard, u"go.leaderboard"_s}, {Place::Settings, u"go.settings"_s}};
    for (const auto &[place, id] : places)
        m_sidebar->setHint(place, keysOf(id));
    m_header->setGuidelinesHint(keysOf(u"view.guidelines"_s));
}
