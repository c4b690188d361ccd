#include "tracefind.h"

#include "traceview.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace gatehouse
{

TraceFind::TraceFind(TraceView& view) : m_view(view), m_found(std::make_shared<Found>())
{
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] {
        if (!m_watcher.isCanceled())
            take(m_watcher.result());
    });
}

TraceFind::~TraceFind()
{
    m_stop.request_stop();
}

bool TraceFind::isActive() const
{
    const SpanQuery all;
    return !m_query.text.empty() || m_query.service || m_query.minDurationNano != all.minDurationNano ||
           m_query.maxDurationNano != all.maxDurationNano || m_query.errorsOnly;
}

void TraceFind::search(const SpanQuery& query)
{
    m_query = query;
    start();
}

void TraceFind::start()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    if (!isActive() || m_view.isEmpty()) {
        m_watcher.setFuture({});
        take(std::make_shared<Found>());
        return;
    }
    m_isRunning = true;
    m_watcher.setFuture(QtConcurrent::run([trace = m_view.sharedTrace(), query = m_query,
                                           stop = m_stop.get_token()] { return find(trace, query, stop); }));
    emit changed();
}

TraceFind::Answer TraceFind::find(const std::shared_ptr<const Trace>& trace, const SpanQuery& query,
                                  const std::stop_token& stop)
{
    const auto found = std::make_shared<Found>();
    found->matches = findSpans(*trace, query, stop);
    found->kept.resize(trace->size());
    for (const SpanIndex match : found->matches)
        for (SpanIndex span = match; span != noSpan && !found->kept[span]; span = trace->parent(span))
            found->kept[span] = true;
    return stop.stop_requested() ? nullptr : found;
}

void TraceFind::take(Answer answer)
{
    if (!answer)
        return; // it was stopped
    m_isRunning = false;
    m_found = std::move(answer);
    applyRows();
    emit changed();
}

void TraceFind::applyRows()
{
    if (!m_view.isEmpty())
        m_view.showOnly(m_hidesRest ? m_found->kept : std::vector<bool>());
}

bool TraceFind::isMatch(SpanIndex span) const
{
    return std::binary_search(matches().begin(), matches().end(), span);
}

qsizetype TraceFind::position() const
{
    const auto at = std::lower_bound(matches().begin(), matches().end(), m_view.current());
    return at != matches().end() && *at == m_view.current() ? at - matches().begin() : -1;
}

void TraceFind::next()
{
    if (matches().empty())
        return;
    const auto at = m_view.current() == noSpan
                        ? matches().begin()
                        : std::upper_bound(matches().begin(), matches().end(), m_view.current());
    m_view.setCurrent(at == matches().end() ? matches().front() : *at);
}

void TraceFind::previous()
{
    if (matches().empty())
        return;
    const auto at = std::lower_bound(matches().begin(), matches().end(), m_view.current());
    m_view.setCurrent(at == matches().begin() ? matches().back() : *(at - 1));
}

void TraceFind::setHidesRest(bool hides)
{
    if (hides == m_hidesRest)
        return;
    m_hidesRest = hides;
    applyRows();
    emit changed();
}

void TraceFind::followTrace(bool isSame)
{
    if (!isSame) {
        m_hidesRest = false;
        clear();
        return;
    }
    m_found = std::make_shared<Found>();
    start();
}

} // namespace gatehouse
