#include "flamegraphview.h"

#include "spantimes.h"
#include "theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <climits>
#include <cmath>
#include <string_view>
#include <tuple>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

/// Narrower ones have no text.
constexpr double narrowestText = 28;

/// The lowest node that both stand below or are; noFlameNode.
std::uint32_t commonAbove(const FlameGraph& graph, std::uint32_t a, std::uint32_t b)
{
    while (a != b && a != noFlameNode && b != noFlameNode) {
        const std::uint32_t depthOfA = graph.nodes()[a].depth;
        const std::uint32_t depthOfB = graph.nodes()[b].depth;
        if (depthOfA >= depthOfB)
            a = graph.nodes()[a].parent;
        if (depthOfB >= depthOfA)
            b = graph.nodes()[b].parent;
    }
    return a == b ? a : noFlameNode;
}

/// The child with the same service and operation as a node of another graph; noFlameNode.
std::uint32_t sameChild(const FlameGraph& graph, std::uint32_t parent, const FlameGraph& other,
                        std::uint32_t node)
{
    const FlameNode& wanted = other.nodes()[node];
    const std::string_view service = other.trace().text(wanted.service);
    const std::string_view name = other.trace().text(wanted.name);
    std::uint32_t at = 0;
    std::uint32_t end = 0;
    if (parent != noFlameNode) {
        at = graph.nodes()[parent].firstChild;
        end = at + graph.nodes()[parent].childCount;
    } else if (graph.depth() > 0) {
        std::tie(at, end) = graph.level(0);
    }
    for (; at < end; ++at) {
        const FlameNode& child = graph.nodes()[at];
        if (graph.trace().text(child.name) == name && graph.trace().text(child.service) == service)
            return at;
    }
    return noFlameNode;
}

/// Where the path of a node of another graph leads, as far as it is there.
std::uint32_t samePath(const FlameGraph& graph, const FlameGraph& other, std::uint32_t node)
{
    std::vector<std::uint32_t> path; // from the node up
    for (; node != noFlameNode; node = other.nodes()[node].parent)
        path.push_back(node);
    std::uint32_t found = noFlameNode;
    for (auto step = path.rbegin(); step != path.rend(); ++step) {
        const std::uint32_t next = sameChild(graph, found, other, *step);
        if (next == noFlameNode)
            break;
        found = next;
    }
    return found;
}

} // namespace

FlameGraphView::FlameGraphView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setObjectName(u"flameGraph"_s);
    setAccessibleName(tr("Flame graph"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(rowHeight);
}

void FlameGraphView::setGraph(std::shared_ptr<const FlameGraph> graph)
{
    m_graph = std::move(graph);
    m_texts.setTrace(m_graph ? m_graph->sharedTrace() : nullptr);
    m_matches.clear();
    m_zoomed = m_current = m_hovered = noFlameNode;
    verticalScrollBar()->setValue(0);
    updateBars();
    viewport()->update();
    emit zoomChanged(m_zoomed);
}

void FlameGraphView::renewGraph(std::shared_ptr<const FlameGraph> graph)
{
    if (!m_graph || !graph) {
        setGraph(std::move(graph));
        return;
    }
    m_zoomed = samePath(*graph, *m_graph, m_zoomed);
    m_current = samePath(*graph, *m_graph, m_current);
    m_hovered = noFlameNode;
    m_graph = std::move(graph);
    m_texts.setTrace(m_graph->sharedTrace());
    m_matches.clear();
    updateBars();
    viewport()->update();
    emit zoomChanged(m_zoomed);
}

void FlameGraphView::setMatches(std::vector<bool> matches)
{
    m_matches = std::move(matches);
    viewport()->update();
}

void FlameGraphView::zoomTo(std::uint32_t node)
{
    if (!m_graph || node == m_zoomed)
        return;
    m_zoomed = node;
    viewport()->update();
    emit zoomChanged(node);
}

void FlameGraphView::setCurrent(std::uint32_t node)
{
    if (!m_graph || node == m_current)
        return;
    m_current = node;
    if (node != noFlameNode) {
        setAccessibleDescription(cardText(node).replace(u'\n', u", "_s));
        showCurrent();
    }
    viewport()->update();
    emit currentChanged(node);
}

/// Zooms out as far as it takes to see the current node, and scrolls to its level.
void FlameGraphView::showCurrent()
{
    const FlameNode& node = m_graph->nodes()[m_current];
    if (m_zoomed != noFlameNode) {
        const std::uint32_t common = commonAbove(*m_graph, m_current, m_zoomed);
        if (common != m_current && common != m_zoomed)
            zoomTo(common);
    }
    QScrollBar* bar = verticalScrollBar();
    const qint64 top = qint64{node.depth} * rowHeight;
    if (top < bar->value())
        bar->setValue(static_cast<int>(top));
    else if (top + rowHeight > bar->value() + viewport()->height())
        bar->setValue(
            static_cast<int>(std::min<qint64>(top + rowHeight - viewport()->height(), bar->maximum())));
}

void FlameGraphView::updateBars()
{
    const qint64 height = m_graph ? qint64{m_graph->depth()} * rowHeight : 0;
    constexpr qint64 most = 2000000000;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(
        0, static_cast<int>(std::clamp<qint64>(height - viewport()->height(), 0, most)));
}

FlameGraphView::Extent FlameGraphView::extent() const
{
    if (m_zoomed == noFlameNode)
        return {0, m_graph->width()};
    const FlameNode& node = m_graph->nodes()[m_zoomed];
    return {node.begin, std::max<std::uint64_t>(1, node.width)};
}

double FlameGraphView::xOf(std::uint64_t place) const
{
    const Extent all = extent();
    const double distance =
        place >= all.begin ? static_cast<double>(place - all.begin) : -static_cast<double>(all.begin - place);
    return distance / static_cast<double>(all.width) * viewport()->width();
}

QRectF FlameGraphView::rectOf(std::uint32_t node) const
{
    const FlameNode& of = m_graph->nodes()[node];
    const double left = xOf(of.begin);
    const double top = static_cast<double>(qint64{of.depth} * rowHeight - verticalScrollBar()->value());
    return {left, top, xOf(of.begin + of.width) - left, rowHeight - 1.0};
}

std::uint32_t FlameGraphView::nodeAt(const QPoint& place) const
{
    if (!m_graph)
        return noFlameNode;
    const qint64 depth = (qint64{place.y()} + verticalScrollBar()->value()) / rowHeight;
    if (place.x() < 0 || place.x() >= viewport()->width() || depth < 0 || depth >= m_graph->depth())
        return noFlameNode;
    const Extent all = extent();
    const auto at = all.begin + static_cast<std::uint64_t>(static_cast<double>(all.width) *
                                                           (place.x() + 0.5) / viewport()->width());
    const std::uint32_t found = m_graph->firstBeyond(static_cast<std::uint32_t>(depth), at);
    const bool isThere = found < m_graph->level(static_cast<std::uint32_t>(depth)).second &&
                         m_graph->nodes()[found].begin <= at;
    return isThere ? found : noFlameNode;
}

void FlameGraphView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::of(this).color(Tone::Surface));
    m_drawn = 0;
    if (!m_graph)
        return;
    painter.setFont(Theme::of(this).secondary());
    const qint64 scrolled = verticalScrollBar()->value();
    const qint64 first = (scrolled + event->rect().top()) / rowHeight;
    for (qint64 depth = std::max<qint64>(0, first); depth < m_graph->depth(); ++depth) {
        const auto y = static_cast<int>(depth * rowHeight - scrolled);
        if (y > event->rect().bottom())
            break;
        paintLevel(painter, static_cast<std::uint32_t>(depth), y);
    }
}

/// Behind a narrow node the next one is looked for behind its pixel; pixels side by side are one rectangle.
void FlameGraphView::paintLevel(QPainter& painter, std::uint32_t depth, int y)
{
    const Extent all = extent();
    const double perPixel = static_cast<double>(all.width) / std::max(1, viewport()->width());
    const std::uint32_t end = m_graph->level(depth).second;
    const std::uint64_t behind = all.begin + all.width;
    QRectF merged(0, y, 0, rowHeight - 1.0);
    const auto paintPixels = [&] {
        if (merged.width() > 0)
            paintMerged(painter, merged);
        merged.setWidth(0);
    };
    std::uint32_t at = m_graph->firstBeyond(depth, all.begin);
    while (at < end && m_graph->nodes()[at].begin < behind) {
        const FlameNode& node = m_graph->nodes()[at];
        const double left = std::max(xOf(node.begin), 0.0);
        const double right = std::min(xOf(node.begin + node.width), static_cast<double>(viewport()->width()));
        if (right - left >= 1) {
            paintPixels();
            paintNode(painter, at, QRectF(left, y, right - left, rowHeight - 1.0));
            ++at;
            continue;
        }
        const double pixel = std::floor(left);
        if (merged.width() == 0 || pixel > merged.right() + 0.5) {
            paintPixels();
            merged.setLeft(pixel);
        }
        merged.setRight(pixel + 1);
        const auto next = all.begin + static_cast<std::uint64_t>((pixel + 1) * perPixel);
        at = std::max(at + 1, m_graph->firstBeyond(depth, next));
    }
    paintPixels();
}

void FlameGraphView::paintMerged(QPainter& painter, const QRectF& rect)
{
    ++m_drawn;
    QColor color = Theme::of(this).color(Tone::Muted);
    color.setAlphaF(m_matches.empty() ? 0.6F : 0.25F);
    painter.fillRect(rect, color);
}

void FlameGraphView::paintNode(QPainter& painter, std::uint32_t node, const QRectF& rect)
{
    ++m_drawn;
    const Theme& theme = Theme::of(this);
    const FlameNode& of = m_graph->nodes()[node];
    const bool isOnWay = m_zoomed != noFlameNode && of.depth < m_graph->nodes()[m_zoomed].depth;
    QColor color = theme.series(m_texts.service(of.longest));
    color.setAlphaF(!matches(node) ? 0.15F : isOnWay ? 0.35F : 0.55F);
    const QRectF bar = rect.adjusted(0, 0, rect.width() > 3 ? -1 : 0, 0);
    painter.fillRect(bar, theme.color(Tone::Surface));
    painter.fillRect(bar, color);
    if (of.errors > 0)
        painter.fillRect(QRectF(bar.left(), bar.bottom() - 2, bar.width(), 2), theme.color(Tone::Down));
    if (node == m_current || node == m_hovered) {
        painter.setPen(
            QPen(theme.color(node == m_current ? Tone::Text : Tone::Muted), node == m_current ? 2 : 1));
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (bar.width() < narrowestText)
        return;
    painter.setPen(theme.color(matches(node) ? Tone::Text : Tone::Muted));
    const QRectF inner = bar.adjusted(5, 0, -4, 0);
    const QString text =
        painter.fontMetrics().elidedText(nodeText(node), Qt::ElideRight, static_cast<int>(inner.width()));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
}

QString FlameGraphView::nodeText(std::uint32_t node) const
{
    const FlameNode& of = m_graph->nodes()[node];
    QString text = m_texts.name(of.longest);
    if (text.isEmpty())
        text = tr("(without a name)");
    return of.count > 1 ? tr("%1 × %2").arg(text, QLocale().toString(static_cast<qulonglong>(of.count)))
                        : text;
}

QString FlameGraphView::cardText(std::uint32_t node) const
{
    const FlameNode& of = m_graph->nodes()[node];
    const QLocale locale;
    const double share = static_cast<double>(of.width) / static_cast<double>(m_graph->width());
    QStringList lines{
        m_texts.name(of.longest),
        m_texts.service(of.longest),
        tr("%n spans", nullptr, static_cast<int>(std::min<std::uint64_t>(of.count, INT_MAX))),
        tr("total %1").arg(spanDurationText(of.totalNano)),
        tr("self %1").arg(spanDurationText(of.selfNano)),
        tr("%1 % of all time at work, with what is below").arg(locale.toString(100 * share, 'f', 1))};
    if (of.errors > 0)
        lines << tr("%n errors", nullptr, static_cast<int>(std::min<std::uint64_t>(of.errors, INT_MAX)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void FlameGraphView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void FlameGraphView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

bool FlameGraphView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const std::uint32_t node = nodeAt(help->pos());
        if (node == noFlameNode)
            QToolTip::hideText();
        else // names are masked, and shown as text whatever is in them
            QToolTip::showText(help->globalPos(),
                               u"<p style='white-space:pre'>"_s + cardText(node).toHtmlEscaped() + u"</p>"_s,
                               viewport(), rectOf(node).toAlignedRect());
        return true;
    }
    if (event->type() == QEvent::Leave && m_hovered != noFlameNode) {
        m_hovered = noFlameNode;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void FlameGraphView::mouseMoveEvent(QMouseEvent* event)
{
    const std::uint32_t node = nodeAt(event->position().toPoint());
    if (node == m_hovered)
        return;
    m_hovered = node;
    viewport()->setCursor(node == noFlameNode ? Qt::ArrowCursor : Qt::PointingHandCursor);
    viewport()->update();
}

void FlameGraphView::mousePressEvent(QMouseEvent* event)
{
    const std::uint32_t node = nodeAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || node == noFlameNode)
        return;
    setCurrent(node);
    zoomTo(node);
    emit nodeChosen(node);
}

void FlameGraphView::keyPressEvent(QKeyEvent* event)
{
    if (!m_graph || m_graph->nodes().empty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        step(event->key());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current != noFlameNode) {
            zoomTo(m_current);
            emit nodeChosen(m_current);
        }
        return;
    case Qt::Key_Backspace:
        if (m_zoomed != noFlameNode)
            zoomTo(m_graph->nodes()[m_zoomed].parent);
        return;
    case Qt::Key_Escape:
        if (m_zoomed != noFlameNode) {
            zoomTo(noFlameNode);
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

/// Up to the parent, down to the widest child, left and right to the neighbour on the level.
void FlameGraphView::step(int key)
{
    if (m_current == noFlameNode) {
        setCurrent(m_zoomed == noFlameNode ? 0 : m_zoomed);
        return;
    }
    const FlameNode& node = m_graph->nodes()[m_current];
    const auto [begin, end] = m_graph->level(node.depth);
    std::uint32_t to = m_current;
    if (key == Qt::Key_Up && node.parent != noFlameNode)
        to = node.parent;
    else if (key == Qt::Key_Down && node.childCount > 0)
        to = node.firstChild;
    else if (key == Qt::Key_Left && m_current > begin)
        to = m_current - 1;
    else if (key == Qt::Key_Right && m_current + 1 < end)
        to = m_current + 1;
    setCurrent(to);
}

void FlameGraphView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_graph && m_current == noFlameNode && event->reason() != Qt::MouseFocusReason)
        setCurrent(0);
}

} // namespace gatehouse
