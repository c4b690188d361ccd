#pragma once

#include "sentspan.h"
#include "tracebuilder.h"
#include "tracestore.h"

#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace gatehouse
{

/// Spans of one trace on their way into it, and what they refer to.
struct SpanGroup {
    std::span<const SentSpan> spans;
    std::span<const std::uint32_t> members; ///< which of them, in order of arrival
    std::span<const SentResource> resources;
    std::span<const SentScope> scopes;
    bool partial = false;

    /// What the spans add to their trace's memory, roughly.
    std::size_t bytes() const;
};

/// A trace whose spans keep coming. Any thread may call; who appends waits for who builds.
class LiveTrace
{
public:
    LiveTrace() = default;

    /// Gives what the trace takes in memory now.
    std::size_t append(const SpanGroup& group);
    /// Of all spans that have come; null without any.
    std::shared_ptr<const Trace> build();
    std::shared_ptr<const Trace> lastBuilt() const;

private:
    std::size_t memory() const;

    std::mutex m_mutex; ///< of the builder
    TraceBuilder m_builder;
    mutable std::mutex m_builtMutex; ///< never held for long
    std::shared_ptr<const Trace> m_built;
};

} // namespace gatehouse
