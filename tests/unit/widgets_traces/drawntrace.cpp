#include "drawntrace.h"

namespace gatehouse::test
{
namespace
{

std::uint64_t nanos(double milliseconds)
{
    return static_cast<std::uint64_t>(milliseconds * 1e6);
}

} // namespace

void DrawnTrace::add(const Span& span)
{
    const std::uint64_t start = begin + nanos(span.startMs);
    SentSpan sent = spanBetween(span.id, span.parent, start, start + nanos(span.durationMs), span.name);
    sent.error = span.error;
    sent.details = span.details;
    m_trace.add(sent, span.service);
}

std::shared_ptr<const Trace> smallDrawnTrace()
{
    DrawnTrace drawn;
    drawn.add({1, 0, 0, 100, "one"});
    drawn.add({2, 1, 10, 40, "two"});
    drawn.add({3, 2, 10, 10, "three"});
    drawn.add({4, 2, 25, 20, "four", "other", true});
    drawn.add({5, 1, 60, 30, "five"});
    return drawn.trace();
}

std::shared_ptr<const Trace> deepTrace(std::uint32_t spans)
{
    DrawnTrace drawn;
    for (std::uint32_t id = 1; id <= spans; ++id)
        drawn.add({id, id - 1, 0, 1000 - id * 0.001, "level"});
    return drawn.trace();
}

std::shared_ptr<const Trace> wideTrace(std::uint32_t spans)
{
    DrawnTrace drawn;
    drawn.add({1, 0, 0, 1000, "root"});
    for (std::uint32_t id = 2; id <= spans; ++id)
        drawn.add({id, 1, id * 0.005, 0.004, "child"});
    return drawn.trace();
}

} // namespace gatehouse::test
