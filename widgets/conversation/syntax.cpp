// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/syntax.h"

#include "widgets/theme/colours.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <QCoreApplication>
#include <QFutureWatcher>
#include <QThread>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

// A definition is read from disk when its first line is highlighted.
class Warmer final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    void highlight(const KSyntaxHighlighting::Definition &definition)
    {
        setDefinition(definition);
        highlightLine(u"*a* `b`", {});
    }
    void applyFormat(int, int, const KSyntaxHighlighting::Format &) override { }
};

KSyntaxHighlighting::Repository *readRepository(QThread *owner)
{
    auto repository = std::make_unique<KSyntaxHighlighting::Repository>();
    Warmer().highlight(repository->definitionForName(u"Markdown"_s));
    repository->moveToThread(owner);
    return repository.release();
}

}

Syntax::Syntax() = default;
Syntax::~Syntax() = default;

Syntax &Syntax::instance()
{
    static Syntax *const syntax = [] {
        auto *made = new Syntax;
        qAddPostRoutine([] { instance().m_repository.reset(); });
        return made;
    }();
    return *syntax;
}

void Syntax::load()
{
    if (m_isLoading || m_repository)
        return;
    m_isLoading = true;
    auto *watcher = new QFutureWatcher<KSyntaxHighlighting::Repository *>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        m_repository.reset(watcher->result());
        watcher->deleteLater();
        m_isLoading = false;
        Q_EMIT loaded();
    });
    watcher->setFuture(QtConcurrent::run(readRepository, thread()));
}

bool Syntax::isLoaded() const
{
    return m_repository != nullptr;
}

KSyntaxHighlighting::Definition Syntax::markdown() const
{
    return m_repository ? m_repository->definitionForName(u"Markdown"_s) : KSyntaxHighlighting::Definition();
}

KSyntaxHighlighting::Definition Syntax::named(const QString &language) const
{
    if (!m_repository || language.isEmpty())
        return {};
    static const QHash<QString, QString> nicknames{{u"py"_s, u"Python"_s}, {u"js"_s, u"JavaScript"_s},
        {u"ts"_s, u"TypeScript"_s}, {u"sh"_s, u"Bash"_s}, {u"shell"_s, u"Bash"_s}, {u"console"_s, u"Bash"_s},
        {u"cpp"_s, u"C++"_s}, {u"csharp"_s, u"C#"_s}, {u"rs"_s, u"Rust"_s}, {u"golang"_s, u"Go"_s},
        {u"yml"_s, u"YAML"_s}, {u"tex"_s, u"LaTeX"_s}};
    const QString name = nicknames.value(language.toLower(), language);
    const auto definition = m_repository->definitionForName(name);
    return definition.isValid() ? definition : m_repository->definitionForFileName(u"x."_s + name);
}

KSyntaxHighlighting::Theme Syntax::theme(const QPalette &palette) const
{
    if (!m_repository)
        return {};
    return m_repository->defaultTheme(Theme::isDark(palette) ? KSyntaxHighlighting::Repository::DarkTheme
                                                             : KSyntaxHighlighting::Repository::LightTheme);
}
