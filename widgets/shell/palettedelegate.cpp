#include "palettedelegate.h"
#include "icons.h"
#include "palettemodel.h"
#include "theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int rowHeight = 36;
constexpr int iconSize = 18;

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(6, 1, -6, -1);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Tone::Selection));
        painter->drawRoundedRect(box, 6, 6);
    }
    const QRect iconBox(box.left() + 10, box.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    icon(index.data(PaletteModel::IconNameRole).toString(), isChosen ? Tone::Accent : Tone::Muted)
        .paint(painter, iconBox);

    const QString title = index.data(Qt::DisplayRole).toString();
    const QFont titleFont = theme.body();
    const QFont detailFont = theme.secondary();
    const QRect line(iconBox.right() + 12, box.top(), box.right() - iconBox.right() - 24, box.height());
    const int titleWidth = QFontMetrics(titleFont).horizontalAdvance(title);
    painter->setFont(titleFont);
    painter->setPen(theme.color(Tone::Text));
    painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, title);

    painter->setFont(detailFont);
    painter->setPen(theme.color(Tone::Muted));
    const QRect rest = line.adjusted(titleWidth + 16, 0, 0, 0);
    painter->drawText(
        rest, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
        QFontMetrics(detailFont)
            .elidedText(index.data(PaletteModel::DetailRole).toString(), Qt::ElideMiddle, rest.width()));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {200, rowHeight};
}

} // namespace gatehouse
