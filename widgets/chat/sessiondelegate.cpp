#include "sessiondelegate.h"

#include "chattext.h"
#include "pillpainter.h"
#include "sessionlistmodel.h"

#include <QPainter>

namespace gatehouse
{
namespace
{

constexpr int rowHeight = 60;
constexpr int sideMargin = 14;
constexpr int lineHeight = 20;
constexpr int gap = 8;

QString ageOf(const QModelIndex& index)
{
    const auto* model = qobject_cast<const SessionListModel*>(index.model());
    return model ? relativeTime(model->summary(index.row()).session.updatedAt, utcNow()) : QString();
}

} // namespace

SessionDelegate::SessionDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return {option.rect.width(), rowHeight};
}

void SessionDelegate::paintFirstLine(QPainter& painter, const QRect& line, const QModelIndex& index)
{
    const Theme& theme = Theme::current();
    const QString age = ageOf(index);
    painter.setFont(theme.secondary());
    painter.setPen(theme.color(Tone::Muted));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, age);
    const int ageWidth = painter.fontMetrics().horizontalAdvance(age);

    QFont font = theme.body();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.color(Tone::Text));
    const QRect room = line.adjusted(0, 0, -ageWidth - gap, 0);
    const QString title = index.data(SessionListModel::TitleRole).toString();
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, room.width()));
}

void SessionDelegate::paintSecondLine(QPainter& painter, const QRect& line, const QModelIndex& index)
{
    const Theme& theme = Theme::current();
    QList<Pill> pills;
    if (index.data(SessionListModel::FailedCallsRole).toInt() > 0) // which says that it calls tools, too
        pills << Pill{tr("failed call"), Tone::Down, Tone::DownText, StateShape::Down};
    else if (index.data(SessionListModel::CallsToolsRole).toBool())
        pills << Pill{tr("tools")};
    if (index.data(SessionListModel::LiveRole).toBool())
        pills << Pill{tr("live"), Tone::Up, Tone::UpText, StateShape::Up};
    int pillRoom = 0;
    for (const Pill& pill : pills)
        pillRoom += pill.width(theme) + gap;

    painter.setFont(theme.secondary());
    painter.setPen(theme.color(Tone::Muted));
    const QString messages = tr("%1 msg").arg(index.data(SessionListModel::MessagesRole).toLongLong());
    const QString tail = QStringLiteral("  ·  ") + messages;
    const QFontMetrics metrics = painter.fontMetrics();
    const int userRoom = line.width() - pillRoom - metrics.horizontalAdvance(tail);
    const QString text =
        metrics.elidedText(index.data(SessionListModel::UserRole).toString(), Qt::ElideRight, userRoom) +
        tail;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
    int x = line.left() + metrics.horizontalAdvance(text) + gap;
    for (const Pill& pill : pills)
        x = pill.paint(painter, {x, line.center().y() + 1}, theme).right() + gap - 2;
}

void SessionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isSelected)
        painter->fillRect(option.rect, theme.color(Tone::Selection));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.color(Tone::Background));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.color(Tone::Border));
    if (isSelected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          theme.color(Tone::Accent));
    const QRect inner = option.rect.adjusted(sideMargin, 9, -sideMargin, -9);
    paintFirstLine(*painter, QRect(inner.topLeft(), QSize(inner.width(), lineHeight)), index);
    paintSecondLine(*painter, QRect(inner.left(), inner.bottom() - lineHeight + 1, inner.width(), lineHeight),
                    index);
    painter->restore();
}

} // namespace gatehouse
