// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// What assistive technology sees of the pages that label, rank and rate: names, roles, values and the order of the
// focus.
#include "tests/widgets/announcements.h"
#include "tests/widgets/samples.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/tasks/taskpagefactory.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class TaskAccessibilityTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    TaskPage *m_page = nullptr;
    Announcements m_announcements;

    void open(const Task &task)
    {
        m_window = std::make_unique<QWidget>();
        m_page = createTaskPage(task, m_window.get());
        (new QVBoxLayout(m_window.get()))->addWidget(m_page);
        m_window->resize(1400, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_page->focusWork();
        m_announcements.clear();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    static QAccessibleInterface *of(QObject *object) { return QAccessible::queryAccessibleInterface(object); }
    static QString nameOf(QObject *object) { return of(object)->text(QAccessible::Name); }

    // Names of what Tab stops at, until it comes back to where it began.
    QStringList stops()
    {
        QStringList names;
        if (m_window->focusWidget()->focusPolicy() == Qt::ClickFocus)
            press(Qt::Key_Tab); // where Tab does not come back to
        QWidget *first = m_window->focusWidget();
        QWidget *focused = first;
        do {
            names.append(u"%1|%2"_s.arg(focused->objectName(), nameOf(focused)));
            press(Qt::Key_Tab);
            focused = m_window->focusWidget();
        } while (focused != first && names.size() < 100);
        return names;
    }

    // Everything below that can have the focus.
    static void collect(QAccessibleInterface *of, QList<QAccessibleInterface *> &found)
    {
        for (int i = 0; i < of->childCount(); ++i) {
            QAccessibleInterface *child = of->child(i);
            if (!child || child->state().invisible)
                continue;
            if (child->state().focusable)
                found.append(child);
            collect(child, found);
        }
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup() { m_window.reset(); }

    void everythingThatCanBeOperatedHasAName_data()
    {
        QTest::addColumn<Task>("task");

        QTest::newRow("label") << Samples::labelTask();
        QTest::newRow("label, simple") << Samples::labelTask(LabelMode::Simple);
        QTest::newRow("rank replies") << Samples::rankTask();
        QTest::newRow("rank prompts") << Samples::rankPromptsTask();
        QTest::newRow("rate") << Samples::rateTask();
    }

    void everythingThatCanBeOperatedHasAName()
    {
        QFETCH(const Task, task);
        open(task);

        QList<QAccessibleInterface *> found;
        collect(of(m_page), found);

        QVERIFY(found.size() > 5);
        for (QAccessibleInterface *one : std::as_const(found)) {
            const QObject *object = one->object();
            if (qobject_cast<const QScrollBar *>(object) || one->role() == QAccessible::Client
                || one->role() == QAccessible::ScrollBar)
                continue;
            QVERIFY2(!one->text(QAccessible::Name).isEmpty(),
                object ? qPrintable(
                             u"%1 %2"_s.arg(QLatin1StringView(object->metaObject()->className()), object->objectName()))
                       : "part of a widget");
        }
    }

    void labelsAreRadioButtonsAndBoxesWithAState()
    {
        open(Samples::labelTask());
        auto *cell = m_page->findChild<QWidget *>(u"quality-4"_s);
        auto *flag = m_page->findChild<QWidget *>(u"flag-pii"_s);
        QCOMPARE(of(cell)->role(), QAccessible::RadioButton);
        QCOMPARE(of(flag)->role(), QAccessible::CheckBox);
        QVERIFY(!of(cell)->state().checked);

        press(Qt::Key_C);
        press(Qt::Key_4);
        press(Qt::Key_K);

        QVERIFY(of(cell)->state().checked);
        QVERIFY(of(flag)->state().checked);
        QCOMPARE(nameOf(cell), u"Overall quality: 4 of 5"_s);
        QVERIFY(m_announcements.all().contains(nameOf(cell)));
        QVERIFY(!of(cell)->text(QAccessible::Description).isEmpty());
    }

    void digitsAnswerWhileTheMessageIsRead()
    {
        open(Samples::labelTask());
        press(Qt::Key_C);
        press(Qt::Key_F6);
        QVERIFY(nameOf(m_window->focusWidget()).contains(u"you review this"_s));

        press(Qt::Key_5);
        QCOMPARE(m_announcements.last(), u"Overall quality: 5 of 5, excellent"_s);
        QCOMPARE(std::get<LabelDraft>(m_page->draft()).labels, (Labels{{Label::Quality, 1.0}}));
        press(Qt::Key_5);
        QVERIFY(!m_page->isTouched());
        press(Qt::Key_F6);
        QVERIFY(!nameOf(m_window->focusWidget()).contains(u"you review this"_s));
    }

    void oneKeyIsSpamAndTheSameClears()
    {
        open(Samples::labelTask());
        press(Qt::Key_Down);

        press(Qt::Key_A);
        QCOMPARE(std::get<LabelDraft>(m_page->draft()).labels, (Labels{{Label::Spam, 1.0}}));
        press(Qt::Key_A);
        QVERIFY(!m_page->isTouched());
    }

    void changedKeysAreShown()
    {
        open(Samples::labelTask());
        auto *action = m_page->findChild<QAction *>(u"label.pii"_s);
        QVERIFY(action);
        const QSize before = m_page->findChild<QWidget *>(u"flag-pii"_s)->sizeHint();

        action->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_P);

        QVERIFY(m_page->findChild<QWidget *>(u"flag-pii"_s)->sizeHint().width() > before.width());
        press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(std::get<LabelDraft>(m_page->draft()).labels, (Labels{{Label::Pii, 1.0}}));
    }

    void tabGoesThroughTheLabelsFromTopToBottom()
    {
        open(Samples::labelTask());

        const QStringList names = stops();

        const QStringList expected{u"spam-1"_s, u"fails_task-1"_s, u"quality-1"_s, u"helpfulness-1"_s,
            u"creativity-1"_s, u"humor-1"_s, u"toxicity-1"_s, u"violence-1"_s, u"flag-lang_mismatch"_s};
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(names.value(i).section(u'|', 0, 0), expected.at(i));
        QVERIFY(!names.filter(u"currentMessage"_s).isEmpty());
        QVERIFY(!names.filter(u"submit"_s).isEmpty());
        QVERIFY(names.size() < 100); // no trap
    }

    void tabGoesThroughTheTextsInTheirOrder()
    {
        open(Samples::rankTask());
        press(Qt::Key_4); // the first one last

        press(Qt::Key_Home);
        const QStringList names = stops();

        for (int i = 0; i < 4; ++i)
            QCOMPARE(names.at(i).section(u'|', 0, 0), u"reply-%1"_s.arg((i + 1) % 4));
        QVERIFY(names.at(0).section(u'|', 1).startsWith(u"first of 4, B: "_s));
        QVERIFY(names.at(3).section(u'|', 1).startsWith(u"fourth of 4, A: "_s));
        QVERIFY(names.size() < 100);
    }

    void ratingsAreAnnounced()
    {
        open(Samples::rateTask());

        press(Qt::Key_5);
        QCOMPARE(m_announcements.last(), u"5 of 5, very well"_s);
        press(Qt::Key_5);
        QCOMPARE(m_announcements.last(), u"No rating"_s);
        QVERIFY(stops().size() < 100);
    }

    void everyCommandHasAStableNameAndWords_data() { everythingThatCanBeOperatedHasAName_data(); }
    void everyCommandHasAStableNameAndWords()
    {
        QFETCH(const Task, task);
        open(task);

        QStringList names;
        for (const QAction *action : m_page->findChildren<QAction *>()) {
            if (!action->objectName().contains(u'.'))
                continue;
            names.append(action->objectName());
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        }
        QVERIFY(names.contains(u"message.report"_s) || names.contains(u"rank.moveUp"_s));
    }
};
QTEST_MAIN(TaskAccessibilityTest)
#include "tst_taskaccessibility.moc"
