// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/signetstyle.h"

#include "gui/widgets/indicators.h"
#include "gui/widgets/themecolors.h"

#include <QAbstractItemView>
#include <QFontDatabase>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QTabWidget>

namespace signet {

namespace {

constexpr qreal radius = 5;

QRectF crisp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

bool hasFlag(const QWidget *widget, const char *name)
{
    return widget != nullptr && widget->property(name).toBool();
}

void scaleFont(QWidget *widget, qreal factor, bool bold)
{
    QFont font = widget->font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    widget->setFont(font);
}

void applyTextRole(QWidget *widget, const QString &role)
{
    if (role == QLatin1StringView("heading")) {
        scaleFont(widget, 1.45, true);
    } else if (role == QLatin1StringView("section")) {
        scaleFont(widget, 1.0, true);
    } else if (role == QLatin1StringView("caption")) {
        scaleFont(widget, 0.9, false);
        widget->setForegroundRole(QPalette::PlaceholderText);
    } else if (role == QLatin1StringView("dim")) {
        widget->setForegroundRole(QPalette::PlaceholderText);
    } else if (role == QLatin1StringView("mono")) {
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPointSizeF(widget->font().pointSizeF());
        widget->setFont(font);
    }
}

} // namespace

SignetStyle::SignetStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void SignetStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const QVariant role = widget->property("textRole");
    if (role.isValid() && !widget->property("textRoleApplied").toBool()) {
        widget->setProperty("textRoleApplied", true);
        applyTextRole(widget, role.toString());
    }
}

void SignetStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        return drawButtonPanel(option, painter, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckIndicator(*option, *painter);
    case PE_IndicatorRadioButton:
        return drawRadioIndicator(*option, *painter);
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) != nullptr)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(themeColors(option->palette).accent, 1, Qt::DotLine));
        painter->drawRoundedRect(crisp(option->rect), 3, 3);
        painter->restore();
        return;
    case PE_PanelLineEdit:
        return drawLineEdit(option, painter, widget);
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        return drawFrame(option, painter, widget);
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            themeColors(option->palette).line);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(
            QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), themeColors(option->palette).line);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void SignetStyle::drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const ThemeColors &colors = themeColors(option->palette);
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool down = option->state.testAnyFlags(State_Sunken | State_On);
    const bool hover = enabled && option->state.testFlag(State_MouseOver);
    const bool focus = option->state.testFlag(State_HasFocus);
    const bool primary = enabled && hasFlag(widget, "primary");
    QColor fill = primary ? colors.accent : option->palette.color(QPalette::Button);
    QColor border = primary ? colors.accent : colors.line;
    if (hasFlag(widget, "quiet") && !hover && !down)
        fill = border = Qt::transparent;
    if (!enabled)
        fill = option->palette.color(QPalette::Window);
    const bool darkTheme = isDark(option->palette);
    if (down)
        fill = primary ? fill.darker(115) : (darkTheme ? fill.lighter(130) : fill.darker(108));
    else if (hover)
        fill = primary ? fill.lighter(108) : (darkTheme ? fill.lighter(116) : fill.darker(103));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border);
    painter->setBrush(fill);
    painter->drawRoundedRect(crisp(option->rect), radius, radius);
    if (focus) {
        const QColor ring = primary ? colors.onAccent : colors.accent;
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(ring, 1.5));
        painter->drawRoundedRect(
            crisp(option->rect).adjusted(1.5, 1.5, -1.5, -1.5), radius - 1.5, radius - 1.5);
    }
    painter->restore();
}

void SignetStyle::drawLineEdit(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *panel = qstyleoption_cast<const QStyleOptionFrame *>(option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = themeColors(option->palette);
    const bool focus = option->state.testFlag(State_HasFocus);
    const bool framed = panel != nullptr && panel->lineWidth > 0;
    painter->setPen(framed ? QPen(focus ? colors.accent : colors.line, focus ? 1.5 : 1) : QPen(Qt::NoPen));
    painter->setBrush(option->palette.brush(QPalette::Base));
    painter->drawRoundedRect(crisp(option->rect), framed ? radius : 0, framed ? radius : 0);
    painter->restore();
    Q_UNUSED(widget)
}

void SignetStyle::drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (widget == nullptr || widget->inherits("QComboBoxPrivateContainer"))
        return QProxyStyle::drawPrimitive(PE_Frame, option, painter, widget);
    const ThemeColors &colors = themeColors(option->palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focus = option->state.testFlag(State_HasFocus);
    painter->setPen(QPen(focus ? colors.accent : colors.line, focus ? 1.5 : 1));
    painter->setBrush(option->palette.brush(QPalette::Base));
    painter->drawRoundedRect(crisp(option->rect), radius + 1, radius + 1);
    painter->restore();
}

void SignetStyle::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (tab == nullptr)
        return;
    const ThemeColors &colors = themeColors(option->palette);
    const bool selected = tab->state.testFlag(State_Selected);
    if (selected)
        painter->fillRect(
            QRect(tab->rect.left(), tab->rect.bottom() - 1, tab->rect.width(), 2), colors.accent);
    QStyleOptionTab text(*tab);
    const bool bright = selected || tab->state.testFlag(State_MouseOver);
    if (!bright && tab->state.testFlag(State_Enabled))
        text.palette.setColor(QPalette::WindowText, colors.dim);
    QProxyStyle::drawControl(CE_TabBarTabLabel, &text, painter, nullptr);
    if (tab->state.testFlag(State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 1, Qt::DotLine));
        painter->drawRect(tab->rect.adjusted(6, 4, -7, -6));
    }
}

void SignetStyle::drawProgress(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (bar == nullptr || bar->maximum <= bar->minimum)
        return;
    const ThemeColors &colors = themeColors(option->palette);
    const QRectF groove(option->rect);
    const qreal share = qreal(bar->progress - bar->minimum) / qreal(bar->maximum - bar->minimum);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.line);
    painter->drawRoundedRect(groove, 2, 2);
    painter->setBrush(colors.accent);
    painter->drawRoundedRect(QRectF(groove.topLeft(), QSizeF(groove.width() * share, groove.height())), 2, 2);
    painter->restore();
}

void SignetStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_TabBarTab:
        return drawTab(option, painter);
    case CE_ShapedFrame:
        if (hasFlag(widget, "bar")) {
            painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                themeColors(option->palette).line);
            return;
        }
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame != nullptr && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            painter->fillRect(option->rect, themeColors(option->palette).line);
            return;
        }
        if (hasFlag(widget, "pane")) {
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
            return;
        }
        if (hasFlag(widget, "card"))
            return drawFrame(option, painter, widget);
        break;
    case CE_ProgressBar:
        return drawProgress(option, painter);
    case CE_Splitter:
        painter->fillRect(option->rect, themeColors(option->palette).line);
        return;
    case CE_PushButtonBevel:
        break;
    case CE_PushButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button != nullptr && hasFlag(widget, "primary") && button->state.testFlag(State_Enabled)) {
            QStyleOptionButton primary(*button);
            primary.palette.setColor(QPalette::ButtonText, themeColors(option->palette).onAccent);
            return QProxyStyle::drawControl(element, &primary, painter, widget);
        }
        break;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect SignetStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *panel = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (panel != nullptr && panel->lineWidth > 0)
            return rect.adjusted(5, 0, -5, 0);
    }
    return rect;
}

int SignetStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_TabBarTabHSpace:
        return 28;
    case PM_TabBarTabVSpace:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int SignetStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize SignetStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option != nullptr ? option->fontMetrics.height() : 16;
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool narrow = button != nullptr && button->text.size() <= 1;
        result.setWidth(narrow ? size.width() + 20 : size.width() + 24);
        result.setHeight(std::max(result.height(), line + 12));
        return result;
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(std::max(result.height(), line + 12));
        return result;
    default:
        return result;
    }
}

} // namespace signet
