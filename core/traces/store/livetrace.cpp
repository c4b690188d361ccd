#include "livetrace.h"

#include "spanrow.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

/// Of a Trace's columns, for each span; and of a trace that has none.
constexpr std::size_t columnBytes = 3 * sizeof(std::uint64_t) + 8 * sizeof(std::uint32_t);
constexpr std::size_t columnHeads = 11 * 2 * sizeof(void*);

/// The builder's number for what the batch calls `id`, described at its first span.
template <class Describe>
std::uint32_t numberIn(std::vector<std::uint32_t>& numbers, std::uint32_t id, Describe&& describe)
{
    if (id == 0)
        return 0;
    if (numbers.size() <= id)
        numbers.resize(id + 1);
    if (numbers[id] == 0)
        numbers[id] = describe();
    return numbers[id];
}

} // namespace

std::size_t SpanGroup::bytes() const
{
    std::size_t sum = 0;
    for (const std::uint32_t member : members)
        sum += sizeof(SpanRow) + columnBytes + spans[member].name.size() + spans[member].details.size();
    return sum;
}

std::size_t LiveTrace::append(const SpanGroup& group)
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::uint32_t> resources;
    std::vector<std::uint32_t> scopes;
    for (const std::uint32_t member : group.members) {
        SentSpan span = group.spans[member];
        span.resource = numberIn(resources, span.resource,
                                 [&] { return m_builder.resource(group.resources[span.resource]); });
        span.scope = numberIn(scopes, span.scope, [&] { return m_builder.scope(group.scopes[span.scope]); });
        if (!m_builder.addSpan(span))
            break;
    }
    if (group.partial)
        m_builder.markPartial(group.spans[group.members.front()].traceId);
    return memory();
}

std::shared_ptr<const Trace> LiveTrace::build()
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<const Trace> built = lastBuilt();
    const std::size_t builtOf = built ? built->sentCount() : 0;
    if (builtOf == m_builder.spanCount())
        return built;
    built = m_builder.build().front();
    const std::lock_guard builtLock(m_builtMutex);
    m_built = built;
    return built;
}

std::shared_ptr<const Trace> LiveTrace::lastBuilt() const
{
    const std::lock_guard lock(m_builtMutex);
    return m_built;
}

/// With what showing it takes, whether it is shown or not: looking at traces evicts none. A third more stands
/// for what the allocator takes between many small pieces (measured under load, bench_traces_receiver).
std::size_t LiveTrace::memory() const
{
    const std::size_t bytes = m_builder.memory() + (sizeof *this - sizeof m_builder) + sizeof(Trace) +
                              columnHeads + m_builder.spanCount() * columnBytes;
    return bytes + bytes / 4;
}

} // namespace gatehouse
