#pragma once

#include "latencyscene.h"

#include <qcustomplot.h>

#include <QTimer>

#include <optional>

namespace gatehouse
{

class CrosshairCard;
class LatencyPicture;

/// The latencies of all components on one live chart. Draws from the history, one aggregated
/// column per device pixel; only the live end is drawn anew with each probe.
///
/// Wheel zooms (at the live end while following, else at the pointer), dragging and the arrow keys
/// pan, + and − zoom, Home goes to the oldest, End follows live again. Moving the pointer shows
/// all values at that time; a click or Enter locks them there, Escape lets go.
class LatencyChart : public QCustomPlot
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LatencyChart)

public:
    static constexpr ChartTime shortestWindow = 10'000;
    static constexpr ChartTime longestWindow = 24 * 3'600'000LL;

    explicit LatencyChart(QWidget* parent = nullptr);

    /// The history outlives the chart, or is taken away with null.
    void setHistory(const HealthHistory* history);
    /// Time has gone by or something was recorded: draws what that changes.
    void tick(ChartTime now);

    void setLength(ChartTime length);
    ChartTime length() const { return m_length; }
    void setLogarithmic(bool isLog);
    bool isLogarithmic() const { return m_isLog; }
    void followLive();
    void showRange(ChartTime from, ChartTime to);
    bool isFollowing() const { return m_isFollowing; }
    ChartTime viewFrom() const { return m_right - m_length; }
    ChartTime viewTo() const { return m_right; }

    /// Which components are drawn.
    void setShown(const QString& name, bool isShown);
    bool isShown(const QString& name) const;
    const LatencyScene& scene() const { return m_scene; }

    /// Puts the crosshair at a time and keeps it there; nothing: lets go.
    void lockAt(std::optional<ChartTime> time);
    std::optional<ChartTime> lockedAt() const { return m_locked; }

    /// Draws everything now. Otherwise drawing waits for the next frame.
    void refresh();

signals:
    /// The window, or whether it follows, was changed by hand.
    void viewChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setupAxes();
    void setupLayers();
    void setupThreshold();
    void restyle();
    void restyleAxis(QCPAxis& axis);
    void setDirty();
    bool canTickInPart(ChartTime now) const;
    ChartTime followedRight() const;
    void fitValues();
    bool fits(float low, float high) const;
    void zoom(double factor, ChartTime anchor);
    void pan(ChartTime by);
    void setView(ChartTime right, ChartTime length);
    ChartTime timeAt(double pixel) const;
    void placeCrosshair(ChartTime time);
    void hideCrosshair();

    LatencyScene m_scene;
    LatencyPicture* m_historyPicture = nullptr;
    LatencyPicture* m_livePicture = nullptr;
    QCPItemStraightLine* m_crosshair = nullptr;
    QCPItemStraightLine* m_threshold = nullptr;
    QCPItemText* m_thresholdLabel = nullptr;
    CrosshairCard* m_card = nullptr;
    QTimer m_frame;

    ChartTime m_now = 0;
    ChartTime m_length = 300'000;
    ChartTime m_right = 0;
    bool m_isFollowing = true;
    bool m_isLog = true;
    std::optional<ChartTime> m_locked;
    std::optional<ChartTime> m_hovered;
    QPointF m_dragStart;
    ChartTime m_dragRight = 0;
    bool m_isDragging = false;
    bool m_hasDragged = false;
    // What the drawn picture was made of: if these change, a part is not enough.
    std::size_t m_drawnComponents = 0;
    std::size_t m_drawnSpans = 0;
    std::size_t m_drawnIncidents = 0;
    int m_drawnOpen = 0;
};

} // namespace gatehouse
