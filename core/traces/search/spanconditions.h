#pragma once

#include "searchtext.h"
#include "trace.h"

#include <cstdint>
#include <stop_token>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// Looks for one span of a trace that has all that is asked of spans. What it is made of outlives it.
class SpanConditions
{
public:
    /// An empty service or operation is any.
    SpanConditions(const Trace& trace, std::string_view service, const TextPattern& operation,
                   const std::vector<AttributeCondition>& attributes);

    /// Whether there is one; false if it was stopped before one was found.
    bool hold(const std::stop_token& stop = {});

private:
    enum class Known : std::uint8_t { Nothing, No, Yes };
    /// What is known of an origin: the service, and which conditions its attributes meet.
    struct OriginFacts {
        bool isKnown = false;
        bool hasService = false;
        std::uint32_t met = 0; ///< a bit a condition
    };

    bool nameMatches(SpanIndex span);
    const OriginFacts& factsOf(std::uint32_t origin);
    bool attributesMatch(SpanIndex span, std::uint32_t met) const;
    /// With the bits of those that this list meets.
    std::uint32_t metBy(AttributeList list, std::uint32_t met) const;
    bool mayBeIn(std::string_view bytes, std::uint32_t met) const;

    const Trace& m_trace;
    std::string_view m_service;
    const TextPattern& m_operation;
    const std::vector<AttributeCondition>& m_attributes;
    std::uint32_t m_all = 0;
    std::vector<Known> m_names;
    std::vector<OriginFacts> m_origins;
};

} // namespace gatehouse
