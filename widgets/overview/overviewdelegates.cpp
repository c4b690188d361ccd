#include "overviewdelegates.h"

#include "hatching.h"
#include "healthwords.h"
#include "sessionlistmodel.h"
#include "sparkline.h"
#include "stateshapes.h"
#include "theme.h"

#include <QDateTime>
#include <QPainter>

namespace gatehouse
{
namespace
{

constexpr int sideMargin = 16;

ChartTime sparklineLength(const HealthMonitor& monitor)
{
    return sparklineLengthFor(monitor.history().watch(), monitor.now(),
                              OverviewComponentDelegate::longestSparkline);
}

void drawElided(QPainter& painter, const QRect& place, const QString& text,
                Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.drawText(place, Qt::AlignVCenter | alignment,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace

OverviewDelegate::OverviewDelegate(int usualHeight, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_usualHeight(usualHeight)
    , m_height(usualHeight)
{
}

bool OverviewDelegate::fit(int height, int rows)
{
    const int usual = m_scale.length(m_usualHeight);
    const int least = usual * 5 / 6;
    const int before = m_height;
    if (rows == 0 || rows * usual <= height)
        m_height = usual;
    else if (rows * least <= height)
        m_height = height / rows;
    else
        m_height = height / std::max(height / usual, 1);
    return m_height != before;
}

QSize OverviewDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, m_height};
}

QRect OverviewDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const Theme& theme = Theme::of(option.widget);
    // Only who walks by keyboard has to see where the focus is; a wall does not.
    const bool isWalkedTo = option.state.testFlag(QStyle::State_HasFocus) &&
                            option.state.testFlag(QStyle::State_KeyboardFocusChange);
    const bool isMarked = isWalkedTo || option.state.testFlag(QStyle::State_MouseOver);
    if (isMarked)
        painter.fillRect(option.rect, theme.color(Tone::Selection));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.color(Tone::Border), 0));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter.setRenderHint(QPainter::Antialiasing);
    const int margin = m_scale.length(sideMargin);
    return option.rect.adjusted(margin, 0, -margin, 0);
}

OverviewComponentDelegate::OverviewComponentDelegate(const HealthMonitor& monitor, QObject* parent)
    : OverviewDelegate(46, parent)
    , m_monitor(monitor)
{
}

void OverviewComponentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    painter->save();
    const Theme& theme = Theme::of(option.widget);
    const QRect row = paintRow(*painter, option);
    const auto component = index.data(HealthComponentModel::RowRole).value<HealthComponentRow>();
    const int side = scale().length(13);
    paintHealthShape(*painter, QRectF(row.left(), row.center().y() - side / 2.0, side, side), component.state,
                     component.lastKnown, theme);
    painter->setFont(scale().font(theme.body(), 14, QFont::DemiBold));
    painter->setPen(theme.color(Tone::Text));
    const int nameWidth = std::min(row.width() * 36 / 100, scale().length(320));
    drawElided(*painter, QRect(row.left() + side + scale().length(12), row.top(), nameWidth, row.height()),
               component.name);
    const int figureWidth = scale().length(150);
    const int sparkLeft = row.left() + side + scale().length(24) + nameWidth;
    const QRectF spark(sparkLeft, row.top() + row.height() * 0.22, row.right() - figureWidth - sparkLeft,
                       row.height() * 0.6);
    if (const ComponentRecord* record = m_monitor.history().find(component.name);
        record && spark.width() > 30)
        paintSparkline(*painter, spark, record->series, m_monitor.history().watch(), m_monitor.now(),
                       sparklineLength(m_monitor), theme.series(component.name), theme);
    const QRect figure(row.right() - figureWidth, row.top(), figureWidth + 1, row.height());
    const bool isStale = component.state == HealthState::Stale;
    const bool isGood = component.state == HealthState::Up || isStale;
    painter->setPen(
        theme.color(isGood ? (isStale ? Tone::Muted : Tone::Text) : wordTone(shapeOf(component.state))));
    painter->setFont(scale().font(theme.tabular(), component.hasLatency() ? 18 : 14, QFont::DemiBold));
    const QString value =
        component.hasLatency() ? latencyText(component.latency) : stateText(component.state);
    painter->drawText(figure, Qt::AlignVCenter | Qt::AlignRight, value);
    painter->restore();
}

OverviewIncidentDelegate::OverviewIncidentDelegate(const IncidentModel& model, QObject* parent)
    : OverviewDelegate(38, parent)
    , m_model(model)
{
}

void OverviewIncidentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    painter->save();
    const Theme& theme = Theme::of(option.widget);
    const QRect row = paintRow(*painter, option);
    const Incident& incident = m_model.incidents().at(index.row());
    const auto text = [&](IncidentModel::Column column) {
        return index.siblingAtColumn(column).data().toString();
    };
    const int side = scale().length(12);
    const QRectF place(row.left(), row.center().y() - side / 2.0, side, side);
    if (incident.kind == Incident::Kind::NotWatched)
        paintHatching(*painter, place, theme, 4);
    else
        paintStateShape(*painter, place, shapeOf(incident.kind), theme);
    painter->setFont(scale().font(theme.tabular(), 12.5));
    painter->setPen(theme.color(incident.isOpen() ? Tone::Text : Tone::Muted));
    const int durationWidth = painter->fontMetrics().horizontalAdvance(text(IncidentModel::DurationColumn));
    const int timeWidth =
        painter->fontMetrics().horizontalAdvance(text(IncidentModel::TimeColumn)) + scale().length(18);
    const QRect duration(row.right() - durationWidth, row.top(), durationWidth + 1, row.height());
    painter->drawText(duration, Qt::AlignVCenter | Qt::AlignRight, text(IncidentModel::DurationColumn));
    const QRect time(duration.left() - timeWidth, row.top(), timeWidth, row.height());
    const QFont titleFont =
        scale().font(theme.body(), 13, incident.isOpen() ? QFont::DemiBold : QFont::Normal);
    const int left = row.left() + side + scale().length(12);
    const int gap = scale().length(8);
    // What happened goes before when: a word that is cut off may be the one that counts.
    const QString title = text(IncidentModel::TitleColumn);
    const bool fitsTime = left + QFontMetrics(titleFont).horizontalAdvance(title) + gap <= time.left();
    if (fitsTime)
        painter->drawText(time, Qt::AlignVCenter, text(IncidentModel::TimeColumn));
    painter->setFont(titleFont);
    const int end = fitsTime ? time.left() : duration.left();
    drawElided(*painter, QRect(left, row.top(), end - left - gap, row.height()), title);
    painter->restore();
}

OverviewConversationDelegate::OverviewConversationDelegate(QObject* parent) : OverviewDelegate(36, parent) {}

int OverviewConversationDelegate::paintMark(QPainter& painter, const QRect& row, const QModelIndex& index,
                                            int right) const
{
    const Theme& theme = Theme::current();
    const int failed = index.data(SessionListModel::FailedCallsRole).toInt();
    const bool isLive = index.data(SessionListModel::LiveRole).toBool();
    if (failed == 0 && !isLive)
        return right;
    const StateShape shape = failed > 0 ? StateShape::Down : StateShape::Up;
    const QString text =
        failed > 0 ? failed == 1 ? tr("failed call") : tr("%1 failed calls").arg(failed) : tr("live");
    painter.setFont(scale().font(theme.secondary(), 11.5, QFont::DemiBold));
    const int width = painter.fontMetrics().horizontalAdvance(text) + scale().length(32);
    const int height = scale().length(20);
    const QRectF pill(right - width, row.center().y() - height / 2.0, width, height);
    painter.setPen(theme.color(shapeTone(shape)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    const double side = scale().length(8);
    paintStateShape(painter,
                    QRectF(pill.left() + scale().length(9), pill.center().y() - side / 2, side, side), shape,
                    theme);
    painter.setPen(theme.color(wordTone(shape)));
    painter.drawText(pill.adjusted(scale().length(22), 0, 0, 0), Qt::AlignVCenter, text);
    return right - width - scale().length(10);
}

void OverviewConversationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    painter->save();
    const Theme& theme = Theme::of(option.widget);
    const QRect row = paintRow(*painter, option);
    painter->setFont(scale().font(theme.tabular(), 12.5));
    painter->setPen(theme.color(Tone::Muted));
    const QDateTime updated = index.data(SessionListModel::UpdatedRole).toDateTime();
    const ChartTime age = updated.isValid() ? updated.msecsTo(QDateTime::currentDateTimeUtc()) : 0;
    const QString when = !updated.isValid() ? QStringLiteral("–")
                         : age < 60'000     ? tr("now")
                                            : tr("%1 ago").arg(durationText(age / 60'000 * 60'000));
    const int whenWidth = scale().length(110);
    painter->drawText(QRect(row.right() - whenWidth, row.top(), whenWidth + 1, row.height()),
                      Qt::AlignVCenter | Qt::AlignRight, when);
    const int marksEnd = paintMark(*painter, row, index, row.right() - whenWidth - scale().length(8));
    const int userWidth = row.width() * 24 / 100;
    painter->setFont(scale().font(theme.body(), 13));
    painter->setPen(theme.color(Tone::Muted));
    const QRect user(std::min(row.left() + row.width() * 46 / 100, marksEnd), row.top(),
                     std::min(userWidth, std::max(marksEnd - row.left() - row.width() * 46 / 100, 0)),
                     row.height());
    drawElided(*painter, user, index.data(SessionListModel::UserRole).toString());
    painter->setPen(theme.color(Tone::Text));
    drawElided(*painter,
               QRect(row.left(), row.top(), user.left() - row.left() - scale().length(12), row.height()),
               index.data(SessionListModel::TitleRole).toString());
    painter->restore();
}

} // namespace gatehouse
