#pragma once

#include "minimapraster.h"

#include <QFutureWatcher>
#include <QWidget>

#include <optional>
#include <stop_token>
#include <string>

namespace gatehouse
{

class TraceView;

/// The whole trace at a glance, with the stretch of time and the rows that are on the screen. A drag beside
/// the window, or with Shift anywhere, zooms to what it covers; the window and its edges can be dragged; a
/// double click shows everything. The picture is painted away from the GUI thread.
class TraceMinimap : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceMinimap)

public:
    /// The view outlives this.
    explicit TraceMinimap(TraceView& view, QWidget* parent = nullptr);
    ~TraceMinimap() override;

    /// Which spans have rows on the screen, first and last; noSpan: none.
    void setSeen(SpanIndex first, SpanIndex last);
    /// The picture that is shown; null while it is painted.
    const QImage& picture() const { return m_picture; }

    QSize sizeHint() const override { return {600, 50}; }

signals:
    void pictureChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    enum class Grip { None, Brush, Window, Start, End };

    QRect inside() const;
    double xOf(std::uint64_t nano) const;
    std::uint64_t nanoAt(double x) const;
    Grip gripAt(double x) const;
    void order();
    void paintWindow(QPainter& painter) const;
    void drag(double x);

    TraceView& m_view;
    QImage m_picture;
    std::string m_traceId; ///< of which it is, or will be
    std::stop_source m_stop;
    QFutureWatcher<QImage> m_watcher;
    SpanIndex m_firstSeen = noSpan;
    SpanIndex m_lastSeen = noSpan;
    Grip m_grip = Grip::None;
    double m_pressedAt = 0;
    double m_draggedTo = 0;
    TimeStretch m_pressedStretch = {};
};

} // namespace gatehouse
