// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/icon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace {

class SymbolicIconEngine final : public QIconEngine
{
public:
    SymbolicIconEngine(const QString &name, std::optional<Theme::Colour> colour)
        : m_name(name)
        , m_colour(colour)
    {
    }

    QIconEngine *clone() const override { return new SymbolicIconEngine(*this); }
    bool isNull() override { return !QIcon::hasThemeIcon(m_name); }
    QString iconName() override { return m_name; }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect,
            scaledPixmap(rect.size() * painter->device()->devicePixelRatio(), mode, state,
                painter->device()->devicePixelRatio()));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor colour = colourOf(mode);
        const QString key = u"canopy-icon:%1:%2x%3:%4:%5"_s.arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colour.rgba())
                                .arg(scale);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QIcon::fromTheme(m_name).paint(&painter, QRect(QPoint(), size));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

private:
    QColor colourOf(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (m_colour)
            return Theme::colour(*m_colour, palette);
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
    }

    QString m_name;
    std::optional<Theme::Colour> m_colour;
};

}

QIcon Theme::icon(const QString &name, std::optional<Colour> colour)
{
    return QIcon(new SymbolicIconEngine(name, colour));
}
