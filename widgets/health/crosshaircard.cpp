#include "crosshaircard.h"

#include "healthwords.h"
#include "theme.h"

#include <QPainter>

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr int rowHeight = 19;
constexpr int padding = 12;
constexpr int dotSpace = 16;

CrosshairEntry entryOf(const LatencyScene& scene, const SceneSeries& line, ChartTime time)
{
    CrosshairEntry entry{line.name, line.color, {}, noLatency, false};
    const HealthHistory& history = *scene.history();
    const ComponentRecord* record = history.find(line.name);
    if (!record)
        return entry;
    const auto columnEnd = time + static_cast<ChartTime>(scene.grid().width) + 1;
    const std::size_t next = record->series.lowerBound(columnEnd);
    if (next == 0 || columnEnd - record->series.timeAt(next - 1) > joinLimit(record->series)) {
        entry.text = CrosshairCard::tr("no probe");
        return entry;
    }
    // Of several probes within a pixel the highest: it is what the line shows.
    std::size_t shown = next - 1;
    for (std::size_t i = next; i > 0 && record->series.timeAt(i - 1) >= time; --i) {
        const ProbeSample sample = record->series.at(i - 1);
        const ProbeSample best = record->series.at(shown);
        if (sample.isFailure() || (!best.isFailure() && sample.latency > best.latency))
            shown = i - 1;
    }
    const ProbeSample sample = record->series.at(shown);
    entry.latency = sample.latency;
    entry.isTroubled = sample.isFailure() || sample.latency > history.rules().slowAbove;
    if (sample.hasLatency())
        entry.text = latencyText(sample.latency);
    else
        entry.text = sample.isFailure() ? CrosshairCard::tr("no answer") : CrosshairCard::tr("not measured");
    return entry;
}

} // namespace

QList<CrosshairEntry> crosshairEntries(const LatencyScene& scene, ChartTime time)
{
    QList<CrosshairEntry> entries;
    const std::vector<BlindSpan> blind = scene.history()->watch().within(time, time + 1);
    for (const SceneSeries& line : scene.series()) {
        if (!line.isShown)
            continue;
        CrosshairEntry entry = entryOf(scene, line, time);
        if (!blind.empty()) {
            const bool isAway = blind.front().why == Blind::GatewayAway;
            entry.text = isAway ? CrosshairCard::tr("gateway away") : CrosshairCard::tr("not watched");
            entry.latency = noLatency;
            entry.isTroubled = isAway;
        }
        entries << entry;
    }
    return entries;
}

CrosshairCard::CrosshairCard(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("crosshairCard"));
    hide();
}

void CrosshairCard::showAt(const LatencyScene& scene, ChartTime time, bool isLocked, double x,
                           const QRect& area)
{
    m_time = clockText(time);
    m_hint = isLocked ? tr("locked, Esc lets go") : tr("click to lock");
    m_entries = crosshairEntries(scene, time);
    m_more.clear();
    if (m_entries.size() > mostEntries) {
        // Too many for a card: those that need looking at, then the slowest.
        std::stable_sort(m_entries.begin(), m_entries.end(),
                         [](const CrosshairEntry& a, const CrosshairEntry& b) {
                             return a.isTroubled != b.isTroubled ? a.isTroubled : a.latency > b.latency;
                         });
        const auto left = static_cast<int>(m_entries.size()) - mostEntries;
        m_entries.resize(mostEntries);
        m_more = tr("%1 more").arg(left);
    }
    const QSize size = neededSize();
    const bool isLeft = x > area.center().x();
    const int left = static_cast<int>(x) + (isLeft ? -12 - size.width() : 12);
    setGeometry(QRect(QPoint(std::clamp(left, 0, std::max(0, parentWidget()->width() - size.width())),
                             std::max(area.top() + 6, 0)),
                      size));
    update();
    show();
}

QSize CrosshairCard::neededSize() const
{
    const Theme& theme = Theme::of(this);
    const QFontMetrics names(theme.secondary());
    QFont bold = theme.tabular();
    bold.setWeight(QFont::DemiBold);
    int width = QFontMetrics(bold).horizontalAdvance(m_time) + 8 + names.horizontalAdvance(m_hint);
    for (const CrosshairEntry& entry : m_entries) {
        const int name = std::min(names.horizontalAdvance(entry.name), 220);
        width = std::max(width, dotSpace + name + 20 + QFontMetrics(bold).horizontalAdvance(entry.text));
    }
    const auto rows = m_entries.size() + 1 + (m_more.isEmpty() ? 0 : 1);
    return {width + 2 * padding + 2, static_cast<int>(rows) * rowHeight + 2 * padding - 6};
}

void CrosshairCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Tone::Border));
    painter.setBrush(theme.color(Tone::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    QRect row(padding, padding - 3, width() - 2 * padding, rowHeight);
    QFont bold = theme.tabular();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(theme.color(Tone::Text));
    painter.drawText(row, Qt::AlignVCenter, m_time);
    painter.setFont(theme.secondary());
    painter.setPen(theme.color(Tone::Muted));
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, m_hint);
    for (const CrosshairEntry& entry : std::as_const(m_entries)) {
        row.translate(0, rowHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(entry.color);
        painter.drawEllipse(QPointF(row.left() + 4, row.center().y() + 0.5), 3.5, 3.5);
        painter.setPen(theme.color(Tone::Text));
        painter.setFont(theme.secondary());
        const QString name = painter.fontMetrics().elidedText(entry.name, Qt::ElideRight, 220);
        painter.drawText(row.adjusted(dotSpace, 0, 0, 0), Qt::AlignVCenter, name);
        painter.setFont(entry.isTroubled ? bold : theme.tabular());
        painter.setPen(theme.color(entry.isTroubled ? Tone::SlowText : Tone::Text));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, entry.text);
    }
    if (!m_more.isEmpty()) {
        painter.setFont(theme.secondary());
        painter.setPen(theme.color(Tone::Muted));
        painter.drawText(row.translated(0, rowHeight).adjusted(dotSpace, 0, 0, 0), Qt::AlignVCenter, m_more);
    }
}

} // namespace gatehouse
