// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QMimeData;

// What the clipboard has becomes Markdown: code stays code, whether it comes from a web page (<pre>, <code>) or from an
// editor; rich text keeps its headings, lists, links and emphasis; plain text stays as it is. Nothing is loaded, and
// pictures are left out.
namespace PastedText {

QString markdownFrom(const QMimeData &source);
QString markdownFromHtml(const QString &html);
QString fenced(const QString &code, const QString &language = {});

}
