#include "turnschart.h"

#include "chattext.h"
#include "stateshape.h"
#include "theme.h"
#include "transcriptmodel.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace gatehouse
{
namespace
{

constexpr std::size_t mostBars = 60;
constexpr int markHeight = 10;

} // namespace

TurnsChart::TurnsChart(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Turns: time to answer"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

/// Of a long conversation each bar stands for several turns and shows the slowest of them.
void TurnsChart::setTurns(const TranscriptModel& model)
{
    m_turns.clear();
    m_longest = 0;
    int failed = 0;
    const int rows = model.rowCount();
    const int each = std::max(1, (rows + static_cast<int>(mostBars) - 1) / static_cast<int>(mostBars));
    for (int row = 0; row < rows; ++row) {
        if (row % each == 0)
            m_turns.push_back({row, 0, true, false, {}});
        Turn& turn = m_turns.back();
        const auto& entry = model.entry(row);
        std::optional<std::chrono::microseconds> took = model.answerTime(row);
        if (row > 0 && !took)
            if (const auto& now = entry.speaker().createdAt.instant(),
                &before = model.entry(row - 1).heads.back().createdAt.instant();
                now && before && *now > *before)
                took = *now - *before;
        const double seconds = took ? std::chrono::duration<double>(*took).count() : 0;
        if (entry.hasFailedCall()) {
            turn.hasFailed = true;
            ++failed;
        }
        if (turn.tip.isEmpty() || seconds > turn.seconds) {
            turn.seconds = seconds;
            turn.isUser = entry.speaker().role == "user";
            turn.tip = tr("%1, %2").arg(roleName(QString::fromStdString(entry.speaker().role)),
                                        took ? durationText(*took) : clockTime(entry.speaker().createdAt));
        }
        m_longest = std::max(m_longest, seconds);
    }
    setAccessibleDescription(tr("Turns: %1, with a failed call: %2").arg(rows).arg(failed));
    update();
}

int TurnsChart::turnAt(int x) const
{
    if (m_turns.empty() || width() <= 0)
        return -1;
    return std::clamp(x * static_cast<int>(m_turns.size()) / width(), 0,
                      static_cast<int>(m_turns.size()) - 1);
}

void TurnsChart::paintEvent(QPaintEvent* /*event*/)
{
    if (m_turns.empty())
        return;
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double step = static_cast<double>(width()) / static_cast<double>(m_turns.size());
    const double gap = step > 4 ? 2 : 0.5;
    const double room = height() - markHeight - 2;
    for (std::size_t i = 0; i < m_turns.size(); ++i) {
        const Turn& turn = m_turns[i];
        // A square root keeps short turns visible beside a long pause.
        const double share = m_longest > 0 ? std::sqrt(turn.seconds / m_longest) : 0;
        const double bar = std::max(4.0, share * room);
        const QRectF rect(static_cast<double>(i) * step, height() - bar, std::min(step - gap, 26.0), bar);
        const Tone tone = turn.hasFailed ? Tone::Down : turn.isUser ? Tone::Unknown : Tone::Accent;
        QColor color = theme.color(tone);
        if (!turn.hasFailed)
            color.setAlphaF(turn.isUser ? 0.55F : 0.8F);
        painter.setBrush(color);
        painter.drawRoundedRect(rect, 2, 2);
        if (turn.hasFailed)
            paintStateShape(painter, QRectF(rect.center().x() - 4, rect.top() - markHeight, 8, 8),
                            StateShape::Down, theme);
    }
}

void TurnsChart::mousePressEvent(QMouseEvent* event)
{
    if (const int turn = turnAt(static_cast<int>(event->position().x())); turn >= 0)
        emit rowChosen(m_turns[static_cast<std::size_t>(turn)].firstRow);
}

bool TurnsChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int turn = turnAt(help->pos().x()); turn >= 0)
            QToolTip::showText(help->globalPos(), m_turns[static_cast<std::size_t>(turn)].tip.toHtmlEscaped(),
                               this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace gatehouse
