// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// Every command of the window, with its shortcut, in one menu.
#include "widgets/shell/mainwindow.h"

#include "model/presentation/session.h"
#include "widgets/pages/messagespage.h"
#include "widgets/shell/pageheader.h"
#include "widgets/shell/personbar.h"
#include "widgets/shell/workplace.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/theme/icon.h"
#include "widgets/words/taskwords.h"

#include <QMenu>

using namespace Qt::StringLiterals;

QAction *MainWindow::addCommand(QMenu *menu, const QString &icon, const QString &text, const QKeySequence &shortcut,
    const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
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
    QMenu *go = m_menu->addMenu(tr("&Go to"));
    const std::initializer_list<std::pair<Place, QString>> places{{Place::Dashboard, tr("&Dashboard")},
        {Place::Work, tr("&Work")}, {Place::Outbox, tr("&Outbox")}, {Place::Messages, tr("&Messages")},
        {Place::Leaderboard, tr("&Leaderboard")}};
    for (const auto &[place, text] : places)
        addCommand(go, {}, text, QKeyCombination(Qt::ControlModifier, Qt::Key(Qt::Key_1 + int(place))),
            [this, place] { open(place); });
    QMenu *work = m_menu->addMenu(tr("&Work on"));
    for (const TaskType type : {TaskType::Random, TaskType::InitialPrompt, TaskType::PrompterReply,
             TaskType::AssistantReply, TaskType::LabelInitialPrompt, TaskType::LabelPrompterReply,
             TaskType::LabelAssistantReply, TaskType::RankAssistantReplies, TaskType::RankPrompterReplies,
             TaskType::RankInitialPrompts, TaskType::SummarizeStory, TaskType::RateSummary}) {
        auto *action =
            addCommand(work, TaskWords::icon(type), TaskWords::title(type), {}, [this, type] { openWork(type); });
        if (isSwitchedOnByOperator(type))
            m_optionalWork.insert(type, action);
    }
    showOptionalWork({});
    QMenu *task = m_menu->addMenu(tr("&Task"));
    // Submit and skip have their shortcuts on the buttons of the page.
    addCommand(task, {}, tr("&Submit\tCtrl+Return"), {}, [this] {
        if (m_place == Place::Work && m_workplace->hasTask())
            m_workplace->page()->submit();
    });
    addCommand(task, {}, tr("S&kip…\tCtrl+Shift+K"), {}, [this] {
        if (m_place == Place::Work && m_workplace->hasTask())
            m_workplace->page()->openSkipPanel();
    });
    m_menu->addSeparator();
    addCommand(m_menu, u"help-contents-symbolic"_s, tr("&Guidelines"), Qt::Key_F1, [this] { toggleGuidelines(); });
    addCommand(m_menu, u"search-symbolic"_s, tr("&Search the messages"), Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] {
        open(Place::Messages);
        m_messages->focusSearch();
    });
    addCommand(m_menu, u"view-refresh-symbolic"_s, tr("&Refresh"), QKeySequence::Refresh, [this] {
        if (m_session)
            m_session->refresh();
    });
    addCommand(m_menu, u"list-add-user-symbolic"_s, tr("&Add a person…"), {}, [this] { m_personBar->open(); });
    m_menu->addSeparator();
    addCommand(m_menu, u"zoom-in-symbolic"_s, tr("&Larger text"), {}, [this] {
        zoomBy(1);
    })->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    addCommand(m_menu, u"zoom-out-symbolic"_s, tr("S&maller text"), Qt::CTRL | Qt::Key_Minus, [this] { zoomBy(-1); });
    addCommand(m_menu, u"zoom-original-symbolic"_s, tr("&Usual text size"), Qt::CTRL | Qt::Key_0,
        [this] { zoomBy(-m_zoomSteps); });
    m_menu->addSeparator();
    addCommand(m_menu, u"application-exit-symbolic"_s, tr("&Quit"), QKeySequence::Quit, [this] { close(); });
    m_header->setMenu(m_menu);
}
