#include "palettedelegate.h"
#include "icons.h"
#include "palettemodel.h"
#include "theme.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int rowHeight = 36;
constexpr int twoLineHeight = 54;
constexpr int iconSize = 18;
constexpr int gap = 16;

using LineState = PaletteModel::LineState;

LineState stateOf(const QModelIndex& index)
{
    return static_cast<LineState>(index.data(PaletteModel::LineStateRole).toInt());
}

Tone lineTone(LineState state)
{
    switch (state) {
    case LineState::Found:
        return Tone::Text;
    case LineState::Failed:
        return Tone::SlowText;
    case LineState::NoLine:
    case LineState::Looking:
    case LineState::Missing:
        return Tone::Muted;
    }
    return Tone::Muted;
}

/// The title with the typed letters bold; its width.
int paintTitle(QPainter& painter, const QRect& box, const QFont& font, const QModelIndex& index)
{
    const QString title =
        QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, box.width());
    QTextLayout layout(title, font);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> formats;
    for (const int place : index.data(PaletteModel::PlacesRole).value<QList<int>>())
        formats.append({place, 1, bold});
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(box.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2));
    return static_cast<int>(std::ceil(line.naturalTextWidth()));
}

void paintElided(QPainter& painter, const QRect& box, Qt::Alignment alignment, Qt::TextElideMode mode,
                 const QString& text)
{
    painter.drawText(box, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, mode, box.width()));
}

void paintTexts(QPainter& painter, const QRect& box, const QModelIndex& index)
{
    const Theme& theme = Theme::current();
    const LineState state = stateOf(index);
    QRect titleBox = box;
    if (state != LineState::NoLine) {
        titleBox.setBottom(box.center().y() + 1);
        painter.setFont(theme.secondary());
        painter.setPen(theme.color(lineTone(state)));
        paintElided(painter,
                    QRect(box.left(), titleBox.bottom() - 2, box.width(), box.bottom() - titleBox.bottom()),
                    Qt::AlignLeft, Qt::ElideRight, index.data(PaletteModel::LineRole).toString());
    }
    painter.setPen(theme.color(state == LineState::Missing ? Tone::Muted : Tone::Text));
    const int width = paintTitle(painter, titleBox, theme.body(), index);
    painter.setFont(theme.secondary());
    painter.setPen(theme.color(Tone::Muted));
    paintElided(painter, titleBox.adjusted(width + gap, 0, 0, 0), Qt::AlignRight, Qt::ElideMiddle,
                index.data(PaletteModel::DetailRole).toString());
}

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
    if (const QString name = index.data(PaletteModel::IconNameRole).toString(); !name.isEmpty())
        icon(name, isChosen ? Tone::Accent : Tone::Muted).paint(painter, iconBox);
    paintTexts(*painter,
               QRect(QPoint(iconBox.right() + 12, box.top()), QPoint(box.right() - 12, box.bottom())), index);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const
{
    return {200, stateOf(index) == LineState::NoLine ? rowHeight : twoLineHeight};
}

} // namespace gatehouse
