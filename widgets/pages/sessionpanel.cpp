// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/sessionpanel.h"

#include "widgets/controls/flowlayout.h"
#include "widgets/controls/inklabel.h"
#include "widgets/words/taskwords.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Kinds
{
    const char *words;
    QList<TaskType> types;
};

const QList<Kinds> &kindsOfWork()
{
    using enum TaskType;
    static const QList<Kinds> kinds{
        {QT_TRANSLATE_NOOP("SessionPanel", "Whatever is needed"), {}},
        {QT_TRANSLATE_NOOP("SessionPanel", "Only writing"),
            {InitialPrompt, PrompterReply, AssistantReply, SummarizeStory}},
        {QT_TRANSLATE_NOOP("SessionPanel", "Only labels"),
            {LabelInitialPrompt, LabelPrompterReply, LabelAssistantReply}},
        {QT_TRANSLATE_NOOP("SessionPanel", "Only ordering and rating"),
            {RankAssistantReplies, RankPrompterReplies, RankInitialPrompts, RateSummary}},
    };
    return kinds;
}

constexpr std::array spans{0, 10, 20, 30, 45, 60};

QWidget *labelled(const QString &words, QWidget *control, QWidget *parent)
{
    auto *pair = new QWidget(parent);
    auto *column = new QVBoxLayout(pair);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid(0.25));
    auto *label = new QLabel(words, pair);
    label->setBuddy(control);
    column->addWidget(label);
    column->addWidget(control);
    return pair;
}

}

SessionPanel::SessionPanel(QWidget *parent)
    : Card(parent)
    , m_kinds(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_minutes(new QComboBox(this))
{
    setObjectName(u"sessionPanel"_s);
    auto *title = new QLabel(tr("A session of your own"), this);
    title->setFont(Theme::headingFont());
    for (const Kinds &kinds : kindsOfWork())
        m_kinds->addItem(tr(kinds.words));
    m_kinds->setObjectName(u"planKinds"_s);
    m_language->setObjectName(u"planLanguage"_s);
    m_minutes->setObjectName(u"planMinutes"_s);
    for (const int minutes : spans)
        m_minutes->addItem(minutes == 0 ? tr("No end") : tr("%n minute(s)", nullptr, minutes), minutes);
    m_minutes->setCurrentIndex(2);
    auto *start = new QPushButton(tr("Start the session"), this);
    start->setObjectName(u"startPlan"_s);
    connect(start, &QPushButton::clicked, this, [this] { Q_EMIT chosen(plan()); });
    auto *choices = new FlowLayout(Theme::grid(1.5));
    choices->addWidget(labelled(tr("&Kind"), m_kinds, this));
    choices->addWidget(labelled(tr("La&nguage"), m_language, this));
    choices->addWidget(labelled(tr("&Time"), m_minutes, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(2.5), Theme::grid(2), Theme::grid(2.5), Theme::grid(2));
    column->setSpacing(Theme::grid(1));
    column->addWidget(title);
    column->addLayout(choices);
    column->addWidget(start, 0, Qt::AlignLeft);
}

void SessionPanel::setLanguages(const QMap<QString, int> &languages, const QString &current)
{
    QMap<QString, int> all = languages;
    if (!current.isEmpty() && !all.contains(current))
        all.insert(current, 0);
    m_language->clear();
    for (const QString &code : all.keys())
        m_language->addItem(TaskWords::language(code), code);
    m_language->setCurrentIndex(m_language->findData(current));
}

WorkPlan SessionPanel::plan() const
{
    return {.types = kindsOfWork().at(std::max(0, m_kinds->currentIndex())).types,
        .language = m_language->currentData().toString(),
        .minutes = m_minutes->currentData().toInt()};
}
