// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// Paints every page with sample values into a folder of pictures, to be looked at: gallery FOLDER [PAGE…]
#include "tests/widgets/samples.h"
#include "widgets/conversation/syntax.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/tasks/taskpagefactory.h"
#include "widgets/theme/appearance.h"
#include "widgets/theme/metrics.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

using Maker = std::function<QWidget *()>;

QWidget *taskPage(const Task &task, const std::optional<Draft> &draft = {})
{
    TaskPage *page = createTaskPage(task, nullptr);
    if (draft)
        page->restore(*draft);
    page->showSaved(QDateTime(QDate(2026, 11, 23), QTime(12, 4, 31)));
    return page;
}

QList<std::pair<QString, Maker>> pages()
{
    const TextDraft text{.text = u"Three spoons for a litre is a good start.\n\n- use *green* pods\n- `grind` them\n\n```python\nprint(\"hello\")\n```\n"_s,
        .lang = {}, .cursor = 0, .scroll = 0};
    return {
        {u"prompt"_s, [=] { return taskPage(Samples::promptTask()); }},
        {u"prompt-written"_s, [=] { return taskPage(Samples::promptTask(), text); }},
        {u"assistant"_s, [=] { return taskPage(Samples::assistantTask(), text); }},
        {u"prompter"_s, [] { return taskPage(Samples::prompterTask()); }},
        {u"arabic"_s, [] { return taskPage(Samples::arabicTask()); }},
        {u"label"_s, [] { return taskPage(Samples::labelTask(), LabelDraft{{{Label::Spam, 0.0}, {Label::Quality, 0.75}, {Label::Toxicity, 0.0}, {Label::Pii, 1.0}}}); }},
        {u"label-missing"_s, [] { auto *page = taskPage(Samples::labelTask(LabelMode::Simple)); static_cast<TaskPage *>(page)->submit(); return page; }},
        {u"rank"_s, [] { return taskPage(Samples::rankTask()); }},
        {u"skip"_s, [=] { auto *page = taskPage(Samples::assistantTask(), text); static_cast<TaskPage *>(page)->openSkipPanel(); static_cast<TaskPage *>(page)->showProblem(u"This conversation no longer takes new messages. Your text is kept; skip the task to go on."_s); return page; }},
    };
}

void paint(const QString &name, const Maker &make, const QSize &size, const QString &folder, const QString &scheme)
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(0, Theme::grid(2), 0, 0);
    QWidget *page = make();
    column->addWidget(page);
    window.resize(size);
    window.show();
    window.activateWindow();
    QCoreApplication::processEvents();
    if (auto *task = qobject_cast<TaskPage *>(page); task && !name.contains(u"missing"_s) && name != "skip"_L1)
        task->focusWork();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    window.grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, name, scheme).arg(size.width()));
}

}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"canopy-gallery"_s);
    const QStringList arguments = QCoreApplication::arguments();
    const QString folder = arguments.value(1, u"gallery"_s);
    const QStringList wanted = arguments.mid(2);
    QDir().mkpath(folder);

    QEventLoop loading;
    QObject::connect(&Syntax::instance(), &Syntax::loaded, &loading, &QEventLoop::quit);
    Syntax::instance().load();
    loading.exec();
    for (const auto scheme : {Qt::ColorScheme::Light, Qt::ColorScheme::Dark}) {
        Theme::install(scheme);
        const QString schemeName = scheme == Qt::ColorScheme::Dark ? u"dark"_s : u"light"_s;
        for (const auto &[name, make] : pages()) {
            if (!wanted.isEmpty() && !wanted.contains(name))
                continue;
            paint(name, make, {1024, 700}, folder, schemeName);
            paint(name, make, {1600, 1000}, folder, schemeName);
        }
    }
    return 0;
}
