// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/messagedocument.h"

#include "widgets/theme/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextOption>

#include <cmath>

MessageDocument::MessageDocument(const QString &markdown, const MarkdownText::Look &look, QObject *parent)
    : QTextDocument(parent)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setDefaultTextOption(option);
    setDocumentMargin(0);
    MarkdownText::render(this, markdown, look);
}

const QList<MessageDocument::Code> &MessageDocument::codeBlocks()
{
    if (m_codes)
        return *m_codes;
    QList<Code> found;
    bool isInside = false;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        if (!MarkdownText::isCode(block)) {
            isInside = false;
            continue;
        }
        const QRectF area = documentLayout()->blockBoundingRect(block);
        if (!std::exchange(isInside, true)) {
            found.append({area, block.text(), block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage)});
            continue;
        }
        found.last().area |= area;
        found.last().text += u'\n' + block.text();
    }
    m_codes = std::move(found);
    return *m_codes;
}

int MessageDocument::heightFor(int width)
{
    if (textWidth() != width) {
        setTextWidth(width);
        m_codes.reset();
    }
    return int(std::ceil(size().height()));
}

QVariant MessageDocument::loadResource(int, const QUrl &)
{
    return {};
}
