#include "madetrace.h"

#include <stdexcept>

namespace gatehouse::test
{
namespace
{

SentSpan startingAt(std::uint64_t id, std::uint64_t parent, std::uint64_t start, std::string_view name)
{
    SentSpan span;
    span.traceId = SentId::ofNumber(0, 1, 32);
    span.spanId = SentId::ofNumber(0, id, 16);
    span.parentId = parent == 0 ? SentId() : SentId::ofNumber(0, parent, 16);
    span.name = name;
    span.startNano = start;
    return span;
}

} // namespace

SentSpan spanBetween(std::uint64_t id, std::uint64_t parent, std::uint64_t start, std::uint64_t end,
                     std::string_view name)
{
    SentSpan span = startingAt(id, parent, start, name);
    span.endNano = end;
    return span;
}

SentSpan spanLasting(std::uint64_t id, std::uint64_t parent, std::uint64_t start, std::uint64_t duration,
                     std::string_view name)
{
    SentSpan span = startingAt(id, parent, start, name);
    span.durationNano = static_cast<std::int64_t>(duration);
    return span;
}

void MadeTrace::add(const SentSpan& span)
{
    if (!m_builder.addSpan(span))
        throw std::length_error("the builder is full");
}

void MadeTrace::add(SentSpan span, std::string_view service)
{
    span.resource = m_builder.resource({service, {}});
    add(span);
}

} // namespace gatehouse::test
