// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/controls/responsivesplitter.h"
#include "widgets/tasks/taskpage.h"

class HintBar;
class LanguageBox;
class MarkdownEditor;
class MarkdownPreview;
class TemplatesButton;
class TemplatesPanel;
class WritingDesk;
class WritingGuard;

// Writing a prompt, a reply or a summary: the conversation or the story, an editor with a preview, how long the text
// may become, and what is worth a look before it is sent.
class WritePage final : public TaskPage
{
    Q_OBJECT
public:
    // Without a desk the page has one of its own, which remembers nothing.
    WritePage(const Task &task, const InitialPromptTask &kind, WritingDesk *desk, QWidget *parent = nullptr);
    WritePage(const Task &task, const ReplyTask &kind, WritingDesk *desk, QWidget *parent = nullptr);
    WritePage(const Task &task, const SummarizeTask &kind, WritingDesk *desk, QWidget *parent = nullptr);

    Draft draft() const override;
    void restore(const Draft &draft) override;
    void focusWork() override;
    void setZoom(double factor) override;
    bool isTouched() const override;

protected:
    QString missing() override;

private:
    void build(ConversationView *read, const Conversation &answered, const QString &placeholder); // read: may be null
    QWidget *createWriting(const QString &placeholder, ResponsiveSplitter::SideBySide previewBeside);
    QWidget *createPreview(QWidget *parent);
    void createLanguage();
    void createTemplates(QWidget *writing, QWidget *parts);
    void watchText();
    void takeChange();
    void count();
    void sayProblem(const QString &sentence);
    void setMessageLanguage(const QString &lang);
    void guessLanguage();
    void showHint();
    bool showLanguageHint();
    void showGoal();

    WritingDesk *m_desk;
    ConversationView *m_conversation = nullptr; // or the story
    MarkdownEditor *m_editor;
    MarkdownPreview *m_preview;
    HintBar *m_hint;
    LanguageBox *m_language;
    TemplatesButton *m_templates;
    TemplatesPanel *m_templatesPanel;
    WritingGuard *m_guard;
    QAction *m_takeLanguage;
    QAction *m_leaveLanguage;
    InkLabel *m_problem;
    QString m_text; // as it was last seen
    QString m_lang; // of the message, BCP 47
    QString m_guessed; // another language that the text seems to be in
    QSet<QString> m_leftLanguages; // guesses that the writer did not take
    QString m_question; // before a text with open findings is sent
    QTimer m_guessPause;
    QTimer m_catchUp; // with a long text that was typed in
    int m_wordGoal = 0;
    bool m_saysNoDictionary = false;
};
