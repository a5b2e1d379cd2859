// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QWidget>

class InkLabel;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

// Title, the one sentence that says what is asked, the language of the work, the guidelines and the menu.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &sentence);
    void setLanguages(const QMap<QString, int> &languages, const QString &current);
    void setLanguageVisible(bool isVisible);
    void setMenu(QMenu *menu);
    void setGuidelinesShown(bool areShown);
    void setGuidelinesHint(const QString &shortcut);

Q_SIGNALS:
    void languageChosen(const QString &code);
    void guidelinesToggled();

private:
    QLabel *m_title;
    InkLabel *m_sentence;
    QComboBox *m_language;
    QPushButton *m_guidelines;
    QToolButton *m_menu;
};
