// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/welcomepage.h"

#include "widgets/controls/card.h"
#include "widgets/controls/inklabel.h"
#include "widgets/controls/notice.h"
#include "widgets/controls/primarybutton.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/taskwords.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

void askWithDialog(QWidget *parent, const std::function<void(const QString &)> &answer)
{
    auto *dialog = new QFileDialog(parent, WelcomePage::tr("Choose conversations to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({WelcomePage::tr("Conversations (*.jsonl *.jsonl.gz *.jsonl.zst *.json *.gz *.zst)"),
        WelcomePage::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, answer);
    dialog->open();
}

}

WelcomePage::WelcomePage(const QStringList &languages, const QString &suggestedName, QWidget *parent)
    : QScrollArea(parent)
    , m_ask(askWithDialog)
    , m_problem(new InkLabel(Theme::Colour::Negative, {}, this))
    , m_begin(new PrimaryButton(tr("Begin"), this))
{
    setObjectName(u"welcome"_s);
    setAccessibleName(tr("Welcome"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto *content = new QWidget(this);
    auto *middle = new QHBoxLayout(content);
    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::grid(1.5));
    column->setContentsMargins(Theme::grid(3), Theme::grid(3), Theme::grid(3), Theme::grid(3));
    auto *title = new QLabel(tr("Welcome to Canopy"), content);
    title->setFont(Theme::titleFont());
    auto *sentence = new InkLabel(Theme::Colour::Muted,
        tr("Here you write, review and put in order the conversations that assistants learn from. Everything stays on "
           "this computer until you export it."),
        content);
    sentence->setWordWrap(true);
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(sentence);
    column->addSpacing(Theme::grid(1));
    column->addWidget(createWho());
    column->addWidget(createBeginning(languages, suggestedName));
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_begin->setObjectName(u"begin"_s);
    m_begin->setShownShortcut(Qt::CTRL | Qt::Key_Return);
    connect(m_begin, &QPushButton::clicked, this, &WelcomePage::finish);
    auto *server = new QPushButton(tr("&Work on a server instead…"), this);
    server->setObjectName(u"server"_s);
    connect(server, &QPushButton::clicked, this, &WelcomePage::serverWanted);
    auto *last = new QHBoxLayout;
    last->addWidget(server, 0, Qt::AlignLeft);
    last->addWidget(m_problem, 1);
    last->addStretch(0);
    last->addWidget(m_begin, 0, Qt::AlignRight);
    column->addLayout(last);
    column->addStretch(2);
    auto *box = new QWidget(content);
    box->setLayout(column);
    box->setMaximumWidth(Theme::grid(88));
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(1);
    middle->addWidget(box, 100);
    middle->addStretch(1);
    setWidget(content);
    updateFields();
}

QWidget *WelcomePage::createWho()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Theme::grid(2.5), Theme::grid(2), Theme::grid(2.5), Theme::grid(2));
    auto *question = new QLabel(tr("Who works here?"), card);
    question->setFont(Theme::headingFont());
    column->addWidget(question);
    m_alone = addOption(column, u"alone"_s, tr("I work &alone"),
        tr("One review and one ranking are enough, and own work may be reviewed: one person can bring a conversation "
           "to its end."));
    m_several = addOption(column, u"several"_s, tr("&Several people use this computer"),
        tr("Three reviews and three rankings by different people, as in a big project. Everybody gets a name; "
           "switching takes two clicks."));
    m_alone->setChecked(true);
    auto *group = new QButtonGroup(card);
    group->addButton(m_alone);
    group->addButton(m_several);
    return card;
}

QWidget *WelcomePage::createBeginning(const QStringList &languages, const QString &suggestedName)
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Theme::grid(2.5), Theme::grid(2), Theme::grid(2.5), Theme::grid(2));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Theme::grid(2));
    form->setVerticalSpacing(Theme::grid(1));
    m_name = new QLineEdit(suggestedName, card);
    m_name->setObjectName(u"name"_s);
    m_name->setMaximumWidth(Theme::grid(36));
    m_language = new QComboBox(card);
    m_language->setObjectName(u"workLanguage"_s);
    for (const QString &code : languages)
        m_language->addItem(TaskWords::language(code), code);
    const int own = m_language->findData(QLocale::languageToCode(QLocale().language()));
    m_language->setCurrentIndex(own >= 0 ? own : std::max(0, m_language->findData(u"en"_s)));
    m_language->setMaximumWidth(Theme::grid(36));
    form->addRow(tr("Your &name"), m_name);
    form->addRow(tr("&Language of the work"), m_language);
    column->addLayout(form);
    column->addSpacing(Theme::grid(1));
    m_starter = addOption(column, u"starter"_s, tr("Start with &examples"),
        tr("Conversations in five languages, so that every kind of work is there from the beginning."));
    m_empty =
        addOption(column, u"empty"_s, tr("Start with an &empty queue"), tr("You write the first prompt yourself."));
    m_import = addOption(column, u"import"_s, tr("&Import conversations…"),
        tr("An Open-Assistant export or a file of questions and answers."));
    m_fileName = new InkLabel(Theme::Colour::Accent, {}, card);
    m_fileName->setObjectName(u"fileName"_s);
    m_fileName->setContentsMargins(Theme::grid(3), 0, 0, 0);
    m_fileName->hide();
    column->addWidget(m_fileName);
    m_starter->setChecked(true);
    auto *group = new QButtonGroup(card);
    for (QRadioButton *option : {m_starter, m_empty, m_import})
        group->addButton(option);
    connect(m_import, &QRadioButton::clicked, this, [this] {
        m_ask(this, [this](const QString &file) {
            m_file = file;
            updateFields();
        });
    });
    connect(group, &QButtonGroup::idToggled, this, &WelcomePage::updateFields);
    return card;
}

QRadioButton *WelcomePage::addOption(
    QVBoxLayout *column, const QString &name, const QString &title, const QString &sentence)
{
    auto *option = new QRadioButton(title, this);
    option->setObjectName(name);
    option->setAccessibleDescription(sentence);
    auto *explanation = new InkLabel(Theme::Colour::Muted, sentence, this);
    explanation->setWordWrap(true);
    explanation->setContentsMargins(Theme::grid(3), 0, 0, Theme::grid(0.5));
    column->addWidget(option);
    column->addWidget(explanation);
    return option;
}

void WelcomePage::setFileAsker(FileAsker ask)
{
    m_ask = std::move(ask);
}

FirstStartChoice WelcomePage::choice() const
{
    using enum FirstStartChoice::Beginning;
    return {.isAlone = m_alone->isChecked(),
        .name = m_name->text().trimmed(),
        .language = m_language->currentData().toString(),
        .beginning = m_import->isChecked() ? Import
            : m_empty->isChecked()         ? Empty
                                           : StarterTrees,
        .file = m_import->isChecked() ? m_file : QString()};
}

void WelcomePage::showProblem(const QString &sentence)
{
    setBusy(false);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        announce(this, sentence);
}

void WelcomePage::setBusy(bool isBusy)
{
    m_begin->setEnabled(!isBusy);
    m_begin->setText(isBusy ? tr("Preparing…") : tr("Begin"));
}

void WelcomePage::updateFields()
{
    m_fileName->setText(QFileInfo(m_file).fileName());
    m_fileName->setVisible(m_import->isChecked() && !m_file.isEmpty());
    m_problem->hide();
}

void WelcomePage::finish()
{
    const FirstStartChoice made = choice();
    if (made.name.isEmpty()) {
        showProblem(tr("A name is missing. Any name will do."));
        m_name->setFocus();
        return;
    }
    if (made.beginning == FirstStartChoice::Beginning::Import && made.file.isEmpty()) {
        showProblem(tr("No file is chosen yet. Choose “Import conversations” again, or start with the examples."));
        m_import->setFocus();
        return;
    }
    setBusy(true);
    Q_EMIT chosen(made);
}
