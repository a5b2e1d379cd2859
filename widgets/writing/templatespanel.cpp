// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/templatespanel.h"

#include "widgets/controls/inklabel.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

TemplatesPanel::TemplatesPanel(QWidget *parent)
    : QFrame(parent)
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_variables(new InkLabel(Theme::Colour::Muted, {}, this))
{
    setObjectName(u"templates"_s);
    m_list->setAccessibleName(tr("Your templates"));
    m_name->setObjectName(u"template-name"_s);
    m_name->setAccessibleName(tr("Name of the template"));
    m_name->setPlaceholderText(tr("Name"));
    m_text->setObjectName(u"template-text"_s);
    m_text->setAccessibleName(tr("Text of the template"));
    m_text->setTabChangesFocus(true);
    m_variables->setFont(Theme::smallFont());
    m_variables->setWordWrap(true);
    auto *add = new QPushButton(tr("New template"), this);
    add->setObjectName(u"template-new"_s);
    m_remove->setObjectName(u"template-remove"_s);
    auto *done = new QPushButton(tr("Done"), this);
    done->setObjectName(u"templates-done"_s);

    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addWidget(add);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto *right = new QVBoxLayout;
    right->addWidget(m_name);
    right->addWidget(m_text, 1);
    right->addWidget(m_variables);
    right->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::grid(1.5), Theme::grid(1.5), Theme::grid(1.5), Theme::grid(1.5));
    row->setSpacing(Theme::grid(1.5));
    row->addLayout(left, 1);
    row->addLayout(right, 2);

    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatesPanel::showCurrent);
    connect(m_name, &QLineEdit::textEdited, this, &TemplatesPanel::takeEdit);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TemplatesPanel::takeEdit);
    connect(add, &QPushButton::clicked, this, [this] { this->add({tr("New template"), {}}); });
    connect(m_remove, &QPushButton::clicked, this, &TemplatesPanel::remove);
    connect(done, &QPushButton::clicked, this, &TemplatesPanel::close);
    hide();
}

void TemplatesPanel::open(const QList<MessageTemplate> &templates, const QStringList &variables)
{
    m_templates = templates;
    QStringList shown;
    for (const QString &name : variables)
        shown.append(u"{{%1}}"_s.arg(name));
    m_variables->setText(tr("In the text these stand for what they name: %1").arg(shown.join(u"  "_s)));
    fillList(0);
    show();
    m_list->setFocus();
}

void TemplatesPanel::add(const MessageTemplate &made)
{
    m_templates.append(made);
    fillList(int(m_templates.size()) - 1);
    Q_EMIT changed(m_templates);
    m_name->setFocus();
    m_name->selectAll();
}

void TemplatesPanel::fillList(int current)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const MessageTemplate &one : std::as_const(m_templates))
            m_list->addItem(one.name);
        m_list->setCurrentRow(std::min(current, int(m_templates.size()) - 1));
    }
    showCurrent();
}

void TemplatesPanel::showCurrent()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const int row = m_list->currentRow();
    const bool hasOne = row >= 0 && row < m_templates.size();
    const MessageTemplate shown = hasOne ? m_templates.at(row) : MessageTemplate();
    m_name->setText(shown.name);
    m_text->setPlainText(shown.text);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_text, m_remove})
        widget->setEnabled(hasOne);
}

void TemplatesPanel::takeEdit()
{
    const int row = m_list->currentRow();
    if (m_isShowing || row < 0 || row >= m_templates.size())
        return;
    m_templates[row] = {m_name->text(), m_text->toPlainText()};
    m_list->item(row)->setText(m_name->text());
    Q_EMIT changed(m_templates);
}

void TemplatesPanel::remove()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_templates.size())
        return;
    m_templates.removeAt(row);
    fillList(row);
    Q_EMIT changed(m_templates);
    m_list->setFocus();
}

void TemplatesPanel::close()
{
    hide();
    Q_EMIT closed();
}

void TemplatesPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Theme::paintCard(painter, rect(), palette());
}

void TemplatesPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}
