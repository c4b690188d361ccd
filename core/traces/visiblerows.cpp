#include "visiblerows.h"

#include <algorithm>
#include <bit>

namespace gatehouse
{
namespace
{

constexpr std::size_t wordsOfBlock = 8;
constexpr std::size_t bitsOfBlock = 64 * wordsOfBlock;

} // namespace

VisibleRows::VisibleRows(std::shared_ptr<const Trace> trace)
    : m_trace(std::move(trace))
    , m_bits((m_trace->size() + bitsOfBlock - 1) / bitsOfBlock * wordsOfBlock)
    , m_sums(m_bits.size() / wordsOfBlock + 1)
    , m_collapsed(m_trace->size())
{
    expandAll();
}

SpanIndex VisibleRows::spanAt(std::uint32_t row) const
{
    const auto above = std::upper_bound(m_sums.begin(), m_sums.end(), row);
    const auto block = static_cast<std::size_t>(above - m_sums.begin()) - 1;
    std::uint32_t left = row - m_sums[block];
    for (std::size_t word = block * wordsOfBlock;; ++word) {
        std::uint64_t bits = m_bits[word];
        const auto here = static_cast<std::uint32_t>(std::popcount(bits));
        if (left >= here) {
            left -= here;
            continue;
        }
        for (; left > 0; --left)
            bits &= bits - 1;
        return static_cast<SpanIndex>(64 * word + static_cast<std::size_t>(std::countr_zero(bits)));
    }
}

std::uint32_t VisibleRows::rowOf(SpanIndex span) const
{
    const std::size_t block = span / bitsOfBlock;
    std::uint32_t row = m_sums[block];
    for (std::size_t word = block * wordsOfBlock; word < span / 64; ++word)
        row += static_cast<std::uint32_t>(std::popcount(m_bits[word]));
    const std::uint64_t before = (std::uint64_t{1} << (span % 64)) - 1;
    return row + static_cast<std::uint32_t>(std::popcount(m_bits[span / 64] & before));
}

SpanIndex VisibleRows::visibleAbove(SpanIndex span) const
{
    while (span != noSpan && !isVisible(span))
        span = m_trace->parent(span);
    return span;
}

void VisibleRows::setCollapsed(SpanIndex span, bool collapsed)
{
    if (!m_trace->hasChildren(span) || m_collapsed[span] == collapsed)
        return;
    m_collapsed[span] = collapsed;
    if (span < beginShown() || span >= endShown() || underCollapsed(span))
        return;
    const SpanIndex end = m_trace->afterSubtree(span);
    if (collapsed)
        clear(span + 1, end);
    else
        show(span + 1, end);
    sumUp(span / bitsOfBlock);
}

void VisibleRows::collapseAll()
{
    collapseFrom(1);
}

void VisibleRows::expandAll()
{
    m_collapsed.assign(m_trace->size(), false);
    if (m_kept.empty() && m_top == noSpan)
        showAll();
    else
        refresh(beginShown(), endShown());
}

void VisibleRows::collapseFrom(std::uint32_t levels)
{
    const std::uint32_t base = m_top == noSpan ? 0 : m_trace->depth(m_top) - 1;
    for (SpanIndex span = beginShown(); span < endShown(); ++span)
        m_collapsed[span] = m_trace->hasChildren(span) && m_trace->depth(span) - base >= levels;
    refresh(beginShown(), endShown());
}

void VisibleRows::reveal(SpanIndex span)
{
    if (span < beginShown() || span >= endShown())
        setTop(noSpan);
    // Upwards first, so that each is shown once.
    SpanIndex highest = noSpan;
    for (SpanIndex at = m_trace->parent(span); at != noSpan; at = m_trace->parent(at)) {
        if (!m_collapsed[at])
            continue;
        m_collapsed[at] = false;
        highest = at;
    }
    if (highest != noSpan)
        refresh(beginShown(), endShown());
}

void VisibleRows::setTop(SpanIndex span)
{
    m_top = span;
    if (span != noSpan)
        m_collapsed[span] = false;
    refresh(beginShown(), endShown());
}

void VisibleRows::setKept(std::vector<bool> kept)
{
    m_kept = std::move(kept);
    refresh(beginShown(), endShown());
}

void VisibleRows::collapseAsBefore(const VisibleRows& before, std::span<const SpanIndex> nowAt)
{
    for (SpanIndex span = 0; span < before.m_collapsed.size(); ++span)
        if (before.m_collapsed[span] && nowAt[span] != noSpan)
            m_collapsed[nowAt[span]] = m_trace->hasChildren(nowAt[span]);
    refresh(beginShown(), endShown());
}

/// Of a range whose bits are clear: what no collapsed span in it hides.
void VisibleRows::show(SpanIndex begin, SpanIndex end)
{
    for (SpanIndex span = begin; span < end;) {
        if (m_kept.empty() || m_kept[span])
            m_bits[span / 64] |= std::uint64_t{1} << (span % 64);
        span = m_collapsed[span] ? m_trace->afterSubtree(span) : span + 1;
    }
}

void VisibleRows::refresh(SpanIndex begin, SpanIndex end)
{
    std::fill(m_bits.begin(), m_bits.end(), 0);
    show(begin, end);
    sumUp(0);
}

void VisibleRows::showAll()
{
    const std::size_t size = m_trace->size();
    std::fill(m_bits.begin(), m_bits.end(), 0);
    std::fill_n(m_bits.begin(), size / 64, ~std::uint64_t{0});
    if (size % 64 != 0)
        m_bits[size / 64] = (std::uint64_t{1} << (size % 64)) - 1;
    sumUp(0);
}

void VisibleRows::clear(SpanIndex begin, SpanIndex end)
{
    for (; begin < end && begin % 64 != 0; ++begin)
        m_bits[begin / 64] &= ~(std::uint64_t{1} << (begin % 64));
    for (; begin + 64 <= end; begin += 64)
        m_bits[begin / 64] = 0;
    for (; begin < end; ++begin)
        m_bits[begin / 64] &= ~(std::uint64_t{1} << (begin % 64));
}

void VisibleRows::sumUp(std::size_t firstBlock)
{
    for (std::size_t block = firstBlock; block + 1 < m_sums.size(); ++block) {
        std::uint32_t sum = m_sums[block];
        for (std::size_t word = block * wordsOfBlock; word < (block + 1) * wordsOfBlock; ++word)
            sum += static_cast<std::uint32_t>(std::popcount(m_bits[word]));
        m_sums[block + 1] = sum;
    }
}

SpanIndex VisibleRows::endShown() const
{
    return m_top == noSpan ? static_cast<SpanIndex>(m_trace->size()) : m_trace->afterSubtree(m_top);
}

bool VisibleRows::underCollapsed(SpanIndex span) const
{
    while (span != m_top && (span = m_trace->parent(span)) != noSpan)
        if (m_collapsed[span])
            return true;
    return false;
}

} // namespace gatehouse
