// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/templatesbutton.h"

#include "model/domain/overloaded.h"
#include "model/presentation/writingdesk.h"
#include "widgets/controls/command.h"
#include "widgets/words/taskwords.h"
#include "widgets/writing/markdowneditor.h"
#include "widgets/writing/templatespanel.h"
#include "widgets/writing/writingedit.h"

#include <QDateTime>
#include <QLocale>
#include <QMenu>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace {

QString hintOf(const TaskKind &kind)
{
    return std::visit(Overloaded{
                          [](const InitialPromptTask &task) { return task.hint.value_or(QString()); },
                          [](const ReplyTask &task) { return task.hint.value_or(QString()); },
                          [](const LabelTask &) { return QString(); },
                          [](const RankTask &) { return QString(); },
                          [](const RankPromptsTask &) { return QString(); },
                          [](const SummarizeTask &) { return QString(); },
                          [](const RateSummaryTask &) { return QString(); },
                      },
        kind);
}

QString quoted(const TaskKind &kind)
{
    const auto *reply = std::get_if<ReplyTask>(&kind);
    if (!reply || reply->conversation.isEmpty())
        return {};
    return u"> "_s + QString(reply->conversation.constLast().text).replace(u'\n', u"\n> "_s);
}

}

TemplatesButton::TemplatesButton(
    WritingDesk *desk, const Task &task, MarkdownEditor *editor, TemplatesPanel *panel, QWidget *page)
    : QToolButton(page)
    , m_desk(desk)
    , m_task(task)
    , m_lang(task.lang)
    , m_editor(editor)
    , m_panel(panel)
{
    QAction *open = Command::create(page,
        {u"write.template"_s, tr("Insert a template"), u"document-new-from-template-symbolic"_s, Qt::CTRL | Qt::Key_T},
        [this] { menu()->popup(mapToGlobal(rect().bottomLeft())); }); // showMenu() would wait for the choice
    setObjectName(u"button.write.template"_s);
    setIcon(open->icon());
    setToolTip(open->toolTip());
    connect(open, &QAction::changed, this, [this, open] { setToolTip(open->toolTip()); });
    setAccessibleName(open->text());
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    m_save = Command::create(
        page, {u"write.saveTemplate"_s, tr("Save the text as a template")}, [this] { saveAsTemplate(); });
    m_edit = Command::create(page, {u"write.editTemplates"_s, tr("Edit templates…")}, [this] { openPanel(); });
    connect(menu(), &QMenu::aboutToShow, this, &TemplatesButton::fillMenu);
    connect(panel, &TemplatesPanel::changed, desk, &WritingDesk::setTemplates);
}

void TemplatesButton::setLanguage(const QString &lang)
{
    m_lang = lang;
}

QMap<QString, QString> TemplatesButton::variables() const
{
    QMap<QString, QString> variables = m_desk->operatorVariables();
    variables.insert(u"language"_s, TaskWords::language(m_lang));
    variables.insert(u"date"_s, QLocale().toString(QDate::currentDate(), QLocale::ShortFormat));
    variables.insert(u"name"_s, m_desk->writer());
    variables.insert(u"hint"_s, hintOf(m_task.kind));
    variables.insert(u"question"_s, quoted(m_task.kind));
    variables.insert(u"selection"_s, m_editor->edit()->textCursor().selection().toPlainText());
    return variables;
}

void TemplatesButton::fillMenu()
{
    menu()->clear();
    const QList<MessageTemplate> own = m_desk->templates();
    const QList<MessageTemplate> shared = m_desk->operatorTemplates();
    for (const MessageTemplate &one : own)
        addTemplate(one);
    if (!shared.isEmpty())
        menu()->addSection(tr("Of this project"));
    for (const MessageTemplate &one : shared)
        addTemplate(one);
    if (own.isEmpty() && shared.isEmpty())
        menu()->addAction(tr("No templates yet"))->setEnabled(false);
    menu()->addSeparator();
    m_save->setEnabled(!m_editor->text().trimmed().isEmpty());
    menu()->addActions({m_save, m_edit});
}

void TemplatesButton::addTemplate(const MessageTemplate &one)
{
    QString name = one.name;
    QAction *action = menu()->addAction(name.replace(u'&', u"&&"_s));
    connect(action, &QAction::triggered, this, [this, one] {
        const FilledTemplate made = filled(one.text, variables());
        m_editor->insert(made.text, made.cursor);
    });
}

void TemplatesButton::saveAsTemplate()
{
    const QString text = m_editor->text().trimmed();
    openPanel();
    m_panel->add({text.section(u'\n', 0, 0).left(30).trimmed(), text});
}

void TemplatesButton::openPanel()
{
    Q_EMIT panelWanted();
    m_panel->open(m_desk->templates(), variables().keys() + QStringList{u"cursor"_s});
}
