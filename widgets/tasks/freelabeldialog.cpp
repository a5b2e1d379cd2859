// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/freelabeldialog.h"

#include "widgets/controls/inklabel.h"
#include "widgets/controls/primarybutton.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/tasks/labelsheet.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace {

LabelTarget targetOf(const Message &message)
{
    if (message.role == Role::Assistant)
        return LabelTarget::AssistantReply;
    return message.parentId ? LabelTarget::PrompterReply : LabelTarget::InitialPrompt;
}

// Everything that a review of such a message may say, and what only reports ask otherwise.
QList<Label> labelsFor(const Message &message)
{
    QList<Label> labels = validLabels(targetOf(message), LabelMode::Full);
    for (const Label label : reportLabels())
        if (!labels.contains(label))
            labels.append(label);
    return labels;
}

}

FreeLabelDialog::FreeLabelDialog(const Message &message, QWidget *parent)
    : QDialog(parent)
    , m_message(message)
    , m_sheet(new LabelSheet({.labels = labelsFor(message),
                                 .mandatory = {},
                                 .target = targetOf(message),
                                 .scales = LabelSheet::Scales::Graded},
          this, this))
{
    setObjectName(u"freeLabels"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Label this message"));
    auto *text = new ConversationView(this);
    text->setConversation({message});
    auto *hint = new InkLabel(Theme::Colour::Muted,
        tr("Say only what you can judge; the rest stays open. Labels that you gave this message before are replaced."),
        this);
    hint->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *give = new PrimaryButton(tr("Give these labels"), this);
    give->setObjectName(u"giveLabels"_s);
    give->setShownShortcut(Qt::CTRL | Qt::Key_Return);
    give->setAutoDefault(false);
    give->setEnabled(false);
    m_give = give;
    connect(m_sheet, &LabelSheet::changed, this, [this] { m_give->setEnabled(!m_sheet->labels().isEmpty()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(give, &QPushButton::clicked, this, &FreeLabelDialog::give);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(give);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::pageMargins());
    column->setSpacing(Theme::grid(1));
    column->addWidget(text, 1);
    column->addWidget(m_sheet, 3);
    column->addWidget(hint);
    column->addLayout(buttons);
    resize(Theme::grid(100), Theme::grid(82));
    m_sheet->focusFirst();
}

void FreeLabelDialog::give()
{
    Q_EMIT given({m_message.id, m_sheet->labels()});
    accept();
}
