// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/pageheader.h"

#include "widgets/controls/inklabel.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/taskwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_sentence(new InkLabel(Theme::Colour::Muted, {}, this))
    , m_language(new QComboBox(this))
    , m_guidelines(new QPushButton(tr("Guidelines"), this))
    , m_menu(new QToolButton(this))
{
    m_title->setObjectName(u"title"_s);
    m_title->setFont(Theme::titleFont());
    m_sentence->setObjectName(u"request"_s);
    m_sentence->setWordWrap(true);
    m_language->setObjectName(u"language"_s);
    m_language->setAccessibleName(tr("Language of the work"));
    m_language->setToolTip(m_language->accessibleName());
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_guidelines->setObjectName(u"guidelines"_s);
    m_guidelines->setToolTip(tr("What makes good work of this kind"));
    m_menu->setObjectName(u"menu"_s);
    m_menu->setIcon(Theme::icon(u"application-menu-symbolic"_s));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu (F10)"));
    m_menu->setShortcut(Qt::Key_F10);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAutoRaise(true);

    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::grid(0.25));
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::grid(3), Theme::grid(1.75), Theme::grid(2), Theme::grid(1.5));
    row->setSpacing(Theme::grid(1));
    row->addLayout(words, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_language, m_guidelines, m_menu})
        row->addWidget(widget, 0, Qt::AlignTop);
    connect(m_language, &QComboBox::activated, this,
        [this](int index) { Q_EMIT languageChosen(m_language->itemData(index).toString()); });
    connect(m_guidelines, &QPushButton::clicked, this, &PageHeader::guidelinesToggled);
}

void PageHeader::setWords(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

void PageHeader::setLanguages(const QMap<QString, int> &languages, const QString &current)
{
    m_language->clear();
    QMap<QString, int> all = languages;
    if (!current.isEmpty() && !all.contains(current))
        all.insert(current, 0);
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        m_language->addItem(TaskWords::language(it.key()), it.key());
    m_language->setCurrentIndex(m_language->findData(current));
}

void PageHeader::setLanguageVisible(bool isVisible)
{
    m_language->setVisible(isVisible);
    m_guidelines->setVisible(isVisible);
}

void PageHeader::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
}

void PageHeader::setGuidelinesHint(const QString &shortcut)
{
    m_guidelines->setText(tr("Guidelines  %1", "with the shortcut").arg(shortcut).trimmed());
}

void PageHeader::setGuidelinesShown(bool areShown)
{
    m_guidelines->setCheckable(true);
    m_guidelines->setChecked(areShown);
}
