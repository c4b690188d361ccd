#include "traceview.h"

#include <algorithm>

namespace gatehouse
{

TraceView::TraceView(QObject* parent) : QObject(parent) {}

TraceView::~TraceView() = default;

void TraceView::show(std::shared_ptr<const Trace> trace)
{
    m_trace = std::move(trace);
    m_rows = m_trace ? std::make_unique<VisibleRows>(m_trace) : nullptr;
    m_skew = m_trace ? std::make_unique<SkewCorrection>(*m_trace) : nullptr;
    m_current = noSpan;
    m_stretch = extent();
    emit traceChanged();
}

void TraceView::setCurrent(SpanIndex span)
{
    if (span == m_current || !m_trace)
        return;
    m_current = span;
    if (span != noSpan && !m_rows->isVisible(span)) {
        m_rows->reveal(span);
        emit rowsChanged();
    }
    emit currentChanged(span);
}

void TraceView::setCollapsed(SpanIndex span, bool collapsed)
{
    m_rows->setCollapsed(span, collapsed);
    emit rowsChanged();
}

void TraceView::collapseAll()
{
    m_rows->collapseAll();
    emit rowsChanged();
}

void TraceView::expandAll()
{
    m_rows->expandAll();
    emit rowsChanged();
}

void TraceView::collapseFrom(std::uint32_t levels)
{
    m_rows->collapseFrom(levels);
    emit rowsChanged();
}

void TraceView::setTop(SpanIndex span)
{
    m_rows->setTop(span);
    emit rowsChanged();
}

void TraceView::setCorrected(bool isCorrected)
{
    if (isCorrected == m_isCorrected)
        return;
    const bool wasWhole = m_stretch == extent();
    m_isCorrected = isCorrected;
    emit timesChanged();
    setStretch(wasWhole ? extent() : m_stretch);
}

std::uint64_t TraceView::startNano(SpanIndex span) const
{
    return m_isCorrected ? m_skew->startNano(*m_trace, span) : m_trace->startNano(span);
}

std::uint64_t TraceView::endNano(SpanIndex span) const
{
    const std::uint64_t start = startNano(span);
    const std::uint64_t end = start + m_trace->durationNano(span);
    return end < start ? ~std::uint64_t{0} : end;
}

TimeStretch TraceView::extent() const
{
    if (!m_trace)
        return {};
    if (m_isCorrected)
        return {m_skew->extentStart(), m_skew->extentEnd()};
    return {m_trace->startNano(), m_trace->endNano()};
}

void TraceView::setStretch(TimeStretch stretch)
{
    const TimeStretch all = extent();
    stretch.startNano = std::clamp(stretch.startNano, all.startNano, all.endNano);
    stretch.endNano = std::clamp(stretch.endNano, stretch.startNano, all.endNano);
    if (stretch.lengthNano() == 0 && all.lengthNano() != 0) {
        if (stretch.endNano < all.endNano)
            ++stretch.endNano;
        else
            --stretch.startNano;
    }
    if (stretch == m_stretch)
        return;
    m_stretch = stretch;
    emit stretchChanged();
}

} // namespace gatehouse
