// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/guidelinespanel.h"

#include "widgets/conversation/markdownbrowser.h"
#include "widgets/theme/colours.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"

#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString readGuidelines(const QString &name)
{
    for (const QString &language : {QLocale::languageToCode(QLocale().language()), u"en"_s}) {
        QFile file(u":/guidelines/%1/%2.md"_s.arg(language, name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        const qsizetype end = text.startsWith("<!--"_L1) ? text.indexOf("-->"_L1) + 3 : 0; // the licence
        return text.mid(end).trimmed();
    }
    return {};
}

}

GuidelinesPanel::GuidelinesPanel(QWidget *parent)
    : QWidget(parent)
    , m_text(new MarkdownBrowser(this))
{
    setObjectName(u"guidelinesPanel"_s);
    m_text->setAccessibleName(tr("Guidelines"));
    auto *title = new QLabel(tr("Guidelines"), this);
    title->setFont(Theme::headingFont());
    auto *close = new QToolButton(this);
    close->setObjectName(u"closeGuidelines"_s);
    close->setAutoRaise(true);
    close->setIcon(Theme::icon(u"window-close-symbolic"_s));
    close->setAccessibleName(tr("Close the guidelines"));
    close->setToolTip(tr("Close the guidelines (Esc)"));
    connect(close, &QToolButton::clicked, this, &GuidelinesPanel::closed);
    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(2), Theme::grid(1.5), Theme::grid(1), Theme::grid(1));
    column->addLayout(top);
    column->addWidget(m_text, 1);
    setFocusProxy(m_text);
}

void GuidelinesPanel::showFor(std::optional<TaskType> type)
{
    const bool isGeneral = !type || *type == TaskType::Random;
    QString text = readGuidelines(isGeneral ? u"overview"_s : toString(*type));
    if (text.isEmpty())
        text = readGuidelines(u"overview"_s);
    m_text->setText(text);
    m_text->moveCursor(QTextCursor::Start);
    m_text->ensureCursorVisible();
}

void GuidelinesPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void GuidelinesPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(Theme::colour(Theme::Colour::Line, palette()));
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.drawLine(edge, 0, edge, height());
}
