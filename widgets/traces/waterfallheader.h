#pragma once

#include "waterfalllayout.h"

#include <QWidget>

#include <optional>

namespace gatehouse
{

class TraceView;

/// Above the rows: what the columns are, and the axis of time. A drag along the axis zooms to it, a double
/// click shows the whole trace again, and the line between names and bars can be dragged.
class WaterfallHeader : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaterfallHeader)

public:
    static constexpr int barHeight = 28;

    /// The view outlives this.
    explicit WaterfallHeader(TraceView& view, QWidget* parent);

    void setScene(const WaterfallLayout& layout, std::uint32_t hiddenLevels);

signals:
    /// The divider was dragged: the names shall have this width.
    void nameWidthRequested(int width);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void paintColumnTitles(QPainter& painter);
    void paintAxis(QPainter& painter);
    bool isOnDivider(double x) const;

    TraceView& m_view;
    WaterfallLayout m_layout;
    std::uint32_t m_hiddenLevels = 0;
    std::optional<double> m_dragFrom; ///< along the axis
    double m_dragTo = 0;
    bool m_isMovingDivider = false;
};

} // namespace gatehouse
