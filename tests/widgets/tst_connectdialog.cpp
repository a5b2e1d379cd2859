// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/connectdialog.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class ConnectDialogTest : public QObject
{
    Q_OBJECT

    static ServerDescription server(bool requiresTerms)
    {
        ServerDescription server;
        server.version = u"1.2"_s;
        server.maximumLength = 2000;
        server.taskValidity = usualTaskValidity;
        server.terms = {u"# Be kind\n<script>alert(1)</script>![x](http://evil.example/x.png)"_s, u"CC-BY-4.0"_s};
        server.requiresTerms = requiresTerms;
        return server;
    }

private Q_SLOTS:
    void looksAtTheAddressOnceAndTellsWhatItIs()
    {
        ConnectDialog dialog;
        dialog.show();
        QSignalSpy entered(&dialog, &ConnectDialog::addressEntered);
        auto *address = dialog.findChild<QLineEdit *>(u"address"_s);
        QTest::keyClicks(address, u"annotate.example.org"_s);
        QTest::keyClick(address, Qt::Key_Tab);
        Q_EMIT address->editingFinished();
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.at(0).at(0).toString(), u"annotate.example.org"_s);

        dialog.showServer(server(false));

        const QString about = dialog.findChild<QLabel *>(u"about"_s)->text();
        for (const QString &fact : {u"1.2"_s, u"48"_s, u"2,000"_s, u"CC-BY-4.0"_s})
            QVERIFY2(about.contains(fact), qPrintable(about));
        QVERIFY(dialog.findChild<QWidget *>(u"terms"_s)->isVisible());
        QVERIFY(!dialog.findChild<QCheckBox *>(u"acceptsTerms"_s)->isVisible());
    }

    void asksForWhatIsMissing()
    {
        ConnectDialog dialog;
        dialog.show();
        QSignalSpy wanted(&dialog, &ConnectDialog::loginWanted);
        auto *problem = dialog.findChild<QLabel *>(u"problem"_s);
        auto *go = dialog.findChild<QPushButton *>(u"connect"_s);
        QStringList said;
        const auto press = [&] {
            go->click();
            said.append(problem->text());
        };
        press();
        dialog.setAddress(u"example.org"_s);
        dialog.showServer(server(true));
        press();
        dialog.findChild<QLineEdit *>(u"secret"_s)->setText(u" code "_s);
        press();
        dialog.setName(u"  Ada   L "_s);
        press();
        said.removeDuplicates();
        QCOMPARE(said.size(), 4);
        QVERIFY(wanted.isEmpty());

        dialog.findChild<QCheckBox *>(u"acceptsTerms"_s)->setChecked(true);
        go->click();

        QCOMPARE(wanted.size(), 1);
        QCOMPARE(dialog.login(),
            (ServerLogin{
                u"example.org"_s, ServerLogin::Way::Invitation, u"code"_s, u"Ada L"_s, server(true).terms.version()}));
        QVERIFY(!go->isEnabled());
        dialog.showProblem(u"No."_s);
        QVERIFY(go->isEnabled());
    }

    void hidesKeysWhileTheyAreTyped()
    {
        ConnectDialog dialog;
        auto *secret = dialog.findChild<QLineEdit *>(u"secret"_s);
        QCOMPARE(secret->echoMode(), QLineEdit::Normal);
        dialog.findChild<QRadioButton *>(u"byKey"_s)->setChecked(true);
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QVERIFY(dialog.login().way == ServerLogin::Way::ApiKey);
    }

    void everyControlHasAName()
    {
        ConnectDialog dialog;
        const auto controls = dialog.findChildren<QWidget *>();
        for (QWidget *control : controls) {
            if (!(control->focusPolicy() & Qt::TabFocus) || control->objectName().startsWith(u"qt_"_s))
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(control);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), qPrintable(control->objectName()));
        }
    }
};

QTEST_MAIN(ConnectDialogTest)
#include "tst_connectdialog.moc"
