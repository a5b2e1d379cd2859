// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/labelpage.h"

#include "widgets/controls/responsivesplitter.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/tasks/labelsheet.h"

using namespace Qt::StringLiterals;

LabelPage::LabelPage(const Task &task, const LabelTask &kind, QWidget *parent)
    : TaskPage(task, parent)
{
    auto *splitter = new ResponsiveSplitter(u"label"_s, ResponsiveSplitter::SideBySide::InWideWindows, this);
    m_conversation = new ConversationView(splitter);
    m_conversation->setConversation(kind.conversation, tr("you review this"));
    watch(m_conversation);
    m_sheet = new LabelSheet({.labels = kind.validLabels,
                                 .mandatory = kind.mandatoryLabels,
                                 .target = kind.target,
                                 .scales = LabelSheet::Scales::ByKind},
        this, splitter);
    splitter->addWidget(m_conversation);
    splitter->addWidget(m_sheet);
    splitter->setWideShares({10, 10});
    splitter->setTallShares({9, 13});
    setBody(splitter);
    connect(m_sheet, &LabelSheet::changed, this, [this] {
        countAnswers();
        noteChange();
    });
    countAnswers();
}

Draft LabelPage::draft() const
{
    return LabelDraft{m_sheet->labels()};
}

void LabelPage::restore(const Draft &draft)
{
    const auto *labels = std::get_if<LabelDraft>(&draft);
    if (!labels)
        return;
    m_sheet->setLabels(labels->labels);
    countAnswers();
}

void LabelPage::focusWork()
{
    m_sheet->focusFirst();
    m_conversation->showMarked();
}

void LabelPage::setZoom(double factor)
{
    m_conversation->setZoom(factor);
}

bool LabelPage::isTouched() const
{
    return !m_sheet->labels().isEmpty();
}

QString LabelPage::missing()
{
    return m_sheet->missing();
}

void LabelPage::countAnswers()
{
    const auto answered = m_sheet->labels().size();
    setCounter(answered == 0 ? tr("Nothing answered yet")
                             : tr("%n label(s) given, the rest stays open", nullptr, int(answered)),
        false);
}
