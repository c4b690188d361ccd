#include "waterfallview.h"

#include "spantip.h"
#include "theme.h"
#include "waterfallheader.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr int usualNameWidth = 400;
constexpr int leastNameWidth = 160;
constexpr int leastTimesWidth = 160;
constexpr int widthForColumns = 900; // narrower, bars need the room
constexpr double zoomStep = 0.8;
constexpr double panStep = 0.15;

} // namespace

WaterfallView::WaterfallView(TraceView& view, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_view(view)
    , m_texts(view)
    , m_header(new WaterfallHeader(view, this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // rows keep their width when some collapse
    setViewportMargins(0, WaterfallHeader::barHeight, 0, 0);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Waterfall"));
    connect(m_header, &WaterfallHeader::nameWidthRequested, this, &WaterfallView::setNameWidth);
    connectView();
    layOut();
}

WaterfallView::~WaterfallView() = default;

void WaterfallView::connectView()
{
    connect(&m_view, &TraceView::traceChanged, this, &WaterfallView::takeTrace);
    connect(&m_view, &TraceView::rowsChanged, this, &WaterfallView::takeRows);
    connect(&m_view, &TraceView::currentChanged, this, &WaterfallView::takeCurrent);
    connect(&m_view, &TraceView::timesChanged, this, &WaterfallView::layOut);
    connect(&m_view, &TraceView::stretchChanged, this, &WaterfallView::layOut);
    connect(&m_view, &TraceView::figuresChanged, this, [this] {
        m_texts.clear();
        layOut();
    });
    connect(&m_view.find(), &TraceFind::changed, viewport(), qOverload<>(&QWidget::update));
}

void WaterfallView::setShowsCriticalPath(bool shows)
{
    if (shows == m_showsCriticalPath)
        return;
    m_showsCriticalPath = shows;
    viewport()->update();
    emit criticalPathToggled(shows);
}

/// Widths of the columns, the scroll bar's range and the rows that are seen.
void WaterfallView::layOut()
{
    const bool hasColumns =
        !m_view.isEmpty() && m_view.figures()->hasGenAi() && viewport()->width() >= widthForColumns;
    m_layout.width = viewport()->width();
    m_layout.columnsWidth = hasColumns ? WaterfallLayout::allColumns : 0;
    const int most = m_layout.width - m_layout.columnsWidth - std::max(leastTimesWidth, m_layout.width / 3);
    const int wanted = m_nameWidth > 0 ? m_nameWidth : std::min(usualNameWidth, m_layout.width * 45 / 100);
    m_layout.nameWidth = std::max(std::min(wanted, most), leastNameWidth);
    m_layout.stretch = m_view.stretch();
    const auto count = m_view.isEmpty() ? 0 : static_cast<int>(m_view.rows().count());
    verticalScrollBar()->setPageStep(std::max(wholeRows(), 1));
    verticalScrollBar()->setRange(0, std::max(count - wholeRows(), 0));
    lookAgain();
}

void WaterfallView::lookAgain()
{
    m_seen.clear();
    if (!m_view.isEmpty()) {
        const VisibleRows& rows = m_view.rows();
        const auto first = static_cast<std::uint32_t>(verticalScrollBar()->value());
        const std::uint32_t last =
            std::min(rows.count(), first + static_cast<std::uint32_t>(wholeRows()) + 1);
        for (std::uint32_t row = first; row < last; ++row)
            m_seen.push_back(rows.spanAt(row));
    }
    m_hovered = viewport()->underMouse() ? rowAt(viewport()->mapFromGlobal(QCursor::pos())) : -1;
    m_header->setScene(
        m_layout, m_view.isEmpty()
                      ? 0
                      : WaterfallPainter::indentOf(m_view.trace(), m_seen, m_layout.nameWidth).hiddenLevels);
    viewport()->update();
    emit seenRowsChanged();
}

void WaterfallView::takeTrace()
{
    m_texts.clear();
    // The row under the cursor stays where it is; else the current one, else the first.
    const auto at = [this](SpanIndex span) {
        const auto found = std::find(m_seen.begin(), m_seen.end(), span);
        return found == m_seen.end() ? -1 : static_cast<int>(found - m_seen.begin());
    };
    int row = m_hovered;
    for (std::size_t seen = 0; row < 0 && seen < m_seen.size(); ++seen)
        if (m_view.nowAt(m_seen[seen]) != noSpan && m_view.nowAt(m_seen[seen]) == m_view.current())
            row = at(m_seen[seen]);
    row = std::max(row, 0);
    const SpanIndex before = row < int(m_seen.size()) ? m_seen[static_cast<std::size_t>(row)] : noSpan;
    const SpanIndex anchor = before == noSpan ? noSpan : m_view.nowAt(before);
    layOut();
    if (anchor != noSpan)
        scrollTo(anchor, row);
    else
        verticalScrollBar()->setValue(0);
    lookAgain();
    takeCurrent();
}

void WaterfallView::takeRows()
{
    int row = m_view.isEmpty() || m_view.current() == noSpan
                  ? -1
                  : topOf(m_view.current()) / WaterfallLayout::rowHeight;
    if (m_view.current() != noSpan && topOf(m_view.current()) < 0)
        row = m_hovered;
    row = std::max(row, 0);
    const SpanIndex anchor = row < int(m_seen.size()) ? m_seen[static_cast<std::size_t>(row)] : noSpan;
    layOut();
    if (anchor != noSpan)
        scrollTo(anchor, row);
    lookAgain();
}

/// So that the anchor, or what stands for it, is in this row of the screen.
void WaterfallView::scrollTo(SpanIndex anchor, int row)
{
    const VisibleRows& rows = m_view.rows();
    const SpanIndex shown = rows.visibleAbove(anchor);
    const std::uint32_t at = rows.rowOf(shown == noSpan ? anchor : shown);
    verticalScrollBar()->setValue(static_cast<int>(at) - row);
}

void WaterfallView::takeCurrent()
{
    const SpanIndex span = m_view.isEmpty() ? noSpan : m_view.current();
    setAccessibleDescription(span == noSpan ? QString() : spanSentence(m_view, span));
    viewport()->update();
    if (span == noSpan || !m_view.rows().isVisible(span))
        return;
    const auto row = static_cast<int>(m_view.rows().rowOf(span));
    const int top = verticalScrollBar()->value();
    const int page = std::max(wholeRows(), 1);
    if (row == top - 1 || row == top + page) // the next one: scroll by one
        verticalScrollBar()->setValue(row < top ? row : row - page + 1);
    else if (row < top || row >= top + page)
        verticalScrollBar()->setValue(row - page / 3);
    bringTimeIntoView(span);
}

/// A bar that is nowhere to be seen comes to the middle; nothing is zoomed.
void WaterfallView::bringTimeIntoView(SpanIndex span)
{
    const TimeStretch stretch = m_view.stretch();
    const std::uint64_t start = m_view.startNano(span);
    const std::uint64_t end = m_view.endNano(span);
    if (end >= stretch.startNano && start <= stretch.endNano)
        return;
    const std::uint64_t half = stretch.lengthNano() / 2;
    const TimeStretch extent = m_view.extent();
    const std::uint64_t from = std::min(start - std::min(half, start - std::min(start, extent.startNano)),
                                        extent.endNano - std::min(stretch.lengthNano(), extent.lengthNano()));
    m_view.setStretch({from, from + stretch.lengthNano()});
}

void WaterfallView::setNameWidth(int width)
{
    m_nameWidth = std::max(width, leastNameWidth);
    layOut();
}

int WaterfallView::wholeRows() const
{
    return viewport()->height() / WaterfallLayout::rowHeight;
}

int WaterfallView::rowAt(const QPoint& position) const
{
    const int row = position.y() / WaterfallLayout::rowHeight;
    return position.y() >= 0 && row < int(m_seen.size()) ? row : -1;
}

int WaterfallView::topOf(SpanIndex span) const
{
    const auto found = std::find(m_seen.begin(), m_seen.end(), span);
    return found == m_seen.end() ? -1 : static_cast<int>(found - m_seen.begin()) * WaterfallLayout::rowHeight;
}

void WaterfallView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Theme::current().color(Tone::Surface));
    if (m_view.isEmpty())
        return;
    WaterfallPainter::Scene scene;
    scene.layout = m_layout;
    scene.rows = m_seen;
    scene.hovered = m_hovered;
    scene.hasFocus = hasFocus();
    scene.showsCriticalPath = m_showsCriticalPath;
    scene.height = viewport()->height();
    WaterfallPainter(painter, m_view, m_texts, scene).paint();
}

void WaterfallView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_header->setGeometry(0, 0, width(), WaterfallHeader::barHeight);
    layOut();
}

void WaterfallView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    lookAgain();
}

void WaterfallView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange) {
        m_texts.clear();
        layOut();
    }
}

void WaterfallView::zoomBy(double factor)
{
    if (!m_view.isEmpty())
        m_view.setStretch(zoomed(m_view.stretch(), factor, zoomMoment(), m_view.extent()));
}

void WaterfallView::panBy(double part)
{
    if (!m_view.isEmpty())
        m_view.setStretch(panned(m_view.stretch(), part, m_view.extent()));
}

void WaterfallView::fit()
{
    if (!m_view.isEmpty())
        m_view.setStretch(m_view.extent());
}

void WaterfallView::zoomTo(SpanIndex span)
{
    const std::uint64_t start = m_view.startNano(span);
    const std::uint64_t end = m_view.endNano(span);
    const std::uint64_t margin = (end - start) / 20;
    m_view.setStretch({start - std::min(margin, start), end + std::min(margin, ~std::uint64_t{0} - end)});
}

void WaterfallView::enterCurrent()
{
    if (!m_view.isEmpty() && m_view.current() != noSpan)
        m_view.setTop(m_view.current());
}

/// Under the cursor if it is over the bars, else the current span's, else the middle.
std::uint64_t WaterfallView::zoomMoment() const
{
    const QPoint cursor = viewport()->mapFromGlobal(QCursor::pos());
    if (viewport()->underMouse() && cursor.x() >= m_layout.timesLeft())
        return m_layout.nanoAt(cursor.x());
    const TimeStretch stretch = m_view.stretch();
    if (m_view.current() != noSpan) {
        const std::uint64_t start = std::max(m_view.startNano(m_view.current()), stretch.startNano);
        const std::uint64_t end = std::min(m_view.endNano(m_view.current()), stretch.endNano);
        if (start <= end)
            return start + (end - start) / 2;
    }
    return stretch.startNano + stretch.lengthNano() / 2;
}

void WaterfallView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (m_view.isEmpty() || !isPlain || !moveByKey(event->key()))
        QAbstractScrollArea::keyPressEvent(event);
}

bool WaterfallView::moveByKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_PageUp:
        moveBy(-std::max(wholeRows() - 1, 1));
        return true;
    case Qt::Key_PageDown:
        moveBy(std::max(wholeRows() - 1, 1));
        return true;
    case Qt::Key_Home:
        moveTo(0);
        return true;
    case Qt::Key_End:
        moveTo(m_view.rows().count() - 1);
        return true;
    case Qt::Key_Left:
        stepOut();
        return true;
    case Qt::Key_Right:
        stepIn();
        return true;
    case Qt::Key_Space:
        if (m_view.current() != noSpan)
            m_view.setCollapsed(m_view.current(), !m_view.rows().isCollapsed(m_view.current()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_view.current() != noSpan)
            emit spanActivated(m_view.current());
        return true;
    default:
        return false;
    }
}

void WaterfallView::moveBy(std::int64_t rows)
{
    const std::int64_t last = std::int64_t{m_view.rows().count()} - 1;
    if (m_view.current() == noSpan || !m_view.rows().isVisible(m_view.current())) {
        moveTo(static_cast<std::uint32_t>(verticalScrollBar()->value()));
        return;
    }
    const std::int64_t row = m_view.rows().rowOf(m_view.current()) + rows;
    moveTo(static_cast<std::uint32_t>(std::clamp<std::int64_t>(row, 0, std::max<std::int64_t>(last, 0))));
}

void WaterfallView::moveTo(std::uint32_t row)
{
    if (row < m_view.rows().count())
        m_view.setCurrent(m_view.rows().spanAt(row));
}

/// Collapses, and what is collapsed already leads to its parent.
void WaterfallView::stepOut()
{
    const SpanIndex span = m_view.current();
    if (span == noSpan)
        return;
    if (m_view.trace().hasChildren(span) && !m_view.rows().isCollapsed(span) && !m_view.foldAt(span)) {
        m_view.setCollapsed(span, true);
        return;
    }
    const SpanIndex parent = m_view.trace().parent(span);
    if (parent != noSpan && m_view.rows().isVisible(parent))
        m_view.setCurrent(parent);
}

/// Expands, and what is expanded already leads to its first child.
void WaterfallView::stepIn()
{
    const SpanIndex span = m_view.current();
    if (span == noSpan)
        return;
    if (m_view.foldAt(span)) {
        m_view.unfold(span);
    } else if (m_view.rows().isCollapsed(span)) {
        m_view.setCollapsed(span, false);
    } else if (const std::uint32_t next = m_view.rows().rowOf(span) + 1; next < m_view.rows().count()) {
        const SpanIndex below = m_view.rows().spanAt(next);
        if (m_view.trace().isInSubtree(below, span))
            m_view.setCurrent(below);
    }
}

bool WaterfallView::toggleAt(int row, int x)
{
    const SpanIndex span = m_seen[static_cast<std::size_t>(row)];
    const auto indent = WaterfallPainter::indentOf(m_view.trace(), m_seen, m_layout.nameWidth);
    const int left = WaterfallPainter::arrowLeft(m_view.trace(), span, indent);
    if (x < left - 2 || x > left + WaterfallPainter::arrowWidth)
        return false;
    if (m_view.foldAt(span)) {
        m_view.unfold(span);
        return true;
    }
    if (!m_view.trace().hasChildren(span))
        return false;
    m_view.setCollapsed(span, !m_view.rows().isCollapsed(span));
    return true;
}

void WaterfallView::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const int row = rowAt(at);
    if (m_view.isEmpty() || row < 0)
        return;
    if (event->button() == Qt::LeftButton && at.x() < m_layout.nameWidth && toggleAt(row, at.x()))
        return;
    m_view.setCurrent(m_seen[static_cast<std::size_t>(row)]);
    if (event->button() == Qt::LeftButton && at.x() >= m_layout.timesLeft()) {
        m_pressed = at;
        m_pressedStretch = m_view.stretch();
    }
}

void WaterfallView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const int row = rowAt(at);
    if (m_view.isEmpty() || row < 0 || event->button() != Qt::LeftButton)
        return;
    const SpanIndex span = m_seen[static_cast<std::size_t>(row)];
    if (at.x() >= m_layout.timesLeft())
        zoomTo(span);
    else if (!toggleAt(row, at.x()) && m_view.trace().hasChildren(span))
        m_view.setTop(span);
}

void WaterfallView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (m_pressed.x() >= 0) {
        const double part = double(m_pressed.x() - at.x()) / m_layout.timesWidth();
        m_view.setStretch(panned(m_pressedStretch, part, m_view.extent()));
        return;
    }
    if (const int row = rowAt(at); row != m_hovered) {
        m_hovered = row;
        viewport()->update();
    }
}

void WaterfallView::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    m_pressed = {-1, -1};
}

void WaterfallView::wheelEvent(QWheelEvent* event)
{
    constexpr int notch = 120;
    constexpr int rowsOfNotch = 3;
    event->accept();
    if (m_view.isEmpty())
        return;
    const QPoint turn = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double steps = double(turn.y()) / notch;
        const std::uint64_t at = m_layout.nanoAt(event->position().x());
        m_view.setStretch(zoomed(m_view.stretch(), std::pow(zoomStep, steps), at, m_view.extent()));
        return;
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier) || turn.x() != 0) {
        panBy(-panStep * double(turn.x() != 0 ? turn.x() : turn.y()) / notch);
        return;
    }
    m_wheel += turn.y() * rowsOfNotch;
    const int rows = m_wheel / notch;
    m_wheel -= rows * notch;
    verticalScrollBar()->setValue(verticalScrollBar()->value() - rows);
}

bool WaterfallView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = m_view.isEmpty() ? -1 : rowAt(help->pos());
        if (row >= 0)
            QToolTip::showText(help->globalPos(), spanTip(m_view, m_seen[static_cast<std::size_t>(row)]),
                               viewport());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave && m_hovered >= 0) {
        m_hovered = -1;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace gatehouse
