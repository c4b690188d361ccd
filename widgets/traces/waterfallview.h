#pragma once

#include "waterfallpainter.h"

#include <QAbstractScrollArea>

#include <vector>

namespace gatehouse
{

class WaterfallHeader;

/// The spans of a trace as bars over time, below each other as they call each other. It paints the rows that
/// are seen and nothing else, and scrolls by rows, so that a million spans cost as much as fifty. What one
/// looks at stays at its place when rows come or go around it.
class WaterfallView : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaterfallView)

public:
    /// The view outlives this.
    explicit WaterfallView(TraceView& view, QWidget* parent = nullptr);
    ~WaterfallView() override;

    void setShowsCriticalPath(bool shows);
    bool showsCriticalPath() const { return m_showsCriticalPath; }

    /// Spans on the screen, from top to bottom.
    const std::vector<SpanIndex>& seenRows() const { return m_seen; }
    const WaterfallLayout& layoutOfRows() const { return m_layout; }
    /// Where a span's row is in the viewport; -1 if it is not seen.
    int topOf(SpanIndex span) const;

    // What keys do, and buttons may.
    void zoomBy(double factor);
    void panBy(double part);
    void fit();
    /// Shows the span's own time.
    void zoomTo(SpanIndex span);
    /// Makes the current span the top.
    void enterCurrent();

signals:
    /// Details of it were asked for: Enter.
    void spanActivated(gatehouse::SpanIndex span);
    void criticalPathToggled(bool isShown);
    /// Other rows are on the screen.
    void seenRowsChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectView();
    void layOut();
    void lookAgain();
    void takeTrace();
    void takeRows();
    void takeCurrent();
    void scrollTo(SpanIndex anchor, int row);
    void bringTimeIntoView(SpanIndex span);
    void setNameWidth(int width);

    int rowAt(const QPoint& position) const;
    int wholeRows() const;
    void moveBy(std::int64_t rows);
    void moveTo(std::uint32_t row);
    void stepOut();
    void stepIn();
    bool moveByKey(int key);
    bool toggleAt(int row, int x);
    std::uint64_t zoomMoment() const;

    TraceView& m_view;
    WaterfallTexts m_texts;
    WaterfallHeader* m_header = nullptr;
    WaterfallLayout m_layout;
    std::vector<SpanIndex> m_seen;
    int m_nameWidth = 0; ///< as it was dragged; 0: as usual
    int m_hovered = -1;
    int m_wheel = 0;             ///< eighths of a degree not yet scrolled
    QPoint m_pressed = {-1, -1}; ///< of a drag that pans
    TimeStretch m_pressedStretch = {};
    bool m_showsCriticalPath = true;
};

} // namespace gatehouse
