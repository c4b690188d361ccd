#include "traceview.h"

#include "spanmapping.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace gatehouse
{
namespace
{

/// Spans of which everything is known faster than one blinks: no need for another thread.
constexpr std::size_t smallTrace = 5000;

} // namespace

TraceView::TraceView(QObject* parent) : QObject(parent), m_find(std::make_unique<TraceFind>(*this))
{
    connect(&m_figuresWatcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_figuresWatcher.isCanceled())
            takeFigures(m_figuresWatcher.result());
    });
    connect(&m_updateWatcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_updateWatcher.isCanceled())
            return;
        if (const NewerAnswer newer = m_updateWatcher.result())
            takeNewer(*newer);
        startUpdate();
    });
}

TraceView::~TraceView()
{
    m_stop.request_stop();
}

void TraceView::stopWork()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_figuresWatcher.setFuture({});
    m_updateWatcher.setFuture({});
    m_waiting = nullptr;
}

void TraceView::show(std::shared_ptr<const Trace> trace)
{
    stopWork();
    m_trace = std::move(trace);
    m_texts.setTrace(m_trace);
    m_rows = m_trace ? std::make_unique<VisibleRows>(m_trace) : nullptr;
    m_figures = m_trace ? TraceFigures::none(*m_trace) : nullptr;
    m_current = noSpan;
    m_kept.clear();
    m_unfolded.clear();
    m_topsBefore.clear();
    m_nowAt.clear();
    m_openLevels = m_trace ? m_trace->deepest() : 0;
    const bool isSmall = m_trace && m_trace->size() <= smallTrace;
    if (isSmall)
        m_figures = TraceFigures::of(*m_trace);
    m_stretch = extent();
    applyKept();
    emit traceChanged();
    m_find->followTrace(false);
    if (m_trace && !isSmall)
        startFigures();
}

void TraceView::startFigures()
{
    m_figuresWatcher.setFuture(QtConcurrent::run(
        [trace = m_trace, stop = m_stop.get_token()] { return TraceFigures::of(*trace, stop); }));
}

void TraceView::takeFigures(std::shared_ptr<const TraceFigures> figures)
{
    if (!figures)
        return; // it was stopped
    const bool wasWhole = m_stretch == extent();
    m_figures = std::move(figures);
    if (m_isFolding) {
        applyKept();
        emit rowsChanged();
    }
    if (m_isCorrected && !m_figures->skew().empty())
        emit timesChanged();
    setStretch(wasWhole ? extent() : m_stretch);
    emit figuresChanged();
}

void TraceView::update(std::shared_ptr<const Trace> newer)
{
    if (!newer || !m_trace) {
        show(std::move(newer));
        return;
    }
    if (newer == m_trace)
        return;
    m_waiting = std::move(newer);
    if (m_updateWatcher.isFinished() || m_updateWatcher.isCanceled())
        startUpdate();
}

void TraceView::startUpdate()
{
    if (!m_waiting)
        return;
    const std::shared_ptr<const Trace> newer = std::exchange(m_waiting, nullptr);
    if (newer->size() <= smallTrace && m_trace->size() <= smallTrace) {
        const NewerAnswer answer = prepare(m_trace, newer, {});
        takeNewer(*answer);
        return;
    }
    m_updateWatcher.setFuture(QtConcurrent::run(
        [before = m_trace, newer, stop = m_stop.get_token()] { return prepare(before, newer, stop); }));
}

TraceView::NewerAnswer TraceView::prepare(const std::shared_ptr<const Trace>& before,
                                          const std::shared_ptr<const Trace>& now,
                                          const std::stop_token& stop)
{
    const auto newer = std::make_shared<Newer>();
    newer->trace = now;
    newer->nowAt = spansNowAt(*before, *now);
    newer->figures = TraceFigures::of(*now, stop);
    return newer->figures ? newer : nullptr;
}

void TraceView::takeNewer(Newer& newer)
{
    m_figuresWatcher.setFuture({});
    const bool wasWhole = m_stretch == extent();
    const bool wasAllOpen = m_openLevels >= m_trace->deepest();
    m_nowAt = std::move(newer.nowAt);
    m_trace = std::move(newer.trace);
    m_texts.setTrace(m_trace);
    m_figures = std::move(newer.figures);

    auto rows = std::make_unique<VisibleRows>(m_trace);
    rows->collapseAsBefore(*m_rows, m_nowAt);
    if (const SpanIndex top = nowAt(m_rows->top()); top != noSpan)
        rows->setTop(top);
    m_rows = std::move(rows);
    m_openLevels = wasAllOpen ? m_trace->deepest() : m_openLevels;
    for (SpanIndex& top : m_topsBefore)
        top = nowAt(top);
    m_current = nowAt(m_current);
    std::set<SpanIndex> unfolded;
    for (const SpanIndex span : m_unfolded)
        unfolded.insert(nowAt(span));
    m_unfolded = std::move(unfolded);
    // Found spans keep their rows while the search is done anew.
    std::vector<bool> kept(m_kept.empty() ? 0 : m_trace->size());
    for (SpanIndex span = 0; span < m_kept.size(); ++span)
        if (m_kept[span] && nowAt(span) != noSpan)
            kept[nowAt(span)] = true;
    m_kept = std::move(kept);
    applyKept();
    m_stretch = wasWhole ? extent() : m_stretch;
    emit traceChanged();
    m_nowAt.clear();
    m_find->followTrace(true);
    emit figuresChanged();
}

void TraceView::setCurrent(SpanIndex span)
{
    if (span == m_current || !m_trace)
        return;
    m_current = span;
    if (span != noSpan && !m_rows->isVisible(span))
        showCurrent();
    emit currentChanged(span);
}

/// Opens what hides the current span: collapsed spans first, then folds, then what was hidden by a search.
void TraceView::showCurrent()
{
    m_rows->reveal(m_current);
    if (m_rows->top() == noSpan)
        m_topsBefore.clear(); // it lies outside the part that was shown
    if (!m_rows->isVisible(m_current) && m_isFolding) {
        for (const SiblingFold& fold : m_figures->folds())
            if (fold.first < m_current && m_current < fold.end)
                m_unfolded.insert(fold.first);
        applyKept();
    }
    if (!m_rows->isVisible(m_current))
        m_find->setHidesRest(false);
    emit rowsChanged();
}

void TraceView::nextError()
{
    if (!m_trace)
        return;
    const auto size = static_cast<SpanIndex>(m_trace->size());
    const SpanIndex from = m_current == noSpan ? size - 1 : m_current;
    for (SpanIndex step = 1; step <= size; ++step) {
        const auto span = static_cast<SpanIndex>((std::uint64_t{from} + step) % size);
        if (m_trace->hasError(span)) {
            setCurrent(span);
            return;
        }
    }
}

void TraceView::previousError()
{
    if (!m_trace)
        return;
    const auto size = static_cast<SpanIndex>(m_trace->size());
    const SpanIndex from = m_current == noSpan ? 0 : m_current;
    for (SpanIndex step = 1; step <= size; ++step) {
        const auto span = static_cast<SpanIndex>((std::uint64_t{from} + size - step) % size);
        if (m_trace->hasError(span)) {
            setCurrent(span);
            return;
        }
    }
}

void TraceView::setCollapsed(SpanIndex span, bool collapsed)
{
    m_rows->setCollapsed(span, collapsed);
    emit rowsChanged();
    if (collapsed)
        lookAtVisible();
}

/// A current span that has no row any more gives way to the one above it that has.
void TraceView::lookAtVisible()
{
    if (m_current == noSpan || m_rows->isVisible(m_current))
        return;
    if (const SpanIndex above = m_rows->visibleAbove(m_current); above != noSpan)
        setCurrent(above);
}

void TraceView::collapseAll()
{
    collapseFrom(1);
}

void TraceView::expandAll()
{
    if (!m_trace)
        return;
    m_openLevels = m_trace->deepest();
    m_rows->expandAll();
    emit rowsChanged();
}

void TraceView::collapseFrom(std::uint32_t levels)
{
    if (!m_trace)
        return;
    m_openLevels = std::max(levels, 1U);
    m_rows->collapseFrom(m_openLevels);
    emit rowsChanged();
    lookAtVisible();
}

void TraceView::stepLevels(int by)
{
    constexpr std::uint32_t readable = 10; // of a trace of thousands of levels, no step shows anything
    if (!m_trace)
        return;
    const std::uint32_t open = std::min(m_openLevels, m_trace->deepest());
    if (by < 0)
        collapseFrom(open == m_trace->deepest() && open > readable ? readable : std::max(open, 2U) - 1);
    else if (open + 1 >= m_trace->deepest())
        expandAll();
    else
        collapseFrom(open + 1);
}

void TraceView::setTop(SpanIndex span)
{
    if (!m_trace || span == m_rows->top())
        return;
    if (span == noSpan)
        m_topsBefore.clear();
    else
        m_topsBefore.push_back(m_rows->top());
    m_rows->setTop(span);
    emit rowsChanged();
}

void TraceView::leaveTop()
{
    if (!m_trace || m_rows->top() == noSpan)
        return;
    const SpanIndex before = m_topsBefore.empty() ? noSpan : m_topsBefore.back();
    if (!m_topsBefore.empty())
        m_topsBefore.pop_back();
    m_rows->setTop(before);
    emit rowsChanged();
}

void TraceView::showOnly(std::vector<bool> kept)
{
    if (kept.empty() && m_kept.empty())
        return;
    m_kept = std::move(kept);
    applyKept();
    emit rowsChanged();
    lookAtVisible();
}

void TraceView::setFolding(bool isFolding)
{
    if (isFolding == m_isFolding)
        return;
    m_isFolding = isFolding;
    m_unfolded.clear();
    if (!m_trace)
        return;
    applyKept();
    emit rowsChanged();
    lookAtVisible();
}

void TraceView::unfold(SpanIndex first)
{
    m_unfolded.insert(first);
    applyKept();
    emit rowsChanged();
}

/// A search that hides the rest says itself which rows there are.
void TraceView::applyKept()
{
    if (!m_trace)
        return;
    if (!m_kept.empty() || !m_isFolding) {
        m_rows->setKept(m_kept);
        return;
    }
    std::vector<bool> kept(m_trace->size(), true);
    for (const SiblingFold& fold : m_figures->folds())
        if (!m_unfolded.contains(fold.first))
            std::fill(kept.begin() + fold.first + 1, kept.begin() + fold.end, false);
    m_rows->setKept(std::move(kept));
}

const SiblingFold* TraceView::foldAt(SpanIndex span) const
{
    if (!m_isFolding || !m_kept.empty() || m_unfolded.contains(span))
        return nullptr;
    const std::vector<SiblingFold>& folds = m_figures->folds();
    const auto at =
        std::lower_bound(folds.begin(), folds.end(), span,
                         [](const SiblingFold& fold, SpanIndex wanted) { return fold.first < wanted; });
    return at != folds.end() && at->first == span ? &*at : nullptr;
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
    return m_isCorrected ? skew().startNano(*m_trace, span) : m_trace->startNano(span);
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
        return {skew().extentStart(), skew().extentEnd()};
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
