#include "latencychart.h"

#include "crosshaircard.h"
#include "healthwords.h"
#include "latencypicture.h"
#include "latencyticker.h"
#include "theme.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

const QMargins plotMargins(62, 10, 76, 26);
/// The live end that is drawn anew with every probe; a probe is never older when it arrives.
constexpr ChartTime liveTail = 15'000;
/// While following, the window moves on in steps of this part of its length.
constexpr ChartTime stepsPerWindow = 120;

/// The next of 1, 2, 5, 10, … at or above (or at or below) a value.
double roundStep(double value, bool isUp)
{
    const double decade = std::pow(10, std::floor(std::log10(value)));
    constexpr std::array<double, 4> steps = {1, 2, 5, 10};
    if (isUp) {
        for (const double step : steps) {
            if (step * decade >= value * 0.9999)
                return step * decade;
        }
        return 10 * decade;
    }
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (*step * decade <= value * 1.0001)
            return *step * decade;
    }
    return decade;
}

} // namespace

LatencyChart::LatencyChart(QWidget* parent) : QCustomPlot(parent)
{
    setObjectName(u"latencyChart"_s);
    setAccessibleName(tr("Latency of all components over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(180);
    setNoAntialiasingOnDrag(false);
    setupLayers();
    setupAxes();
    setupThreshold();
    m_card = new CrosshairCard(this);
    m_frame.setSingleShot(true);
    m_frame.setInterval(16);
    connect(&m_frame, &QTimer::timeout, this, &LatencyChart::refresh);
    restyle();
}

void LatencyChart::setupLayers()
{
    addLayer(u"history"_s, layer(u"grid"_s), QCustomPlot::limAbove);
    addLayer(u"live"_s, layer(u"history"_s), QCustomPlot::limAbove);
    layer(u"history"_s)->setMode(QCPLayer::lmBuffered);
    layer(u"live"_s)->setMode(QCPLayer::lmBuffered);
    m_historyPicture = new LatencyPicture(this, u"history"_s, m_scene);
    m_livePicture = new LatencyPicture(this, u"live"_s, m_scene);
    m_crosshair = new QCPItemStraightLine(this);
    m_crosshair->setLayer(u"overlay"_s);
    m_crosshair->setVisible(false);
}

void LatencyChart::setupAxes()
{
    // Fixed, so that a longer label never moves the plot.
    axisRect()->setAutoMargins(QCP::msNone);
    axisRect()->setMargins(plotMargins);
    axisRect()->setMinimumMargins({});
    xAxis->setTicker(QSharedPointer<ChartTimeTicker>::create());
    xAxis->setRange(0, 1);
    yAxis->setScaleType(QCPAxis::stLogarithmic);
    yAxis->setTicker(QSharedPointer<LatencyTicker>::create(true));
    yAxis->setRange(1, 1000);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLength(0);
        axis->setTickLabelPadding(8);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
}

void LatencyChart::setupThreshold()
{
    m_threshold = new QCPItemStraightLine(this);
    m_threshold->setLayer(u"axes"_s);
    m_thresholdLabel = new QCPItemText(this);
    m_thresholdLabel->setLayer(u"axes"_s);
    m_thresholdLabel->setClipToAxisRect(false);
    // In the margin: there no line can run through it.
    m_thresholdLabel->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_thresholdLabel->position->setTypeY(QCPItemPosition::ptPlotCoords);
    m_thresholdLabel->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_thresholdLabel->setTextAlignment(Qt::AlignLeft);
    m_thresholdLabel->setPadding({6, 0, 0, 0});
    m_threshold->setVisible(false);
    m_thresholdLabel->setVisible(false);
}

void LatencyChart::restyle()
{
    const Theme& theme = Theme::of(this);
    setBackground(QBrush(theme.color(Tone::Surface)));
    restyleAxis(*xAxis);
    restyleAxis(*yAxis);
    for (SceneSeries& line : m_scene.series())
        line.color = theme.series(line.name);
    m_crosshair->setPen(QPen(theme.color(Tone::Muted), 0));
    QPen dashed(theme.color(Tone::Slow), 0, Qt::CustomDashLine);
    dashed.setDashPattern({5, 4});
    m_threshold->setPen(dashed);
    m_thresholdLabel->setFont(theme.secondary());
    m_thresholdLabel->setColor(theme.color(Tone::SlowText));
    setDirty();
}

void LatencyChart::restyleAxis(QCPAxis& axis)
{
    const Theme& theme = Theme::of(this);
    axis.setBasePen(Qt::NoPen);
    axis.setTickPen(Qt::NoPen);
    axis.setTickLabelFont(theme.secondary());
    axis.setTickLabelColor(theme.color(Tone::Muted));
    axis.grid()->setPen(QPen(theme.color(Tone::Border), 0));
}

void LatencyChart::setHistory(const HealthHistory* history)
{
    m_scene.setHistory(history);
    const bool hasThreshold = history != nullptr;
    m_threshold->setVisible(hasThreshold);
    m_thresholdLabel->setVisible(hasThreshold);
    if (history) {
        const double slow = static_cast<double>(history->rules().slowAbove);
        m_threshold->point1->setCoords(0, slow);
        m_threshold->point2->setCoords(1, slow);
        m_thresholdLabel->position->setCoords(1, slow);
        m_thresholdLabel->setText(tr("slow above\n%1").arg(latencyText(history->rules().slowAbove)));
    }
    setDirty();
}

void LatencyChart::setDirty()
{
    if (isVisible() && !m_frame.isActive())
        m_frame.start();
}

ChartTime LatencyChart::followedRight() const
{
    const ChartTime step = std::max<ChartTime>(m_length / stepsPerWindow, 1);
    return (m_now / step + 1) * step;
}

bool LatencyChart::canTickInPart(ChartTime now) const
{
    const HealthHistory& history = *m_scene.history();
    return (m_isFollowing ? now < m_right : true) && m_drawnComponents == history.components().size() &&
           m_drawnSpans == history.watch().spans().size() &&
           m_drawnIncidents == history.incidents().all().size() &&
           m_drawnOpen == history.incidents().openCount();
}

void LatencyChart::tick(ChartTime now)
{
    m_now = now;
    if (!m_scene.history() || !isVisible())
        return;
    if (!canTickInPart(now) || m_right == 0) {
        refresh();
        return;
    }
    if (now - liveTail > m_right)
        return; // nothing of what is shown can change any more
    const int begin = m_livePicture->begin();
    const ColumnGrid& grid = m_scene.grid();
    m_scene.update(grid.startOf(begin));
    float low = 0;
    float high = 0;
    for (const SceneSeries& line : m_scene.series()) {
        for (std::size_t i = static_cast<std::size_t>(begin); line.isShown && i < line.columns.size(); ++i) {
            const LatencyColumn& column = line.columns[i];
            low = column.low;
            high = column.high;
            if (column.has(LatencyColumn::HasValue) && !fits(low, high)) {
                refresh();
                return;
            }
        }
    }
    m_livePicture->setNow(now);
    m_livePicture->setColumns(begin, grid.count);
    layer(u"live"_s)->replot();
    if (m_card->isVisible() && m_hovered)
        m_card->update();
}

bool LatencyChart::fits(float low, float high) const
{
    const QCPRange range = yAxis->range();
    return high <= range.upper && (low >= range.lower || low <= 0.1F);
}

void LatencyChart::fitValues()
{
    const double slow = static_cast<double>(m_scene.history()->rules().slowAbove);
    float low = 0;
    float high = 0;
    const bool hasValues = m_scene.extent(low, high);
    const auto top = static_cast<double>(hasValues ? high : 100);
    if (m_isLog) {
        const double bottom = std::clamp(static_cast<double>(hasValues ? low : 1), 0.1, 1e6);
        yAxis->setRange(roundStep(bottom * 0.8, false), roundStep(std::max(top, slow) * 1.5, true));
    } else {
        const bool isNearSlow = top > slow * 0.4;
        yAxis->setRange(0, roundStep(std::max(isNearSlow ? std::max(top, slow) : top, 1.0) * 1.1, true));
    }
    const bool isSlowInView = slow < yAxis->range().upper && slow > yAxis->range().lower;
    m_threshold->setVisible(isSlowInView);
    m_thresholdLabel->setVisible(isSlowInView);
}

void LatencyChart::refresh()
{
    m_frame.stop();
    if (!m_scene.history() || width() <= plotMargins.left() + plotMargins.right())
        return;
    if (m_isFollowing)
        m_right = followedRight();
    const int pixels = static_cast<int>(
        std::ceil((width() - plotMargins.left() - plotMargins.right()) * bufferDevicePixelRatio()));
    m_scene.setWindow(viewFrom(), viewTo(), pixels);
    xAxis->setRange(static_cast<double>(viewFrom()) / 1000, static_cast<double>(viewTo()) / 1000);
    fitValues();
    const HealthHistory& history = *m_scene.history();
    m_drawnComponents = history.components().size();
    m_drawnSpans = history.watch().spans().size();
    m_drawnIncidents = history.incidents().all().size();
    m_drawnOpen = history.incidents().openCount();
    const int count = m_scene.grid().count;
    const int live = std::clamp(m_scene.grid().columnAt(m_now - liveTail), 0, count);
    for (LatencyPicture* picture : {m_historyPicture, m_livePicture})
        picture->setNow(m_now);
    m_historyPicture->setColumns(0, live);
    m_livePicture->setColumns(live, count);
    if (m_locked)
        placeCrosshair(*m_locked);
    replot(QCustomPlot::rpImmediateRefresh);
}

void LatencyChart::setView(ChartTime right, ChartTime length)
{
    m_length = std::clamp(length, shortestWindow, longestWindow);
    const ChartTime live = m_now;
    const ChartTime oldest = live - longestWindow + m_length;
    m_isFollowing = right >= live;
    m_right = std::clamp(right, std::min(oldest, live), live);
    setDirty();
    emit viewChanged();
}

void LatencyChart::setLength(ChartTime length)
{
    m_length = std::clamp(length, shortestWindow, longestWindow);
    setDirty();
}

void LatencyChart::setLogarithmic(bool isLog)
{
    m_isLog = isLog;
    yAxis->setScaleType(isLog ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    yAxis->setTicker(QSharedPointer<LatencyTicker>::create(isLog));
    setDirty();
}

void LatencyChart::followLive()
{
    m_isFollowing = true;
    lockAt({});
    setDirty();
    emit viewChanged();
}

void LatencyChart::showRange(ChartTime from, ChartTime to)
{
    m_length = std::clamp(to - from, shortestWindow, longestWindow);
    m_right = std::max(to, from + shortestWindow);
    m_isFollowing = false;
    setDirty();
    emit viewChanged();
}

void LatencyChart::setShown(const QString& name, bool isShown)
{
    m_scene.takeComponents();
    for (SceneSeries& line : m_scene.series()) {
        if (line.name == name)
            line.isShown = isShown;
    }
    setDirty();
}

bool LatencyChart::isShown(const QString& name) const
{
    const auto& lines = m_scene.series();
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&name](const SceneSeries& one) { return one.name == name; });
    return line == lines.end() || line->isShown;
}

void LatencyChart::zoom(double factor, ChartTime anchor)
{
    const auto length = std::clamp(static_cast<ChartTime>(static_cast<double>(m_length) * factor),
                                   shortestWindow, longestWindow);
    if (m_isFollowing) {
        setView(m_now, length);
        return;
    }
    const double part = static_cast<double>(m_right - anchor) / static_cast<double>(m_length);
    setView(anchor + static_cast<ChartTime>(part * static_cast<double>(length)), length);
}

void LatencyChart::pan(ChartTime by)
{
    setView((m_isFollowing ? m_now : m_right) + by, m_length);
}

ChartTime LatencyChart::timeAt(double pixel) const
{
    return static_cast<ChartTime>(xAxis->pixelToCoord(pixel) * 1000);
}

void LatencyChart::lockAt(std::optional<ChartTime> time)
{
    m_locked = time;
    if (time)
        placeCrosshair(*time);
    else
        hideCrosshair();
}

void LatencyChart::placeCrosshair(ChartTime time)
{
    m_hovered = time;
    const double seconds = static_cast<double>(time) / 1000;
    m_crosshair->point1->setCoords(seconds, 1);
    m_crosshair->point2->setCoords(seconds, 2);
    m_crosshair->setVisible(true);
    m_card->showAt(m_scene, time, m_locked.has_value(), xAxis->coordToPixel(seconds), axisRect()->rect());
    layer(u"overlay"_s)->replot();
}

void LatencyChart::hideCrosshair()
{
    if (!m_hovered)
        return;
    m_hovered.reset();
    m_crosshair->setVisible(false);
    m_card->hide();
    layer(u"overlay"_s)->replot();
}

void LatencyChart::resizeEvent(QResizeEvent* event)
{
    QCustomPlot::resizeEvent(event);
    setDirty();
}

void LatencyChart::showEvent(QShowEvent* event)
{
    QCustomPlot::showEvent(event);
    // QCustomPlot reads it once, before the window knows its screen.
    setBufferDevicePixelRatio(devicePixelRatioF());
    refresh();
}

void LatencyChart::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void LatencyChart::wheelEvent(QWheelEvent* event)
{
    const QPoint delta = event->angleDelta();
    if (std::abs(delta.x()) > std::abs(delta.y()) || event->modifiers().testFlag(Qt::ShiftModifier)) {
        const int by = delta.x() != 0 ? delta.x() : delta.y();
        pan(-m_length * by / 1200);
    } else {
        zoom(std::pow(0.8, delta.y() / 120.0), timeAt(event->position().x()));
    }
    event->accept();
}

void LatencyChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !axisRect()->rect().contains(event->pos()))
        return;
    m_isDragging = true;
    m_hasDragged = false;
    m_dragStart = event->position();
    m_dragRight = m_isFollowing ? m_now : m_right;
}

void LatencyChart::mouseMoveEvent(QMouseEvent* event)
{
    if (devicePixelRatioF() != bufferDevicePixelRatio())
        setBufferDevicePixelRatio(devicePixelRatioF());
    const double moved = event->position().x() - m_dragStart.x();
    if (m_isDragging && (m_hasDragged || std::abs(moved) > 4)) {
        m_hasDragged = true;
        const double perPixel = static_cast<double>(m_length) / axisRect()->rect().width();
        setView(m_dragRight - static_cast<ChartTime>(moved * perPixel), m_length);
        return;
    }
    if (m_locked)
        return;
    if (m_scene.history() && axisRect()->rect().contains(event->pos()))
        placeCrosshair(timeAt(event->position().x()));
    else
        hideCrosshair();
}

void LatencyChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_isDragging && !m_hasDragged && m_scene.history())
        lockAt(m_locked ? std::nullopt : std::optional(timeAt(event->position().x())));
    m_isDragging = false;
}

void LatencyChart::leaveEvent(QEvent* event)
{
    QCustomPlot::leaveEvent(event);
    if (!m_locked)
        hideCrosshair();
}

void LatencyChart::keyPressEvent(QKeyEvent* event)
{
    const ChartTime middle = m_right - m_length / 2;
    switch (event->key()) {
    case Qt::Key_Left:
        pan(-m_length / 10);
        break;
    case Qt::Key_Right:
        pan(m_length / 10);
        break;
    case Qt::Key_PageUp:
        pan(-m_length);
        break;
    case Qt::Key_PageDown:
        pan(m_length);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(0.8, middle);
        break;
    case Qt::Key_Minus:
        zoom(1.25, middle);
        break;
    case Qt::Key_Home:
        setView(m_now - longestWindow + m_length, m_length);
        break;
    case Qt::Key_End:
        followLive();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        lockAt(m_hovered.value_or(middle));
        break;
    case Qt::Key_Escape:
        if (m_locked) {
            lockAt({});
            break;
        }
        [[fallthrough]];
    default:
        QCustomPlot::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace gatehouse
