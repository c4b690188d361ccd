#include "healthbanner.h"

#include "healthwords.h"
#include "stateshapes.h"
#include "theme.h"

#include <QPainter>

namespace gatehouse
{
namespace
{

constexpr int bannerHeight = 36;

} // namespace

HealthBanner::HealthBanner(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("healthBanner"));
    setFixedHeight(bannerHeight);
}

QString HealthBanner::muted(const HealthMonitor& monitor, const HealthSummary& summary) const
{
    QStringList parts;
    const GatewayStatus& gateway = monitor.gateway();
    const ChartTime now = monitor.now();
    if (summary.since)
        parts << tr("since %1 (%2)").arg(timeText(*summary.since, now), durationText(now - *summary.since));
    if (gateway.upSince && !gateway.isAway())
        parts << tr("gateway up %1").arg(durationText(now - *gateway.upSince));
    if (gateway.lastAnswer != 0) {
        const QString age = durationText(now - gateway.lastAnswer);
        parts << (gateway.isAway() ? tr("last answer %1 ago").arg(age) : tr("probed %1 ago").arg(age));
    }
    if (gateway.isAway() && gateway.nextAttempt > now)
        parts << tr("trying again in %1 s").arg((gateway.nextAttempt - now + 999) / 1000);
    return parts.join(tr(" · "));
}

QString HealthBanner::source(const GatewayStatus& gateway) const
{
    QStringList parts;
    if (gateway.skew != 0)
        parts << tr("gateway's clock is %1 off").arg(durationText(std::abs(gateway.skew)));
    if (!gateway.endpoint.isEmpty() && !gateway.isAway())
        parts << gateway.endpoint << latencyText(static_cast<float>(gateway.roundTrip.count()) / 1000.0F);
    return parts.join(tr(" · "));
}

void HealthBanner::show(const HealthMonitor& monitor)
{
    m_summary = monitor.summary();
    m_muted = muted(monitor, m_summary);
    m_source = source(monitor.gateway());
    setAccessibleName(tr("%1: %2, %3").arg(m_summary.word, m_summary.sentence, m_muted));
    setToolTip(m_summary.since ? tr("Since %1").arg(exactTimeText(*m_summary.since)) : QString());
    update();
}

void HealthBanner::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const StateShape shape = shapeOf(m_summary.overall);
    QFont strong = theme.body();
    strong.setWeight(QFont::DemiBold);
    QFont word = strong;
    word.setPixelSize(14);
    const int wordWidth = QFontMetrics(word).horizontalAdvance(m_summary.word);
    const QRectF chip(0, 2, wordWidth + 42, bannerHeight - 4);
    QColor behind = theme.color(shapeTone(shape));
    behind.setAlpha(theme.dark() ? 46 : 34);
    painter.setPen(Qt::NoPen);
    painter.setBrush(behind);
    painter.drawRoundedRect(chip, 8, 8);
    paintStateShape(painter, QRectF(12, bannerHeight / 2.0 - 6.5, 13, 13), shape, theme);
    painter.setFont(word);
    painter.setPen(theme.color(wordTone(shape)));
    painter.drawText(chip.adjusted(31, 0, 0, 0), Qt::AlignVCenter, m_summary.word);

    painter.setFont(theme.secondary());
    painter.setPen(theme.color(Tone::Muted));
    const int sourceWidth = painter.fontMetrics().horizontalAdvance(m_source);
    QRect line(qRound(chip.right()) + 12, 0, width() - qRound(chip.right()) - 12, height());
    if (line.width() > sourceWidth * 3) {
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, m_source);
        line.setRight(line.right() - sourceWidth - 16);
    }
    painter.setFont(strong);
    painter.setPen(theme.color(Tone::Text));
    const QString sentence =
        painter.fontMetrics().elidedText(m_summary.sentence, Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignVCenter, sentence);
    line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(sentence) + 6);
    painter.setFont(theme.body());
    painter.setPen(theme.color(Tone::Muted));
    painter.drawText(line, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_muted, Qt::ElideRight, std::max(line.width(), 0)));
}

} // namespace gatehouse
