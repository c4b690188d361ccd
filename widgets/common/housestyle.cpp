#include "housestyle.h"
#include "stylepainting.h"
#include "theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int scrollBarWidth = 12;
constexpr int shortestThumb = 28;
constexpr int controlHeight = 30;

template <class Option>
const Option* as(const QStyleOption* option)
{
    return qstyleoption_cast<const Option*>(option);
}

bool isDefaultButton(const QStyleOption& option)
{
    const auto* button = as<QStyleOptionButton>(&option);
    return button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

/// The part of a scroll bar's groove that stands for what is in sight.
QRect thumbRect(const QStyleOptionSlider& option)
{
    const bool isUpright = option.orientation == Qt::Vertical;
    const int length = isUpright ? option.rect.height() : option.rect.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return option.rect;
    const qint64 page = option.pageStep;
    const int thumb = qBound(qMin(shortestThumb, length), int(length * page / (range + page)), length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - thumb, option.upsideDown);
    return isUpright ? QRect(option.rect.left(), option.rect.top() + start, option.rect.width(), thumb)
                     : QRect(option.rect.left() + start, option.rect.top(), thumb, option.rect.height());
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(u"Fusion"_s) {}

void HouseStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
        qobject_cast<QScrollBar*>(widget) != nullptr || qobject_cast<QHeaderView*>(widget) != nullptr ||
        qobject_cast<QTabBar*>(widget) != nullptr || qobject_cast<QAbstractSpinBox*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const Theme& theme = Theme::of(widget);
    painter->save();
    switch (element) {
    case PE_PanelButtonCommand:
        paintButtonFrame(*painter, *option, theme, isDefaultButton(*option));
        break;
    case PE_PanelButtonTool:
    case PE_FrameButtonTool:
        paintToolButtonFrame(*painter, *option, theme);
        break;
    case PE_PanelLineEdit: {
        const auto* frame = as<QStyleOptionFrame>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            paintInputFrame(*painter, *option, theme);
        break;
    }
    case PE_FrameLineEdit:
        break; // painted with the panel
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckMark(*painter, *option, theme);
        break;
    case PE_IndicatorRadioButton:
        paintRadioMark(*painter, *option, theme);
        break;
    case PE_PanelMenu:
    case PE_FrameMenu:
        if (element == PE_PanelMenu)
            paintMenuPanel(*painter, *option, theme);
        break;
    case PE_PanelTipLabel:
        paintMenuPanel(*painter, *option, theme);
        break;
    case PE_FrameFocusRect:
        break; // every control shows its focus in its own border
    case PE_IndicatorArrowDown:
        paintChevron(*painter, option->rect, Qt::DownArrow, theme.color(Tone::Muted));
        break;
    case PE_IndicatorArrowUp:
        paintChevron(*painter, option->rect, Qt::UpArrow, theme.color(Tone::Muted));
        break;
    case PE_IndicatorArrowLeft:
        paintChevron(*painter, option->rect, Qt::LeftArrow, theme.color(Tone::Muted));
        break;
    case PE_IndicatorArrowRight:
        paintChevron(*painter, option->rect, Qt::RightArrow, theme.color(Tone::Muted));
        break;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = as<QStyleOptionHeader>(option); header != nullptr)
            paintChevron(*painter, option->rect,
                         header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow : Qt::DownArrow,
                         theme.color(Tone::Accent));
        break;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children)) {
            const QRect box = QRect(QPoint(), QSize(12, 12));
            painter->translate(option->rect.center() - box.center());
            paintChevron(*painter, box, option->state.testFlag(State_Open) ? Qt::DownArrow : Qt::RightArrow,
                         theme.color(Tone::Muted));
        }
        break;
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          theme.color(Tone::Border));
        break;
    default:
        painter->restore();
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->restore();
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    const Theme& theme = Theme::of(widget);
    painter->save();
    if (const auto* item = as<QStyleOptionMenuItem>(option); item != nullptr && element == CE_MenuItem) {
        paintMenuItem(*painter, *item, theme);
    } else if (const auto* tab = as<QStyleOptionTab>(option); tab != nullptr && element == CE_TabBarTab) {
        paintTab(*painter, *tab, theme);
    } else if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        paintHeaderSection(*painter, *option, theme);
    } else if (element == CE_Splitter) {
        const QRect r = option->rect;
        const bool isUpright = option->state.testFlag(State_Horizontal);
        painter->fillRect(isUpright ? QRect(r.center().x(), r.top(), 1, r.height())
                                    : QRect(r.left(), r.center().y(), r.width(), 1),
                          theme.color(option->state.testFlag(State_MouseOver) ? Tone::Accent : Tone::Border));
    } else if (const auto* button = as<QStyleOptionButton>(option);
               button != nullptr && element == CE_PushButtonLabel && isDefaultButton(*option) &&
               option->state.testFlag(State_Enabled)) {
        QStyleOptionButton white = *button;
        white.palette.setColor(QPalette::ButtonText, Qt::white);
        QProxyStyle::drawControl(element, &white, painter, widget);
    } else if (const auto* header = as<QStyleOptionHeader>(option);
               header != nullptr && element == CE_HeaderLabel) {
        QStyleOptionHeaderV2 muted;
        if (const auto* whole = as<QStyleOptionHeaderV2>(option); whole != nullptr)
            muted = *whole;
        else
            static_cast<QStyleOptionHeader&>(muted) = *header;
        muted.palette.setColor(QPalette::ButtonText, theme.color(Tone::Muted));
        QFont font = theme.secondary();
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        QProxyStyle::drawControl(element, &muted, painter, widget);
    } else {
        painter->restore();
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    painter->restore();
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    const Theme& theme = Theme::of(widget);
    if (const auto* bar = as<QStyleOptionSlider>(option); bar != nullptr && control == CC_ScrollBar) {
        painter->save();
        paintScrollBar(*painter, *bar, thumbRect(*bar), theme);
        painter->restore();
        return;
    }
    if (const auto* combo = as<QStyleOptionComboBox>(option); combo != nullptr && control == CC_ComboBox) {
        painter->save();
        QStyleOption frame = *option;
        if (combo->editable)
            paintInputFrame(*painter, frame, theme);
        else
            paintButtonFrame(*painter, frame, theme, false);
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        paintChevron(*painter, QRectF(arrow.center().x() - 5, arrow.center().y() - 4, 10, 10), Qt::DownArrow,
                     theme.color(Tone::Muted));
        painter->restore();
        return;
    }
    if (const auto* spin = as<QStyleOptionSpinBox>(option); spin != nullptr && control == CC_SpinBox) {
        painter->save();
        paintSpinBox(*painter, *spin, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget),
                     subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), theme);
        painter->restore();
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    const auto* bar = as<QStyleOptionSlider>(option);
    if (control != CC_ScrollBar || bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect thumb = thumbRect(*bar);
    const QRect whole = bar->rect;
    const bool isUpright = bar->orientation == Qt::Vertical;
    switch (part) {
    case SC_ScrollBarSlider:
        return thumb;
    case SC_ScrollBarGroove:
        return whole;
    case SC_ScrollBarSubPage:
        return isUpright ? QRect(whole.topLeft(), QPoint(whole.right(), thumb.top() - 1))
                         : QRect(whole.topLeft(), QPoint(thumb.left() - 1, whole.bottom()));
    case SC_ScrollBarAddPage:
        return isUpright ? QRect(QPoint(whole.left(), thumb.bottom() + 1), whole.bottomRight())
                         : QRect(QPoint(thumb.right() + 1, whole.top()), whole.bottomRight());
    default:
        return {}; // no arrows at the ends
    }
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result = QSize(qMax(size.width() + 28, 64), controlHeight);
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(qMax(controlHeight, size.height() + 8));
        break;
    case CT_MenuItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option);
            item != nullptr && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {result.width(), 9};
        return {size.width() + 78, 30};
    case CT_HeaderSection:
        result.setHeight(qMax(result.height(), 32));
        break;
    case CT_TabBarTab:
        result = QSize(size.width() + 8, 36);
        break;
    default:
        break;
    }
    return result;
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return shortestThumb;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_SplitterWidth:
        return 5;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_HeaderMarkSize:
        return 10;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* answer) const
{
    switch (hint) {
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace gatehouse
