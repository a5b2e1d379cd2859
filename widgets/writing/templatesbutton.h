// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"
#include "model/presentation/messagetemplate.h"

#include <QToolButton>

class MarkdownEditor;
class TemplatesPanel;
class WritingDesk;

// The templates of the person and of the operator, to be inserted where the cursor is.
class TemplatesButton final : public QToolButton
{
    Q_OBJECT
public:
    TemplatesButton(WritingDesk *desk, const Task &task, MarkdownEditor *editor, TemplatesPanel *panel, QWidget *page);

    void setLanguage(const QString &lang); // of the message, BCP 47

Q_SIGNALS:
    void panelWanted();

private:
    void fillMenu();
    void addTemplate(const MessageTemplate &one);
    QMap<QString, QString> variables() const;
    void saveAsTemplate();
    void openPanel();

    WritingDesk *m_desk;
    Task m_task;
    QString m_lang;
    MarkdownEditor *m_editor;
    TemplatesPanel *m_panel;
    QAction *m_save;
    QAction *m_edit;
};
