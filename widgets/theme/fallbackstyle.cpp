// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/fallbackstyle.h"

#include "widgets/theme/colours.h"
#include "widgets/theme/metrics.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace {

void paintField(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, double width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(line, width));
    painter->setBrush(fill);
    const double inset = width / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), Theme::radius() * 0.6, Theme::radius() * 0.6);
    painter->restore();
}

void paintIndicator(bool isRound, const QStyleOption &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor fill =
        isOn && isEnabled ? Theme::colour(Theme::Colour::AccentFill, palette) : palette.color(QPalette::Base);
    const QRectF area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isOn && isEnabled ? fill : Theme::colour(Theme::Colour::StrongLine, palette), 1));
    painter->setBrush(fill);
    const double round = isRound ? area.width() / 2 : area.width() / 5;
    painter->drawRoundedRect(area, round, round);
    const QColor ink = isEnabled ? Theme::colour(Theme::Colour::OnAccentFill, palette)
                                 : palette.color(QPalette::Disabled, QPalette::Text);
    if (isOn && isRound) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(area.center(), area.width() * 0.2, area.width() * 0.2);
    } else if (isOn) {
        painter->setPen(QPen(ink, area.width() * 0.14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&](double x, double y) {
            return area.topLeft() + QPointF(area.width() * x, area.height() * y);
        };
        painter->drawPolyline(QPolygonF{at(0.22, 0.53), at(0.43, 0.74), at(0.78, 0.29)});
    }
    painter->restore();
}

void paintProgress(const QStyleOptionProgressBar &bar, QPainter *painter)
{
    const double round = bar.rect.height() / 2.0;
    const double range = std::max(1, bar.maximum - bar.minimum);
    QRectF done = bar.rect;
    done.setWidth(
        std::max(bar.progress > bar.minimum ? round * 2 : 0.0, done.width() * (bar.progress - bar.minimum) / range));
    if (bar.direction == Qt::RightToLeft)
        done.moveRight(bar.rect.right() + 1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::colour(Theme::Colour::Line, bar.palette));
    painter->drawRoundedRect(bar.rect, round, round);
    painter->setBrush(Theme::colour(Theme::Colour::AccentFill, bar.palette));
    painter->drawRoundedRect(done, round, round);
    painter->restore();
}

}

FallbackStyle::FallbackStyle()
    : QProxyStyle(u"fusion"_s)
{
    setObjectName(u"fusion"_s);
}

void FallbackStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    const bool hasFocus = option->state.testFlag(State_HasFocus);
    const bool isEnabled = option->state.testFlag(State_Enabled);
    switch (element) {
    case PE_PanelButtonCommand: {
        QColor fill = palette.color(QPalette::Button);
        if (option->state.testFlag(State_Sunken) || option->state.testFlag(State_On))
            fill = Theme::mixed(fill, palette.color(QPalette::Text), 0.12);
        else if (option->state.testFlag(State_MouseOver) && isEnabled)
            fill = Theme::mixed(fill, palette.color(QPalette::Text), 0.05);
        const auto line = hasFocus ? Theme::Colour::Accent
            : isEnabled            ? Theme::Colour::StrongLine
                                   : Theme::Colour::Line;
        paintField(painter, option->rect, fill, Theme::mixed(fill, Theme::colour(line, palette), hasFocus ? 1.0 : 0.65),
            hasFocus ? 2 : 1);
        return;
    }
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth == 0)
            break;
        paintField(painter, option->rect, palette.color(QPalette::Base),
            Theme::colour(hasFocus ? Theme::Colour::Accent : Theme::Colour::StrongLine, palette), hasFocus ? 2 : 1);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractButton *>(widget) && widget->inherits("QPushButton"))
            return; // the border says it
        break;
    case PE_PanelButtonTool: {
        const bool isOn = option->state.testFlag(State_On) || option->state.testFlag(State_Sunken);
        if (isOn || (option->state.testFlag(State_MouseOver) && isEnabled))
            paintField(painter, option->rect,
                Theme::mixed(palette.color(QPalette::Window), palette.color(QPalette::Text), isOn ? 0.14 : 0.07),
                Qt::transparent, 0);
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        paintIndicator(element == PE_IndicatorRadioButton, *option, painter);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, palette.color(QPalette::Window));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FallbackStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        bar && element == CE_ProgressBar && !bar->textVisible) {
        paintProgress(*bar, painter);
        return;
    }
    if (element == CE_TabBarTabShape) { // the chosen one is underlined
        const QRect line(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2);
        const bool isChosen = option->state.testFlag(State_Selected);
        painter->fillRect(line,
            isChosen ? Theme::colour(Theme::Colour::Accent, palette) : Theme::colour(Theme::Colour::Line, palette));
        if (option->state.testFlag(State_HasFocus))
            Theme::paintFocusRing(*painter, option->rect, palette);
        return;
    }
    if (element == CE_HeaderSection) {
        painter->fillRect(option->rect, palette.color(QPalette::Window));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            Theme::colour(Theme::Colour::StrongLine, palette));
        return;
    }
    if (element == CE_Splitter)
        return; // the gap is enough; the pointer says the rest
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect FallbackStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(Theme::grid(0.5), 0, -Theme::grid(0.5), 0) : rect;
}

void FallbackStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *tool = control == CC_ToolButton ? qstyleoption_cast<const QStyleOptionToolButton *>(option) : nullptr;
    if (tool && tool->text.isEmpty()) { // an icon that opens a menu says so itself
        QStyleOptionToolButton plain = *tool;
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    if (control != CC_ScrollBar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const QRectF slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool isActive =
        option->state.testFlag(State_MouseOver) || option->activeSubControls.testFlag(SC_ScrollBarSlider);
    const double inset = isActive ? 2 : 3;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::mixed(
        option->palette.color(QPalette::Window), option->palette.color(QPalette::Text), isActive ? 0.5 : 0.28));
    const QRectF thumb = slider.adjusted(inset, inset, -inset, -inset);
    const double round = std::min(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, round, round);
    painter->restore();
}

QRect FallbackStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrows: the groove is the whole bar.
    const bool isHorizontal = bar->orientation == Qt::Horizontal;
    const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int smallest = Theme::grid(4);
    const int size = range > 0
        ? std::max(int(qint64(bar->pageStep) * length / (range + bar->pageStep)), std::min(smallest, length))
        : length;
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
    const auto piece = [&](int from, int extent) {
        const QRect rect =
            isHorizontal ? QRect(from, 0, extent, bar->rect.height()) : QRect(0, from, bar->rect.width(), extent);
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return piece(0, length);
    case SC_ScrollBarSlider:
        return piece(start, size);
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + size, length - start - size);
    default:
        return {};
    }
}

int FallbackStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return Theme::grid(1.5);
    case PM_ScrollBarSliderMin:
        return Theme::grid(4);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return Theme::grid(2);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize FallbackStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox)
        wanted.setHeight(std::max(wanted.height(), option->fontMetrics.height() + Theme::grid(1.5)));
    if (type == CT_PushButton)
        wanted.rwidth() = std::max(size.width() + Theme::grid(3), Theme::grid(9));
    if (type == CT_HeaderSection)
        wanted += QSize(Theme::grid(1.5), Theme::grid(1));
    if (type == CT_TabBarTab)
        wanted.setHeight(std::max(wanted.height(), option->fontMetrics.height() + Theme::grid(1.75)));
    if (type == CT_ToolButton)
        wanted += QSize(Theme::grid(0.5), Theme::grid(0.5));
    return wanted;
}

void FallbackStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}
