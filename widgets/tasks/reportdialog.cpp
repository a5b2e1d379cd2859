// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/reportdialog.h"

#include "model/domain/conversationtext.h"
#include "widgets/controls/choicebutton.h"
#include "widgets/controls/flowlayout.h"
#include "widgets/controls/inklabel.h"
#include "widgets/controls/notice.h"
#include "widgets/controls/primarybutton.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/labelwords.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

ReportDialog::ReportDialog(const Message &message, QWidget *parent)
    : QDialog(parent)
    , m_message(message)
    , m_text(new QPlainTextEdit(this))
    , m_problem(new InkLabel(Theme::Colour::Negative, {}, this))
{
    setObjectName(u"report"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report this message"));
    auto *text = new ConversationView(this);
    text->setConversation({message});
    auto *question = new QLabel(tr("What is wrong with it? Reasons, words of your own, or both."), this);
    question->setWordWrap(true);
    m_text->setObjectName(u"reportText"_s);
    m_text->setAccessibleName(tr("What is wrong, in your words"));
    m_text->setPlaceholderText(tr("In your words"));
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(Theme::grid(14));
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *give = new PrimaryButton(tr("Send the report"), this);
    give->setObjectName(u"sendReport"_s);
    give->setShownShortcut(Qt::CTRL | Qt::Key_Return);
    give->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(give, &QPushButton::clicked, this, &ReportDialog::give);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(give);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::pageMargins());
    column->setSpacing(Theme::grid(1));
    column->addWidget(text, 1);
    column->addWidget(question);
    column->addWidget(createReasons());
    column->addWidget(m_text);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    resize(Theme::grid(80), Theme::grid(64));
    m_text->setFocus();
}

QWidget *ReportDialog::createReasons()
{
    auto *reasons = new QWidget(this);
    auto *flow = new FlowLayout(Theme::grid(0.5), reasons);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const Label label : reportLabels()) {
        if (widgetOf(label) == LabelWidget::Likert && label != Label::Violence && label != Label::Toxicity)
            continue; // poor work is for reviews
        const LabelWords words = LabelWords::of(label);
        auto *reason = new FlagButton({}, words.reason.isEmpty() ? words.title : words.reason, reasons);
        reason->setObjectName(u"reason-"_s + toString(label));
        reason->setAccessibleDescription(words.definition);
        reason->setToolTip(words.definition);
        m_reasons.insert(label, reason);
        flow->addWidget(reason);
    }
    return reasons;
}

Report ReportDialog::report() const
{
    Report told{.text = ConversationText::trimmed(m_text->toPlainText()), .labels = {}};
    for (auto it = m_reasons.cbegin(); it != m_reasons.cend(); ++it)
        if (it.value()->isChecked())
            told.labels.insert(it.key(), 1.0);
    return told;
}

QString ReportDialog::problem() const
{
    const Report told = report();
    if (told.text.isEmpty() && told.labels.isEmpty())
        return tr("Choose a reason or write what is wrong, so that a moderator can judge it.");
    const int length = ConversationText::length(told.text);
    if (length > ConversationText::maximumLength)
        return tr("The report has %L1 characters, %L2 are possible.").arg(length).arg(ConversationText::maximumLength);
    return {};
}

void ReportDialog::give()
{
    const QString missing = problem();
    m_problem->setText(missing);
    m_problem->setVisible(!missing.isEmpty());
    if (!missing.isEmpty()) {
        announce(m_problem, missing);
        m_text->setFocus();
        return;
    }
    Q_EMIT given({m_message.id, report()});
    accept();
}
