// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// The menu of the editor's text, and what it says of a misspelt word.
#include "widgets/controls/notice.h"
#include "widgets/writing/markdowneditor.h"
#include "widgets/writing/spellchecker.h"
#include "widgets/writing/writingedit.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

constexpr int shownSuggestions = 7;

}

void MarkdownEditor::showContextMenu(const QPoint &globalPosition, int position)
{
    const QTextCursor word = m_spelling->wordAt(position);
    if (word.isNull()) {
        openContextMenu(globalPosition, word, {});
        return;
    }
    // Dictionaries take their time for suggestions: the menu comes when they are there, the window does not wait.
    Spelling::instance()
        .suggestions(m_spelling->dictionary(), word.selectedText())
        .then(this, [this, globalPosition, word](const QStringList &suggestions) {
            openContextMenu(globalPosition, word, suggestions);
        });
}

void MarkdownEditor::openContextMenu(
    const QPoint &globalPosition, const QTextCursor &word, const QStringList &suggestions)
{
    QMenu *menu = m_edit->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"editor-menu"_s);
    if (!word.isNull() && word.hasSelection()) {
        QAction *before = menu->actions().value(0);
        for (const QString &suggestion : suggestions.first(std::min<qsizetype>(suggestions.size(), shownSuggestions))) {
            auto *action = new QAction(suggestion, menu);
            QFont bold = action->font();
            bold.setBold(true);
            action->setFont(bold);
            connect(
                action, &QAction::triggered, this, [word, suggestion] { QTextCursor(word).insertText(suggestion); });
            menu->insertAction(before, action);
        }
        if (suggestions.isEmpty()) {
            auto *none = new QAction(tr("No suggestions"), menu);
            none->setEnabled(false);
            menu->insertAction(before, none);
        }
        auto *learn = new QAction(tr("Add “%1” to the dictionary").arg(word.selectedText()), menu);
        learn->setObjectName(u"learn-word"_s);
        connect(learn, &QAction::triggered, this, [this, word] { Q_EMIT wordLearned(word.selectedText()); });
        menu->insertAction(before, learn);
        menu->insertSeparator(before);
    }
    menu->popup(globalPosition);
    if (!word.isNull() && !menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().constFirst());
}

void MarkdownEditor::showNextMisspelt()
{
    const QTextCursor word = m_spelling->nextWord(m_edit->textCursor().position());
    if (word.isNull()) {
        announce(this, tr("No misspelt word"));
        return;
    }
    m_edit->setTextCursor(word);
    m_edit->ensureCursorVisible();
    showContextMenu(m_edit->viewport()->mapToGlobal(m_edit->cursorRect().bottomRight()), word.position());
}
