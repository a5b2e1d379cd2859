// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/controls/responsivesplitter.h"
#include "widgets/tasks/taskpage.h"

class MarkdownEditor;
class MarkdownPreview;

// Writing a prompt, a reply or a summary: the conversation or the story, an editor with a preview, and how long the
// text may become.
class WritePage final : public TaskPage
{
    Q_OBJECT
public:
    WritePage(const Task &task, const InitialPromptTask &kind, QWidget *parent = nullptr);
    WritePage(const Task &task, const ReplyTask &kind, QWidget *parent = nullptr);
    WritePage(const Task &task, const SummarizeTask &kind, QWidget *parent = nullptr);

    Draft draft() const override;
    void restore(const Draft &draft) override;
    void focusWork() override;
    void setZoom(double factor) override;
    bool isTouched() const override;

protected:
    QString missing() override;

private:
    void build(ConversationView *read, const QString &placeholder); // read: null when there is nothing to read
    QWidget *createWriting(const QString &placeholder, ResponsiveSplitter::SideBySide previewBeside);
    void takeChange();
    void count();
    void sayProblem(const QString &sentence);

    ConversationView *m_conversation = nullptr; // or the story
    MarkdownEditor *m_editor;
    MarkdownPreview *m_preview;
    InkLabel *m_problem;
    QString m_savedText;
};
