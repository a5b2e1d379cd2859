// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/settingspage.h"

#include "model/presentation/preferences.h"
#include "model/presentation/session.h"
#include "widgets/controls/card.h"
#include "widgets/controls/inklabel.h"
#include "widgets/pages/shortcuteditor.h"
#include "widgets/shell/commands.h"
#include "widgets/theme/appearance.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/taskwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <utility>

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"settings"_s);
    setAccessibleName(tr("Settings"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    auto *box = new QWidget(content);
    box->setMaximumWidth(Theme::grid(110));
    m_column = new QVBoxLayout(box);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::grid(2));
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(Theme::grid(3), Theme::grid(0.5), Theme::grid(3), Theme::grid(3));
    row->addWidget(box, 100);
    row->addStretch(1);
    createPeople();
    createFlow();
    createGoal();
    createAppearance();
    auto *shortcuts = addSection(tr("Shortcuts"), tr("Choose a command, press the new keys, and use them."));
    m_shortcuts = new ShortcutEditor(this);
    shortcuts->addRow(m_shortcuts);
    createHelp();
    m_column->addStretch(1);
    setWidget(content);
}

QFormLayout *SettingsPage::addSection(const QString &title, const QString &sentence)
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Theme::grid(2.5), Theme::grid(2), Theme::grid(2.5), Theme::grid(2));
    column->setSpacing(Theme::grid(1));
    auto *heading = new QLabel(title, card);
    heading->setFont(Theme::headingFont());
    column->addWidget(heading);
    if (!sentence.isEmpty()) {
        auto *explanation = new InkLabel(Theme::Colour::Muted, sentence, card);
        explanation->setWordWrap(true);
        column->addWidget(explanation);
    }
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Theme::grid(2));
    form->setVerticalSpacing(Theme::grid(1));
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    column->addLayout(form);
    m_column->addWidget(card);
    return form;
}

void SettingsPage::createPeople()
{
    auto *form = addSection(tr("People"), tr("Everybody who works on this computer has a desk of their own."));
    m_person = new QComboBox(this);
    m_person->setObjectName(u"settingsPerson"_s);
    m_person->setMinimumContentsLength(16);
    connect(
        m_person, &QComboBox::activated, this, [this](int index) { Q_EMIT personChosen(m_person->itemText(index)); });
    auto *add = new QPushButton(tr("Add a person…"), this);
    add->setObjectName(u"settingsAddPerson"_s);
    connect(add, &QPushButton::clicked, this, &SettingsPage::personWanted);
    form->addRow(tr("&Who works now"), m_person);
    form->addRow(QString(), add);
}

void SettingsPage::createFlow()
{
    auto *form = addSection(tr("From one piece to the next"));
    m_hold = new QSpinBox(this);
    m_hold->setObjectName(u"hold"_s);
    m_hold->setRange(0, 600);
    m_hold->setMinimumWidth(Theme::grid(16));
    m_hold->setSingleStep(10);
    m_hold->setSuffix(tr(" s", "seconds"));
    m_hold->setSpecialValueText(tr("not at all"));
    m_hold->setAccessibleDescription(tr("So long can you take back what you handed in or skipped."));
    connect(m_hold, &QSpinBox::valueChanged, this, [this](int seconds) {
        if (m_session && !m_isShowing)
            m_session->preferences()->setHold(std::chrono::seconds(seconds));
    });
    m_ahead = new QComboBox(this);
    m_ahead->setObjectName(u"tasksAhead"_s);
    for (int tasks = 0; tasks <= 2; ++tasks)
        m_ahead->addItem(tasks == 0 ? tr("none") : tr("%n task(s)", nullptr, tasks), tasks);
    connect(m_ahead, &QComboBox::activated, this, [this](int index) {
        if (m_session)
            m_session->preferences()->setTasksAhead(m_ahead->itemData(index).toInt());
    });
    m_look = new QCheckBox(tr("Show me everything once more before it is &sent"), this);
    m_look->setObjectName(u"lookBeforeSending"_s);
    connect(m_look, &QCheckBox::toggled, this, [this](bool isOn) {
        if (m_session && !m_isShowing)
            m_session->preferences()->setLooksBeforeSending(isOn);
    });
    m_forgetSkips = new QPushButton(tr("Reset skips"), this);
    m_forgetSkips->setObjectName(u"forgetSkips"_s);
    m_skips = new InkLabel(Theme::Colour::Muted,
        tr("What you skipped may come again. A queue that remembers skips itself still leaves them out."), this);
    m_skips->setObjectName(u"skipsForgotten"_s);
    m_skips->setWordWrap(true);
    connect(m_forgetSkips, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->forgetSkips();
    });
    form->addRow(tr("&Undo is possible for"), m_hold);
    form->addRow(tr("Keep ready while I &work"), m_ahead);
    form->addRow(m_look);
    form->addRow(m_skips);
    form->addRow(m_forgetSkips);
}

void SettingsPage::createGoal()
{
    auto *form = addSection(
        tr("Goal for a day"), tr("A quiet reminder on the dashboard. Nothing happens when a day ends without it."));
    m_goalMinutes = new QSpinBox(this);
    m_goalMinutes->setObjectName(u"goalMinutes"_s);
    m_goalMinutes->setRange(0, 24 * 60);
    m_goalMinutes->setSingleStep(5);
    m_goalMinutes->setSuffix(tr(" min", "minutes"));
    m_goalPieces = new QSpinBox(this);
    m_goalPieces->setObjectName(u"goalPieces"_s);
    m_goalPieces->setRange(0, 10'000);
    for (QSpinBox *box : {m_goalMinutes, m_goalPieces}) {
        box->setSpecialValueText(tr("none"));
        box->setMinimumWidth(Theme::grid(16));
        connect(box, &QSpinBox::valueChanged, this, [this] {
            if (m_session && !m_isShowing)
                m_session->preferences()->setGoal(m_goalMinutes->value(), m_goalPieces->value());
        });
    }
    form->addRow(tr("&Time at the desk"), m_goalMinutes);
    form->addRow(tr("&Pieces of work"), m_goalPieces);
}

void SettingsPage::createAppearance()
{
    using Theme::Motion;
    using Theme::Scheme;
    auto *form = addSection(tr("Appearance"), tr("For everybody on this computer."));
    m_scheme = new QComboBox(this);
    m_scheme->setObjectName(u"scheme"_s);
    m_scheme->addItem(tr("As the system"), int(Scheme::System));
    m_scheme->addItem(tr("Light"), int(Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(Scheme::Dark));
    m_scheme->addItem(tr("High contrast"), int(Scheme::HighContrast));
    m_textSize = new QComboBox(this);
    m_textSize->setObjectName(u"textSize"_s);
    for (const int percent : {90, 100, 115, 130, 150, 175, 200})
        m_textSize->addItem(tr("%L1 %").arg(percent), percent);
    m_motion = new QComboBox(this);
    m_motion->setObjectName(u"motion"_s);
    m_motion->addItem(tr("As the system"), int(Motion::System));
    m_motion->addItem(tr("Less"), int(Motion::Reduced));
    m_motion->addItem(tr("Usual"), int(Motion::Full));
    m_language = new QComboBox(this);
    m_language->setObjectName(u"windowLanguage"_s);
    m_language->addItem(tr("As the system"), QString());
    for (const QString &code : {u"de"_s, u"en"_s})
        m_language->addItem(TaskWords::language(code), code);
    const auto choice = Theme::Choice::remembered();
    m_scheme->setCurrentIndex(m_scheme->findData(int(choice.scheme)));
    m_textSize->setCurrentIndex(std::max(0, m_textSize->findData(choice.textPercent)));
    m_motion->setCurrentIndex(m_motion->findData(int(choice.motion)));
    m_language->setCurrentIndex(std::max(0, m_language->findData(choice.language)));
    for (const QComboBox *box : {m_scheme, m_textSize, m_motion, m_language})
        connect(box, &QComboBox::activated, this, &SettingsPage::storeAppearance);
    form->addRow(tr("&Colours"), m_scheme);
    form->addRow(tr("&Movement"), m_motion);
    form->addRow(tr("Te&xt size"), m_textSize);
    form->addRow(tr("&Language of the window"), m_language);
    auto *later = new InkLabel(
        Theme::Colour::Muted, tr("Text size and language change when Canopy is started the next time."), this);
    later->setWordWrap(true);
    form->addRow(later);
}

void SettingsPage::storeAppearance()
{
    const Theme::Choice choice{.scheme = Theme::Scheme(m_scheme->currentData().toInt()),
        .motion = Theme::Motion(m_motion->currentData().toInt()),
        .textPercent = m_textSize->currentData().toInt(),
        .language = m_language->currentData().toString()};
    const auto before = Theme::Choice::remembered();
    choice.remember();
    Theme::setMotion(choice.motion);
    if (choice.scheme != before.scheme)
        Theme::install(choice.scheme);
}

void SettingsPage::createHelp()
{
    auto *form = addSection(tr("Learning"), tr("Five short exercises with an answer to each. They do not count."));
    auto *again = new QPushButton(tr("Do the exercises"), this);
    again->setObjectName(u"startTutorial"_s);
    connect(again, &QPushButton::clicked, this, &SettingsPage::tutorialWanted);
    form->addRow(again);
}

void SettingsPage::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    setEnabled(session != nullptr);
    if (!session)
        return;
    connect(session->preferences(), &Preferences::changed, this, &SettingsPage::showPreferences);
    connect(session, &Session::skipsForgotten, this,
        [this](int number) { m_skips->setText(tr("%n skip(s) forgotten.", nullptr, number)); });
    showPreferences();
}

void SettingsPage::showPreferences()
{
    m_isShowing = true;
    const Preferences *preferences = m_session->preferences();
    m_hold->setValue(int(preferences->hold().count()));
    m_ahead->setCurrentIndex(m_ahead->findData(preferences->tasksAhead()));
    m_look->setChecked(preferences->looksBeforeSending());
    m_goalMinutes->setValue(preferences->goalMinutes());
    m_goalPieces->setValue(preferences->goalPieces());
    m_isShowing = false;
}

void SettingsPage::setPeople(const QStringList &names, const QString &current)
{
    m_person->clear();
    m_person->addItems(names);
    m_person->setCurrentText(current);
}

void SettingsPage::setCommands(Commands *commands)
{
    m_shortcuts->setCommands(commands);
}

void SettingsPage::focusWork()
{
    m_person->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::showShortcuts()
{
    ensureWidgetVisible(m_shortcuts);
    m_shortcuts->setFocus(Qt::OtherFocusReason);
    if (auto *search = m_shortcuts->findChild<QWidget *>(u"shortcutSearch"_s))
        search->setFocus(Qt::OtherFocusReason);
}
