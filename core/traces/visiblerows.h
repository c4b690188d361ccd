#pragma once

#include "trace.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace gatehouse
{

/// Which spans of a trace have a row in the waterfall: below the top that is shown, under no collapsed span,
/// and kept by the filter. A bit a span and a sum every 512: collapsing takes microseconds, going from row to
/// span and back log n.
class VisibleRows
{
public:
    /// Everything is expanded.
    explicit VisibleRows(std::shared_ptr<const Trace> trace);

    const Trace& trace() const { return *m_trace; }
    std::uint32_t count() const { return m_sums.back(); }
    /// `row` < count().
    SpanIndex spanAt(std::uint32_t row) const;
    bool isVisible(SpanIndex span) const { return (m_bits[span / 64] >> (span % 64) & 1U) != 0; }
    /// Of a visible span; of a hidden one that of the next visible span behind it, or count().
    std::uint32_t rowOf(SpanIndex span) const;
    /// The span itself, or the nearest visible one above it; noSpan if there is none.
    SpanIndex visibleAbove(SpanIndex span) const;

    bool isCollapsed(SpanIndex span) const { return m_collapsed[span]; }
    /// A span without children stays as it is. What was collapsed below it stays so.
    void setCollapsed(SpanIndex span, bool collapsed);
    void collapseAll();
    void expandAll();
    /// Shows this many levels below the top and collapses the others; at least 1.
    void collapseFrom(std::uint32_t levels);
    /// Expands what hides the span.
    void reveal(SpanIndex span);

    /// Shows only this span and what is below it; noSpan: everything.
    void setTop(SpanIndex span);
    SpanIndex top() const { return m_top; }

    /// Shows only these, by span; empty: all.
    void setKept(std::vector<bool> kept);

    /// Collapses what was collapsed before, where `nowAt` says for each span of then where it is now (noSpan:
    /// nowhere). For a newer picture of a trace that still grows.
    void collapseAsBefore(const VisibleRows& before, std::span<const SpanIndex> nowAt);

private:
    void show(SpanIndex begin, SpanIndex end);
    void refresh(SpanIndex begin, SpanIndex end);
    void showAll();
    void clear(SpanIndex begin, SpanIndex end);
    void sumUp(std::size_t firstBlock);
    SpanIndex beginShown() const { return m_top == noSpan ? 0 : m_top; }
    SpanIndex endShown() const;
    bool underCollapsed(SpanIndex span) const;

    std::shared_ptr<const Trace> m_trace;
    std::vector<std::uint64_t> m_bits;
    std::vector<std::uint32_t> m_sums; ///< visible before each block of 512; the last is all
    std::vector<bool> m_collapsed;
    std::vector<bool> m_kept;
    SpanIndex m_top = noSpan;
};

} // namespace gatehouse
