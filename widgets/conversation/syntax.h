// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>
#include <QObject>
#include <QPalette>

#include <memory>

namespace KSyntaxHighlighting {
class Repository;
}

// The one repository of highlighting definitions of the process. It is read on another thread after the first paint,
// because reading it costs about as much as the whole start of the window; until loaded() text is shown without
// colours.
class Syntax final : public QObject
{
    Q_OBJECT
public:
    static Syntax &instance();
    ~Syntax() override;

    void load(); // may be called again
    bool isLoaded() const;
    KSyntaxHighlighting::Definition markdown() const;
    KSyntaxHighlighting::Definition named(const QString &language) const; // as written behind a fence: "cpp", "py" …
    KSyntaxHighlighting::Theme theme(const QPalette &palette) const;

Q_SIGNALS:
    void loaded();

private:
    Syntax();

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    bool m_isLoading = false;
};
