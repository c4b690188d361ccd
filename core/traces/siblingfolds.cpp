#include "siblingfolds.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

class RunFinder
{
public:
    RunFinder(const Trace& trace, std::uint32_t least) : m_trace(trace), m_least(least) {}

    /// The siblings of [first, end).
    void look(SpanIndex first, SpanIndex end)
    {
        m_run = {};
        for (SpanIndex span = first; span < end; span = m_trace.afterSubtree(span)) {
            if (m_run.count != 0 && !isAlike(m_run.first, span))
                close();
            if (m_run.count == 0)
                m_run.first = span;
            ++m_run.count;
            m_run.end = m_trace.afterSubtree(span);
            m_run.endNano = std::max(m_run.endNano, m_trace.endNano(span));
            m_run.hasError = m_run.hasError || m_trace.hasError(span) || m_trace.hasErrorBelow(span);
        }
        close();
    }

    std::vector<SiblingFold> folds;

private:
    bool isAlike(SpanIndex a, SpanIndex b) const
    {
        return m_trace.nameId(a) == m_trace.nameId(b) && m_trace.serviceId(a) == m_trace.serviceId(b);
    }

    void close()
    {
        if (m_run.count >= m_least)
            folds.push_back(m_run);
        m_run = {};
    }

    const Trace& m_trace;
    std::uint32_t m_least;
    SiblingFold m_run;
};

} // namespace

std::vector<SiblingFold> siblingFolds(const Trace& trace, std::uint32_t least, const std::stop_token& stop)
{
    constexpr SpanIndex stopEvery = 4096;
    RunFinder finder(trace, std::max(least, 2U));
    const auto size = static_cast<SpanIndex>(trace.size());
    finder.look(0, size);
    for (SpanIndex span = 0; span < size; ++span) {
        if (span % stopEvery == 0 && stop.stop_requested())
            break;
        if (trace.subtreeSize(span) > least)
            finder.look(span + 1, trace.afterSubtree(span));
    }
    std::sort(finder.folds.begin(), finder.folds.end(),
              [](const SiblingFold& a, const SiblingFold& b) { return a.first < b.first; });
    return std::move(finder.folds);
}

} // namespace gatehouse
