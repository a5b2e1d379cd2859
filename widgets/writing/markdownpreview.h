// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QTextDocument>
#include <QTimer>

#include <memory>
#include <vector>

// The text as readers will see it. It is kept in pieces (markdownpieces.h), each a document of its own: what is typed
// renders one of them anew. What is in sight is rendered at once, the rest in slices between the events, and the first
// line in sight stays where it is whatever happens above it. It follows when the letter that was typed is painted,
// longer texts after a pause.
class MarkdownPreview final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit MarkdownPreview(QWidget *parent = nullptr);
    ~MarkdownPreview() override;

    void setText(const QString &markdown);
    void setZoom(double factor);
    void follow(); // what was set last, without the pause
    QString shownText() const; // of what is rendered, without marks; for tests
    bool isSettled() const; // everything is measured

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Piece
    {
        QString source;
        std::unique_ptr<QTextDocument> document; // null: not rendered, or let go because it is out of sight
        double height = 0; // estimated until measured
        bool isMeasured = false;
    };
    struct Anchor
    {
        qsizetype piece = 0;
        double offset = 0; // of the view's top within the piece
    };

    void renderAnew();
    void measureSome();
    void measure(Piece &piece);
    double gapBefore(const Piece &piece) const;
    double textWidth() const;
    Anchor anchor() const;
    void layOut(const Anchor &anchor);
    bool isInSight(double top, double height) const;
    QFont readingFont() const;

    QString m_markdown;
    std::vector<Piece> m_pieces;
    QTimer m_pause;
    QElapsedTimer m_behind; // since it was last up to date
    QTimer m_slices;
    double m_zoom = 1.0;
};
