#pragma once

#include "flamegraph.h"
#include "spantexts.h"

#include <QAbstractScrollArea>

#include <memory>
#include <vector>

namespace gatehouse
{

/// A flame graph that is painted, level under level; scrolls where it is deeper than the window. A click or
/// Enter zooms to a node, the arrow keys walk. What is narrower than a pixel is drawn with its neighbours.
class FlameGraphView : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlameGraphView)

public:
    static constexpr int rowHeight = 20;

    explicit FlameGraphView(QWidget* parent = nullptr);

    /// Null shows none. Another graph is shown whole.
    void setGraph(std::shared_ptr<const FlameGraph> graph);
    /// That of a newer picture of the same trace: what is zoomed to, the current node and the scroll position
    /// stay, by their paths. Of a path that is gone its longest beginning that is there counts.
    void renewGraph(std::shared_ptr<const FlameGraph> graph);
    const std::shared_ptr<const FlameGraph>& graph() const { return m_graph; }
    /// What fills the width; noFlameNode: all.
    std::uint32_t zoomed() const { return m_zoomed; }
    void zoomTo(std::uint32_t node);
    std::uint32_t current() const { return m_current; }
    void setCurrent(std::uint32_t node);
    /// By node; those without it are pale. Empty: none is.
    void setMatches(std::vector<bool> matches);

    /// noFlameNode where there is none.
    std::uint32_t nodeAt(const QPoint& place) const;
    /// In the viewport; may reach beyond it.
    QRectF rectOf(std::uint32_t node) const;
    /// Rectangles that the last paint drew.
    int drawnRects() const { return m_drawn; }
    QString nodeText(std::uint32_t node) const;
    /// Name, count, total, self and share, a line each.
    QString cardText(std::uint32_t node) const;

signals:
    void currentChanged(std::uint32_t node);
    void zoomChanged(std::uint32_t node);
    void nodeChosen(std::uint32_t node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    /// What fills the width.
    struct Extent {
        std::uint64_t begin = 0;
        std::uint64_t width = 1;
    };
    Extent extent() const;
    double xOf(std::uint64_t place) const;
    void updateBars();
    void paintLevel(QPainter& painter, std::uint32_t depth, int y);
    void paintNode(QPainter& painter, std::uint32_t node, const QRectF& rect);
    void paintMerged(QPainter& painter, const QRectF& rect);
    void step(int key);
    void showCurrent();
    bool matches(std::uint32_t node) const { return m_matches.empty() || m_matches[node]; }

    std::shared_ptr<const FlameGraph> m_graph;
    mutable SpanTexts m_texts;
    std::vector<bool> m_matches;
    std::uint32_t m_zoomed = noFlameNode;
    std::uint32_t m_current = noFlameNode;
    std::uint32_t m_hovered = noFlameNode;
    int m_drawn = 0;
};

} // namespace gatehouse
