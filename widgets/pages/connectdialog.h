// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/serverdescription.h"
#include "model/presentation/serverlogin.h"

#include <QDialog>

class InkLabel;
class PrimaryButton;
class QCheckBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QTextBrowser;
class QVBoxLayout;

// Work on a server: its address, what it says of itself, and an invitation code or an API key. Asks whoever opened it
// to look at the address and to sign in, and shows what came of it; closes nothing by itself but on Cancel.
class ConnectDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectDialog(QWidget *parent = nullptr);

    void setAddress(const QString &address); // and looks at it
    void setName(const QString &name);
    // For an account that is there already and whose key is asked for anew: nothing else can be changed.
    void askForKeyOf(const QString &address, const QString &name, const QString &why);
    void showServer(const ServerDescription &server);
    void showAddressProblem(const QString &sentence); // in the place of the server
    void showProblem(const QString &sentence);
    void setBusy(bool isBusy);
    ServerLogin login() const;

Q_SIGNALS:
    void addressEntered(const QString &address);
    void loginWanted(const ServerLogin &login);

private:
    QWidget *createServer();
    QWidget *createPerson();
    QRadioButton *addWay(QVBoxLayout *column, const QString &name, const QString &title);
    void lookAtAddress();
    void showTerms(const ServerDescription &server);
    void updateFields();
    QString whatIsMissing(QLineEdit *&field) const; // empty: nothing
    void finish();

    QLineEdit *m_address;
    QString m_lookedAt;
    InkLabel *m_about;
    QTextBrowser *m_terms;
    QCheckBox *m_accepts;
    QString m_termsVersion;
    QRadioButton *m_byInvitation;
    QRadioButton *m_byKey;
    QLabel *m_secretLabel;
    QLineEdit *m_secret;
    QLineEdit *m_name;
    InkLabel *m_problem;
    PrimaryButton *m_connect;
};
