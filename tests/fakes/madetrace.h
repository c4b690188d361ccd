#pragma once

#include "tracebuilder.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace gatehouse::test
{

/// A span of trace 1 for a test: small numbers for ids, parent 0 for none, times in ns. The name outlives it.
SentSpan spanBetween(std::uint64_t id, std::uint64_t parent, std::uint64_t start, std::uint64_t end,
                     std::string_view name = "work");
/// The same as formats send it that give a duration.
SentSpan spanLasting(std::uint64_t id, std::uint64_t parent, std::uint64_t start, std::uint64_t duration,
                     std::string_view name = "work");

/// A trace that a test puts together span by span, and may go on with: each picture has what was added until
/// then. Throws where the builder is full, which it is far beyond any test.
class MadeTrace
{
public:
    void add(const SentSpan& span);
    /// Of this service.
    void add(SentSpan span, std::string_view service);

    std::shared_ptr<const Trace> picture() { return m_builder.build().front(); }

private:
    TraceBuilder m_builder;
};

} // namespace gatehouse::test
