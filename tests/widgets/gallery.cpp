// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// Paints every page with sample values, to be looked at.
//   gallery FOLDER [PAGE…]        pictures in three sizes, light and dark
//   gallery --sheet FILE [PAGE…]  one contact sheet: every page in light, dark, high contrast, right to left and at 200
//   %
#include "tests/widgets/samples.h"
#include "widgets/conversation/syntax.h"
#include "widgets/pages/connectdialog.h"
#include "widgets/pages/dashboardpage.h"
#include "widgets/pages/errorpage.h"
#include "widgets/pages/leaderboardpage.h"
#include "widgets/pages/messagespage.h"
#include "widgets/pages/outboxpage.h"
#include "widgets/pages/recentpage.h"
#include "widgets/pages/settingspage.h"
#include "widgets/pages/termspage.h"
#include "widgets/pages/tutorialpage.h"
#include "widgets/pages/welcomepage.h"
#include "widgets/shell/commands.h"
#include "widgets/shell/guidelinespanel.h"
#include "widgets/shell/pageheader.h"
#include "widgets/shell/shortcutsheet.h"
#include "widgets/shell/sidebar.h"
#include "widgets/tasks/freelabeldialog.h"
#include "widgets/tasks/lookpage.h"
#include "widgets/tasks/reportdialog.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/tasks/taskpagefactory.h"
#include "widgets/theme/appearance.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/errorwords.h"
#include "widgets/words/taskwords.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMouseEvent>
#include <QPainter>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimeZone>
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

QWidget *mirrored(QWidget *page)
{
    page->setLayoutDirection(Qt::RightToLeft);
    return page;
}

QWidget *dashboard(bool isEmpty)
{
    auto *page = new DashboardPage;
    if (isEmpty) {
        page->setAvailability({}, u"de"_s);
        return page;
    }
    page->setAvailability({{TaskType::InitialPrompt, 3}, {TaskType::PrompterReply, 7}, {TaskType::AssistantReply, 12},
                              {TaskType::LabelInitialPrompt, 4}, {TaskType::LabelAssistantReply, 9},
                              {TaskType::LabelPrompterReply, 1}, {TaskType::RankAssistantReplies, 2}},
        u"en"_s);
    UserScore score;
    score.rank = 3;
    score.leaderScore = 4160;
    score.level = 20;
    score.streakDays = 4;
    page->setScore(score);
    page->setDelivery(2, 1);
    page->setDay({.seconds = 25 * 60, .pieces = 8}, 40, 0);
    page->setLanguages({{u"en"_s, 40}, {u"de"_s, 20}}, u"en"_s);
    page->setNews({{AnnouncementId::create(), QDateTime(QDate(2026, 11, 23), QTime(9, 0), QTimeZone::UTC),
                      u"We are short of answers in German. Thank you for every one."_s}},
        {});
    page->offerTutorial(true);
    page->setLeaderboard(Samples::leaderboard(page));
    return page;
}

QWidget *outboxPage(bool isEmpty)
{
    auto *page = new OutboxPage;
    if (isEmpty)
        return page;
    page->setModel(Samples::outbox(page));
    auto *list = page->findChild<QListView *>();
    list->setCurrentIndex(list->model()->index(0, 0));
    return page;
}

QWidget *messagesPage(bool isEmpty)
{
    auto *page = new MessagesPage;
    if (isEmpty)
        return page;
    auto *model = Samples::messages(page);
    page->setModel(model);
    page->showTree(Samples::tree());
    return page;
}

QWidget *recentPage(bool isEmpty)
{
    auto *page = new RecentPage;
    if (isEmpty)
        return page;
    const QDateTime when(QDate(2026, 11, 23), QTime(12, 4), QTimeZone::UTC);
    page->setPieces(
        {{Samples::assistantTask(),
             TextDraft{.text = u"Three spoons for a litre is a good start."_s, .lang = {}, .cursor = 0, .scroll = 0},
             false, {}, when, true},
            {Samples::labelTask(), LabelDraft{{{Label::Spam, 0.0}, {Label::Quality, 0.75}}}, false, {}, when, false},
            {Samples::rankTask(), RankingDraft{{3, 1, 0, 2}, false}, false, {}, when, false},
            {Samples::prompterTask(), {}, true, u"I cannot judge this"_s, when, false}});
    return page;
}

QWidget *lookPage()
{
    auto *page = new LookPage;
    page->show(Samples::labelTask(), LabelDraft{{{Label::Spam, 0.0}, {Label::Quality, 0.75}, {Label::Pii, 1.0}}});
    return page;
}

QWidget *termsPage()
{
    auto *page = new TermsPage;
    page->show(
        {u"# Terms\n\nBe kind and truthful.\n\n- What you write is yours until you submit it.\n- Nobody is named."_s,
            u"Apache-2.0"_s});
    return page;
}

QWidget *tutorialPage(bool showsAnswer)
{
    auto *page = new TutorialPage;
    page->begin();
    if (showsAnswer) {
        page->page()->restore(TextDraft{.text = u"Put it in a bag."_s, .lang = {}, .cursor = 0, .scroll = 0});
        page->page()->submit();
    }
    return page;
}

QWidget *shortcutSheet()
{
    auto *sheet = new ShortcutSheet;
    const auto entry = [](const QString &group, const QString &text, const QKeySequence &keys) {
        return Commands::Entry{
            .id = u"x.y"_s, .group = group, .text = text, .keys = {keys}, .usualKeys = {keys}, .action = {}};
    };
    sheet->show({entry(u"This task"_s, u"Submit"_s, Qt::CTRL | Qt::Key_Return),
        entry(u"This task"_s, u"Skip…"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_K),
        entry(u"Work"_s, u"Take back the last piece"_s, QKeySequence::Undo),
        entry(u"Go to"_s, u"Dashboard"_s, Qt::CTRL | Qt::Key_1)});
    return sheet;
}

QWidget *leaderboardPage(bool isEmpty)
{
    auto *page = new LeaderboardPage;
    if (!isEmpty)
        page->setModel(Samples::leaderboard(page));
    return page;
}

QWidget *connectDialog(bool isProblem)
{
    auto *dialog = new ConnectDialog;
    dialog->setWindowFlags(Qt::Widget); // as a page, for the picture
    dialog->setAddress(u"https://annotate.example.org"_s);
    dialog->setName(u"Anna"_s);
    if (isProblem) {
        dialog->findChild<QRadioButton *>(u"byKey"_s)->setChecked(true);
        dialog->showAddressProblem(sentence({Error::Kind::Unreachable, ErrorCode::CertificateRefused, {}}));
        dialog->showProblem(sentence({Error::Kind::Storage, ErrorCode::SecretMissing, {}}));
        return dialog;
    }
    ServerDescription server;
    server.version = u"0.1.0"_s;
    server.maximumLength = 2000;
    server.taskValidity = usualTaskValidity;
    server.terms = {
        u"# Terms\n\nBe kind and truthful.\n\n- What you write is yours until you submit it."_s, u"CC-BY-4.0"_s};
    server.requiresTerms = true;
    dialog->showServer(server);
    return dialog;
}

QList<std::pair<QString, Maker>> pages()
{
    const TextDraft text{
        .text =
            u"Three spoons for a litre is a good start.\n\n- use *green* pods\n- `grind` them\n\n```python\nprint(\"hello\")\n```\n"_s,
        .lang = {},
        .cursor = 0,
        .scroll = 0};
    return {
        {u"prompt"_s, [=] { return taskPage(Samples::promptTask()); }},
        {u"prompt-written"_s, [=] { return taskPage(Samples::promptTask(), text); }},
        {u"assistant"_s, [=] { return taskPage(Samples::assistantTask(), text); }},
        {u"prompter"_s, [] { return taskPage(Samples::prompterTask()); }},
        {u"arabic"_s, [] { return taskPage(Samples::arabicTask()); }},
        {u"arabic-written"_s,
            [=] {
                return taskPage(Samples::arabicTask(),
                    TextDraft{
                        .text =
                            u"افتح النافذة **خمس دقائق** صباحا.\n\n- مرة واحدة\n- ثم اغلقها\n\nEnglish words too.\n"_s,
                        .lang = {},
                        .cursor = 0,
                        .scroll = 0});
            }},
        {u"guard"_s,
            [=] {
                return taskPage(Samples::assistantTask(),
                    TextDraft{.text = text.text
                            + u"\nAsk bo@acme.io or call +1 650-253-0000; it is a fine mornning.\n\nCopy code\n"_s,
                        .lang = {},
                        .cursor = 0,
                        .scroll = 0});
            }},
        {u"find"_s,
            [=] {
                auto *page = taskPage(Samples::promptTask(), text);
                page->findChild<QAction *>(u"write.replace"_s)->trigger();
                page->findChild<QLineEdit *>(u"find-pattern"_s)->setText(u"pods"_s);
                return page;
            }},
        {u"templates"_s,
            [=] {
                auto *page = taskPage(Samples::promptTask(), text);
                page->findChild<QAction *>(u"write.saveTemplate"_s)->trigger();
                return page;
            }},
        {u"label"_s,
            [] {
                return taskPage(Samples::labelTask(),
                    LabelDraft{
                        {{Label::Spam, 0.0}, {Label::Quality, 0.75}, {Label::Toxicity, 0.0}, {Label::Pii, 1.0}}});
            }},
        {u"label-missing"_s,
            [] {
                auto *page = taskPage(Samples::labelTask(LabelMode::Simple));
                static_cast<TaskPage *>(page)->submit();
                return page;
            }},
        {u"rank"_s, [] { return taskPage(Samples::rankTask()); }},
        {u"rank-columns"_s,
            [] {
                RankingDraft draft{{3, 0, 1, 2}, false};
                draft.mode = RankingMode::Columns;
                return taskPage(Samples::rankTask(), draft);
            }},
        {u"rank-ties"_s,
            [] {
                RankingDraft draft{{3, 0, 1, 2}, false};
                draft.tied = {1};
                auto *page = taskPage(Samples::rankTask(), draft);
                page->findChild<QAction *>(u"rank.differences"_s)->trigger();
                static_cast<TaskPage *>(page)->submit();
                return page;
            }},
        {u"rank-duel"_s,
            [] {
                RankingDraft draft;
                draft.mode = RankingMode::Duel;
                return taskPage(Samples::rankTask(), draft);
            }},
        {u"rank-circle"_s,
            [] {
                using enum DuelOutcome;
                RankingDraft draft;
                draft.mode = RankingMode::Duel;
                draft.answers = {{0, 1, FirstBetter}, {2, 3, FirstBetter}, {1, 2, FirstBetter}, {2, 0, FirstBetter}};
                return taskPage(Samples::rankTask(), draft);
            }},
        {u"rank-ten"_s, [] { return taskPage(Samples::longRankTask()); }},
        {u"rank-ten-columns"_s,
            [] {
                RankingDraft draft;
                draft.mode = RankingMode::Columns;
                return taskPage(Samples::longRankTask(), draft);
            }},
        {u"rank-drag"_s, [] { return taskPage(Samples::longRankTask()); }},
        {u"rank-rtl"_s, [] { return mirrored(taskPage(Samples::rankTask())); }},
        {u"label-rtl"_s, [] { return mirrored(taskPage(Samples::labelTask())); }},
        {u"free-labels"_s, [] { return new FreeLabelDialog(Samples::labelledMessage()); }},
        {u"report"_s, [] { return new ReportDialog(Samples::labelledMessage()); }},
        {u"hostile"_s, [] { return taskPage(Samples::hostileTask()); }},
        {u"rank-prompts"_s, [] { return taskPage(Samples::rankPromptsTask()); }},
        {u"summarize"_s, [=] { return taskPage(Samples::summarizeTask(), text); }},
        {u"rate"_s, [] { return taskPage(Samples::rateTask(), RatingDraft{4}); }},
        {u"rate-missing"_s,
            [] {
                auto *page = taskPage(Samples::rateTask());
                static_cast<TaskPage *>(page)->submit();
                return page;
            }},
        {u"dashboard"_s, [] { return dashboard(false); }},
        {u"dashboard-empty"_s, [] { return dashboard(true); }},
        {u"outbox"_s, [] { return outboxPage(false); }},
        {u"outbox-empty"_s, [] { return outboxPage(true); }},
        {u"messages"_s, [] { return messagesPage(false); }},
        {u"messages-empty"_s, [] { return messagesPage(true); }},
        {u"leaderboard"_s, [] { return leaderboardPage(false); }},
        {u"leaderboard-empty"_s, [] { return leaderboardPage(true); }},
        {u"connect"_s, [] { return connectDialog(false); }},
        {u"connect-problem"_s, [] { return connectDialog(true); }},
        {u"welcome"_s, [] { return new WelcomePage({u"ar"_s, u"de"_s, u"en"_s, u"es"_s, u"fr"_s}, u"Anna"_s); }},
        {u"error"_s,
            [] {
                auto *page = new ErrorPage;
                page->say({Error::Kind::Storage, ErrorCode::DatabaseNewer, {}},
                    u"/home/anna/.local/share/canopy/queue.sqlite"_s);
                return page;
            }},
        {u"recent"_s, [] { return recentPage(false); }},
        {u"recent-empty"_s, [] { return recentPage(true); }},
        {u"look"_s, [] { return lookPage(); }},
        {u"settings"_s, [] { return new SettingsPage; }},
        {u"terms"_s, [] { return termsPage(); }},
        {u"tutorial"_s, [] { return tutorialPage(false); }},
        {u"tutorial-answer"_s, [] { return tutorialPage(true); }},
        {u"shortcuts"_s, [] { return shortcutSheet(); }},
        {u"guidelines"_s,
            [] {
                auto *page = new GuidelinesPanel;
                page->showFor(TaskType::LabelAssistantReply);
                return page;
            }},
        {u"skip"_s,
            [=] {
                auto *page = taskPage(Samples::assistantTask(), text);
                static_cast<TaskPage *>(page)->openSkipPanel();
                static_cast<TaskPage *>(page)->showProblem(
                    u"This conversation no longer takes new messages. Your text is kept; skip the task to go on."_s);
                return page;
            }},
    };
}

void paint(const QString &name, const Maker &make, const QSize &size, const QString &file)
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *sidebar = new Sidebar(&window);
    sidebar->setCount(Place::Outbox, 3);
    sidebar->setPeople({u"anna"_s, u"bo"_s}, u"anna"_s);
    sidebar->setConnection(u"On this computer"_s, true);
    sidebar->setNarrow(size.width() < Theme::iconsBelow());
    auto *header = new PageHeader(&window);
    header->setLanguages({{u"en"_s, 40}, {u"de"_s, 20}}, u"en"_s);
    QWidget *page = make();
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    if (auto *task = qobject_cast<TaskPage *>(page)) {
        header->setWords(TaskWords::title(typeOf(task->task().kind)), TaskWords::request(typeOf(task->task().kind)));
        sidebar->setCurrent(Place::Work);
    } else {
        header->setWords(name, u"The one sentence that says what this is."_s);
    }
    const bool isBare =
        name.startsWith("connect"_L1) || name == "welcome"_L1 || name == "error"_L1 || name == "terms"_L1;
    sidebar->setVisible(!isBare);
    header->setVisible(!isBare);
    column->addWidget(header);
    column->addWidget(page, 1);
    row->addWidget(sidebar);
    row->addLayout(column, 1);
    window.resize(size);
    window.show();
    window.activateWindow();
    QCoreApplication::processEvents();
    if (auto *task = qobject_cast<TaskPage *>(page); task && !name.contains(u"missing"_s) && name != "skip"_L1)
        task->focusWork();
    QElapsedTimer settling; // spelling and the guard look at a text after a pause
    settling.start();
    while (page->findChild<QWidget *>(u"editor"_s) && settling.elapsed() < 900)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    QCoreApplication::processEvents();
    if (name == "rank-drag"_L1) {
        auto *card = page->findChild<QWidget *>(u"reply-0"_s);
        for (const auto &[type, y] : {std::pair(QEvent::MouseButtonPress, 60), std::pair(QEvent::MouseMove, 90),
                 std::pair(QEvent::MouseMove, 330)}) {
            QMouseEvent event(
                type, QPointF(30, y), card->mapToGlobal(QPointF(30, y)), Qt::LeftButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(card, &event);
        }
    }
    QCoreApplication::processEvents();
    window.grab().save(file);
}

void loadSyntax()
{
    QEventLoop loading;
    QObject::connect(&Syntax::instance(), &Syntax::loaded, &loading, &QEventLoop::quit);
    Syntax::instance().load();
    loading.exec();
}

// How the sheet shows every page. The scale and the direction hold for a whole process, so each look has its own.
struct Look
{
    QString name;
    Theme::Scheme scheme = Theme::Scheme::Light;
    bool isRightToLeft = false;
    int scale = 1;
};

const QList<Look> &looks()
{
    static const QList<Look> all{{u"light"_s}, {u"dark"_s, Theme::Scheme::Dark},
        {u"high-contrast"_s, Theme::Scheme::HighContrast}, {u"right-to-left"_s, Theme::Scheme::Light, true},
        {u"200-percent"_s, Theme::Scheme::Light, false, 2}};
    return all;
}

int paintLook(const QString &name, const QString &folder, const QStringList &wanted)
{
    const auto look = std::ranges::find(looks(), name, &Look::name);
    if (look == looks().cend())
        return 2;
    Theme::install(look->scheme);
    if (look->isRightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    for (const auto &[page, make] : pages()) {
        if (wanted.isEmpty() || wanted.contains(page))
            paint(page, make, {1120, 760}, u"%1/%2-%3.png"_s.arg(folder, page, name));
    }
    return 0;
}

int paintSheet(const QString &file, const QStringList &wanted)
{
    const QTemporaryDir folder;
    for (const Look &look : looks()) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, QString::number(look.scale));
        process.setProcessEnvironment(environment);
        process.start(
            QCoreApplication::applicationFilePath(), QStringList{u"--look"_s, look.name, folder.path()} + wanted);
        if (!process.waitForFinished(300'000) || process.exitCode() != 0)
            return 1;
    }
    constexpr QSize cell(560, 380);
    constexpr int gap = 12;
    constexpr int line = 24;
    QStringList shown;
    for (const auto &[page, make] : pages()) {
        if (wanted.isEmpty() || wanted.contains(page))
            shown.append(page);
    }
    QImage sheet(int(looks().size()) * (cell.width() + gap) + gap,
        int(shown.size()) * (cell.height() + gap + line) + gap, QImage::Format_RGB32);
    sheet.fill(QColor(0x80, 0x80, 0x80));
    QPainter painter(&sheet);
    for (int row = 0; row < shown.size(); ++row) {
        for (int column = 0; column < looks().size(); ++column) {
            const QString name = looks().at(column).name;
            const QPoint at(gap + column * (cell.width() + gap), gap + row * (cell.height() + gap + line));
            painter.drawText(
                QRect(at, QSize(cell.width(), line)), Qt::AlignVCenter, u"%1, %2"_s.arg(shown.at(row), name));
            const QImage picture(u"%1/%2-%3.png"_s.arg(folder.path(), shown.at(row), name));
            painter.drawImage(
                at + QPoint(0, line), picture.scaled(cell, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        }
    }
    painter.end();
    return sheet.save(file) ? 0 : 1;
}

}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::setOrganizationName(u"canopy-gallery"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--sheet"_L1)
        return paintSheet(arguments.value(2, u"sheet.png"_s), arguments.mid(3));
    loadSyntax();
    if (arguments.value(1) == "--look"_L1)
        return paintLook(arguments.value(2), arguments.value(3), arguments.mid(4));

    const QString folder = arguments.value(1, u"gallery"_s);
    const QStringList wanted = arguments.mid(2);
    QDir().mkpath(folder);
    for (const auto scheme : {Qt::ColorScheme::Light, Qt::ColorScheme::Dark}) {
        Theme::install(scheme);
        const QString schemeName = scheme == Qt::ColorScheme::Dark ? u"dark"_s : u"light"_s;
        for (const auto &[name, make] : pages()) {
            if (!wanted.isEmpty() && !wanted.contains(name))
                continue;
            for (const QSize size : {QSize(880, 620), QSize(1120, 760), QSize(1600, 1000)})
                paint(name, make, size, u"%1/%2-%3-%4.png"_s.arg(folder, name, schemeName).arg(size.width()));
        }
    }
    return 0;
}
