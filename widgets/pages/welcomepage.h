// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/pages/firststartchoice.h"

#include <QScrollArea>
#include <QStringList>

#include <functional>

class InkLabel;
class PrimaryButton;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QVBoxLayout;

// The first start: one question, with the rest filled in.
class WelcomePage final : public QScrollArea
{
    Q_OBJECT
public:
    // Asks for a file and answers through the callback; replaced in tests, where no dialog can be driven.
    using FileAsker = std::function<void(QWidget *parent, std::function<void(const QString &file)> answer)>;

    WelcomePage(const QStringList &languages, const QString &suggestedName, QWidget *parent = nullptr);
    void setFileAsker(FileAsker ask);
    FirstStartChoice choice() const;
    void showProblem(const QString &sentence);
    void setBusy(bool isBusy);

Q_SIGNALS:
    void chosen(const FirstStartChoice &choice);
    void serverWanted(); // instead of a queue on this computer

private:
    QWidget *createWho();
    QWidget *createBeginning(const QStringList &languages, const QString &suggestedName);
    QRadioButton *addOption(QVBoxLayout *column, const QString &name, const QString &title, const QString &sentence);
    void updateFields();
    void finish();

    FileAsker m_ask;
    QRadioButton *m_alone;
    QRadioButton *m_several;
    QLineEdit *m_name;
    QComboBox *m_language;
    QRadioButton *m_starter;
    QRadioButton *m_empty;
    QRadioButton *m_import;
    QString m_file;
    InkLabel *m_fileName;
    InkLabel *m_problem;
    PrimaryButton *m_begin;
};
