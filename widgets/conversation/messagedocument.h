// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/conversation/markdowntext.h"

#include <QTextDocument>

#include <optional>

// One text that somebody wrote, laid out to be read. It loads nothing: neither pictures nor style sheets, from nowhere.
// A word that is too long for the line is broken anywhere.
class MessageDocument final : public QTextDocument
{
    Q_OBJECT
public:
    MessageDocument(const QString &markdown, const MarkdownText::Look &look, QObject *parent = nullptr);

    // A fenced block: where it lies in the document, what is in it, and the language named behind the fence.
    struct Code
    {
        QRectF area;
        QString text;
        QString language;
    };
    const QList<Code> &codeBlocks(); // laid out for that if need be

    int heightFor(int width); // laid out anew if the width is another one

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    std::optional<QList<Code>> m_codes; // of the width that it is laid out for
};
