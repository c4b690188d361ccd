#include "overviewbanner.h"

#include "healthwords.h"
#include "stateshapes.h"
#include "theme.h"

#include <QPainter>

namespace gatehouse
{
namespace
{

/// Older than this, the age of what is shown is said in a warning colour.
constexpr ChartTime oldAfter = 10'000;

QString headlineOf(const HealthMonitor& monitor, const HealthSummary& summary)
{
    // One thing wrong is named; several are counted.
    const QList<Incident>& incidents = monitor.incidents().incidents();
    const bool isOne = monitor.incidents().openCount() == 1 && !monitor.gateway().isAway();
    return isOne ? incidentTitle(incidents.first()) : summary.sentence;
}

} // namespace

OverviewBanner::OverviewBanner(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("overviewBanner"));
    setScale(OverviewScale());
}

void OverviewBanner::setScale(OverviewScale scale)
{
    m_scale = scale;
    setFixedHeight(m_scale.length(82));
}

QString OverviewBanner::secondLine(const HealthMonitor& monitor) const
{
    const ChartTime now = monitor.now();
    QStringList parts;
    if (m_summary.since)
        parts
            << tr("since %1, %2").arg(timeText(*m_summary.since, now), durationText(now - *m_summary.since));
    if (monitor.gateway().lastAnswer != 0) {
        const QString age = durationText(now - monitor.gateway().lastAnswer);
        parts << (m_isOld ? tr("what is shown is %1 old").arg(age) : tr("%1 old").arg(age));
    }
    return parts.join(tr(" · "));
}

void OverviewBanner::show(const HealthMonitor& monitor, const QList<Figure>& more)
{
    m_summary = monitor.summary();
    m_headline = headlineOf(monitor, m_summary);
    m_isOld = monitor.now() - monitor.gateway().lastAnswer > oldAfter;
    m_second = secondLine(monitor);
    m_figures = {{tr("Components up"),
                  tr("%1 of %2").arg(m_summary.components - m_summary.troubled).arg(m_summary.components),
                  m_summary.troubled > 0},
                 {tr("Open incidents"), QString::number(monitor.incidents().openCount()),
                  monitor.incidents().openCount() > 0}};
    m_figures << more;
    setAccessibleName(tr("%1: %2, %3").arg(m_summary.word, m_headline, m_second));
    update();
}

int OverviewBanner::paintFigures(QPainter& painter, const QRect& area) const
{
    const Theme& theme = Theme::of(this);
    const QFont label = m_scale.font(theme.secondary(), 11.5);
    const QFont value = m_scale.font(theme.tabular(), 19, QFont::DemiBold);
    int right = area.right();
    for (auto figure = m_figures.crbegin(); figure != m_figures.crend(); ++figure) {
        const int width = std::max(QFontMetrics(label).horizontalAdvance(figure->label),
                                   QFontMetrics(value).horizontalAdvance(figure->value));
        const QRect place(right - width, area.top(), width + 1, area.height());
        if (place.left() < area.center().x())
            break;
        painter.setFont(label);
        painter.setPen(theme.color(Tone::Muted));
        painter.drawText(place.adjusted(0, 0, 0, -place.height() / 2 - m_scale.length(2)),
                         Qt::AlignRight | Qt::AlignBottom, figure->label);
        painter.setFont(value);
        painter.setPen(theme.color(figure->isTroubled ? Tone::SlowText : Tone::Text));
        painter.drawText(place.adjusted(0, place.height() / 2 - m_scale.length(4), 0, 0),
                         Qt::AlignRight | Qt::AlignTop, figure->value);
        right = place.left() - m_scale.length(34);
    }
    return right;
}

void OverviewBanner::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Tone::Border));
    painter.setBrush(theme.color(Tone::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QRect area = rect().adjusted(m_scale.length(22), 0, -m_scale.length(22), 0);
    const StateShape shape = shapeOf(m_summary.overall);
    const int side = m_scale.length(26);
    paintStateShape(painter, QRectF(area.left(), (height() - side) / 2.0, side, side), shape, theme);
    painter.setFont(m_scale.font(theme.figure(), 28, QFont::Bold));
    painter.setPen(theme.color(wordTone(shape)));
    const QRect word = area.adjusted(side + m_scale.length(10), 0, 0, 0);
    painter.drawText(word, Qt::AlignVCenter, m_summary.word);
    const int wordEnd =
        word.left() + painter.fontMetrics().horizontalAdvance(m_summary.word) + m_scale.length(28);
    const int textEnd = paintFigures(painter, area);
    const QRect text(wordEnd, 0, std::max(textEnd - wordEnd, 0), height());
    painter.setFont(m_scale.font(theme.body(), 15, QFont::DemiBold));
    painter.setPen(theme.color(Tone::Text));
    painter.drawText(text.adjusted(0, 0, 0, -height() / 2 - m_scale.length(1)), Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_headline, Qt::ElideRight, text.width()));
    painter.setFont(m_scale.font(theme.body(), 13));
    painter.setPen(theme.color(m_isOld ? Tone::SlowText : Tone::Muted));
    painter.drawText(text.adjusted(0, height() / 2 + m_scale.length(3), 0, 0), Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_second, Qt::ElideRight, text.width()));
}

} // namespace gatehouse
