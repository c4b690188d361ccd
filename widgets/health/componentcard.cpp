#include "componentcard.h"

#include "healthwords.h"
#include "sparkline.h"
#include "stateshapes.h"

#include <QPainter>

namespace gatehouse
{
namespace
{

constexpr int padding = 13;
constexpr ChartTime longestSparkline = 300'000;

std::optional<Tone> borderTone(HealthState state)
{
    switch (state) {
    case HealthState::Slow:
    case HealthState::Degraded:
        return Tone::Slow;
    case HealthState::Down:
        return Tone::Down;
    case HealthState::Up:
    case HealthState::Unknown:
    case HealthState::Maintenance:
    case HealthState::Stale:
        break;
    }
    return std::nullopt;
}

} // namespace

ComponentCard::ComponentCard(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ComponentCard::setComponent(const HealthComponentRow& row, const LatencySeries* series,
                                 const WatchLog* watch, ChartTime now)
{
    const bool isOther = !(row == m_row);
    m_row = row;
    m_series = series;
    m_watch = watch;
    m_now = now;
    if (isOther)
        updateWords();
    update();
}

void ComponentCard::updateWords()
{
    setObjectName(QStringLiteral("card:") + m_row.name);
    setAccessibleName(componentSentence(m_row));
    const QString detail = m_row.detail.simplified().left(200);
    const QString hint = tr("Click to see it alone on the chart");
    setToolTip(detail.isEmpty() ? tr("%1\n%2").arg(componentSentence(m_row), hint)
                                : tr("%1\n%2\n%3").arg(componentSentence(m_row), detail, hint));
}

QSize ComponentCard::sizeHint() const
{
    return {206, 104};
}

QSize ComponentCard::minimumSizeHint() const
{
    return {186, 104};
}

void ComponentCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::optional<Tone> troubled = borderTone(m_row.state);
    const bool isMarked = hasFocus() || isChecked();
    painter.setPen(QPen(theme.color(isMarked ? Tone::Accent : troubled.value_or(Tone::Border)),
                        isMarked || troubled ? 1.4 : 1));
    painter.setBrush(theme.color(isDown() ? Tone::Selection : Tone::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), 8, 8);
    const QRect inner = rect().adjusted(padding, 11, -padding, -9);
    paintHead(painter, QRect(inner.topLeft(), QSize(inner.width(), 18)));
    paintFigures(painter, QRect(inner.left(), inner.top() + 22, inner.width(), 30));
    if (m_series && m_watch) {
        const QRectF area(inner.left(), inner.top() + 56, inner.width(), inner.height() - 56);
        paintSparkline(painter, area, *m_series, *m_watch, m_now,
                       sparklineLengthFor(*m_watch, m_now, longestSparkline), theme.series(m_row.name),
                       theme);
    }
}

void ComponentCard::paintHead(QPainter& painter, const QRect& line) const
{
    const Theme& theme = Theme::of(this);
    paintHealthShape(painter, QRectF(line.left(), line.top() + 3, 12, 12), m_row.state, m_row.lastKnown,
                     theme);
    QFont words = theme.secondary();
    words.setWeight(QFont::DemiBold);
    painter.setFont(words);
    painter.setPen(theme.color(wordTone(shapeOf(m_row.state))));
    const QString word = stateText(m_row.state);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, word);
    const int wordWidth = painter.fontMetrics().horizontalAdvance(word);
    QFont names = theme.body();
    names.setWeight(QFont::DemiBold);
    painter.setFont(names);
    painter.setPen(theme.color(Tone::Text));
    const QRect place = line.adjusted(19, 0, -wordWidth - 8, 0);
    painter.drawText(place, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_row.name, Qt::ElideRight, place.width()));
}

QStringList ComponentCard::percentileWords() const
{
    const auto text = [](const std::optional<float>& value) {
        if (!value)
            return Quantity{QStringLiteral("–"), {}};
        //: A percentile that falls on probes without an answer, in very little room
        return *value == LatencyPercentiles::noAnswer ? Quantity{tr("lost"), {}} : latencyQuantity(*value);
    };
    const Quantity p50 = text(m_row.percentiles.p50);
    const Quantity p99 = text(m_row.percentiles.p99);
    const auto words = [](const Quantity& one) {
        return one.unit == tr("ms") || one.unit.isEmpty() ? one.number
                                                          : tr("%1 %2").arg(one.number, one.unit);
    };
    //: Percentiles of latency in milliseconds unless a unit is given
    return {tr("p50 %1 · p99 %2").arg(words(p50), words(p99)), tr("p99 %1").arg(words(p99))};
}

/// The first of the texts that fits, right-aligned on the rectangle's lower edge; else the last, cut.
void ComponentCard::paintWhatFits(QPainter& painter, const QRect& room, const QStringList& texts)
{
    const QFontMetrics metrics = painter.fontMetrics();
    QString shown = metrics.elidedText(texts.last(), Qt::ElideRight, room.width());
    for (const QString& text : texts) {
        if (metrics.horizontalAdvance(text) <= room.width()) {
            shown = text;
            break;
        }
    }
    painter.drawText(room.right() + 1 - metrics.horizontalAdvance(shown), room.bottom() + 1, shown);
}

void ComponentCard::paintFigures(QPainter& painter, const QRect& line) const
{
    const Theme& theme = Theme::of(this);
    const bool isStale = m_row.state == HealthState::Stale;
    const Quantity quantity =
        m_row.hasLatency() ? latencyQuantity(m_row.latency) : Quantity{tr("no answer"), {}};
    QFont figure = theme.figure();
    if (!m_row.hasLatency())
        figure.setPixelSize(14);
    painter.setFont(figure);
    painter.setPen(theme.color(isStale || !m_row.hasLatency() ? Tone::Muted : Tone::Text));
    const QFontMetrics metrics = painter.fontMetrics();
    const int baseline = line.top() + 22;
    painter.drawText(line.left(), baseline, quantity.number);
    const int unitAt = line.left() + metrics.horizontalAdvance(quantity.number) + 4;
    painter.setFont(theme.body());
    painter.setPen(theme.color(Tone::Muted));
    painter.drawText(unitAt, baseline, quantity.unit);
    const int unitWidth = painter.fontMetrics().horizontalAdvance(quantity.unit);
    painter.setFont(theme.secondary());
    const QStringList right =
        isStale ? QStringList{tr("%1 old").arg(durationText(m_now - m_row.newest))} : percentileWords();
    const int room = line.right() - unitAt - unitWidth - 10;
    paintWhatFits(painter, QRect(line.right() + 1 - room, baseline - 20, room, 20), right);
}

} // namespace gatehouse
