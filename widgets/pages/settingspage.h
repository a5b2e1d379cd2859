// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QScrollArea>

class Commands;
class InkLabel;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QPushButton;
class QSpinBox;
class QVBoxLayout;
class Session;
class ShortcutEditor;

// What one person, and what everybody on this computer, likes to have. Every change holds at once, but for those that
// say otherwise; there is nothing to confirm.
class SettingsPage final : public QScrollArea
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);
    void setSession(Session *session);
    void setPeople(const QStringList &names, const QString &current);
    void setCommands(Commands *commands);
    void focusWork();
    void showShortcuts(); // scrolled to, with the focus in it

Q_SIGNALS:
    void personChosen(const QString &name);
    void personWanted(); // a new one
    void tutorialWanted();

private:
    QFormLayout *addSection(const QString &title, const QString &sentence = {});
    void createPeople();
    void createFlow();
    void createGoal();
    void createAppearance();
    void createHelp();
    void showPreferences();
    void storeAppearance();

    QPointer<Session> m_session;
    QVBoxLayout *m_column;
    QComboBox *m_person;
    QSpinBox *m_hold;
    QComboBox *m_ahead;
    QCheckBox *m_look;
    QPushButton *m_forgetSkips;
    InkLabel *m_skips;
    QSpinBox *m_goalMinutes;
    QSpinBox *m_goalPieces;
    QComboBox *m_scheme;
    QComboBox *m_textSize;
    QComboBox *m_motion;
    QComboBox *m_language;
    ShortcutEditor *m_shortcuts;
    bool m_isShowing = false;
};
