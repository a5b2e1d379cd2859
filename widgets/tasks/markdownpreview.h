// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextBrowser>
#include <QTimer>

// The text as readers will see it. Short texts follow at once, long ones after a pause in typing.
class MarkdownPreview final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit MarkdownPreview(QWidget *parent = nullptr);
    void setText(const QString &markdown); // hides the loader of rich text on purpose
    void setZoom(double factor);
    QVariant loadResource(int type, const QUrl &name) override; // nothing, ever

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();

    QString m_markdown;
    QTimer m_pause;
    double m_zoom = 1.0;
};
