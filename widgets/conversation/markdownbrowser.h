// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextBrowser>

// A Markdown text to read, as one document: for texts that change seldom and are to be selected or read aloud.
class MarkdownBrowser final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit MarkdownBrowser(QWidget *parent = nullptr);
    void setText(const QString &markdown); // hides the loader of rich text on purpose
    QVariant loadResource(int type, const QUrl &name) override; // nothing, ever

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();

    QString m_markdown;
};
