#pragma once

#include "spanrecord.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <vector>

namespace gatehouse
{

/// Spans that wait to be sent: bounded, and what does not fit is counted. Shared by requests and exporter,
/// so that a request may end behind the exporter.
class SpanQueue
{
public:
    explicit SpanQueue(std::size_t most) : m_most(most) {}

    /// All spans of one request, or as many as fit.
    void put(std::vector<SpanRecord> spans);
    std::vector<SpanRecord> take(std::size_t most);
    std::size_t size() const { return m_spans.size(); }
    std::uint64_t dropped() const { return m_dropped; }
    /// Called when something has come; nothing ends that.
    void whenFilled(std::function<void()> tell) { m_tell = std::move(tell); }

private:
    std::size_t m_most;
    std::deque<SpanRecord> m_spans;
    std::uint64_t m_dropped = 0;
    std::function<void()> m_tell;
};

} // namespace gatehouse
