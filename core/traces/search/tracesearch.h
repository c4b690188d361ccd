#pragma once

#include "searchtext.h"
#include "tracesummary.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

enum class TraceOrder : std::uint8_t { Newest, Longest, MostSpans, MostErrors };

/// Which traces are wanted; all of it must hold.
///
/// Service, operation and attributes are asked of spans: one and the same span must have them all, in its own
/// attributes, its resource's or its scope's. `error` is an attribute of every span, true or false, unless it
/// was sent with one of that name. Duration, time and errors are asked of the trace as a whole: they are the
/// figures that the list shows.
struct TraceSearch {
    std::string service = {};   ///< empty: any
    TextPattern operation = {}; ///< empty: any
    std::vector<AttributeCondition> attributes = {};
    std::uint64_t minDurationNano = 0;
    std::uint64_t maxDurationNano = ~std::uint64_t{0};
    std::uint64_t fromUnixNano = 0;                  ///< traces that start then or later
    std::uint64_t untilUnixNano = ~std::uint64_t{0}; ///< and before this
    std::uint64_t lastNano = 0;                      ///< and so long ago at most when it is searched; 0: ever
    bool errorsOnly = false;
    TraceOrder order = TraceOrder::Newest; ///< which ones are kept where the limit cuts
    std::size_t limit = 200;

    friend bool operator==(const TraceSearch&, const TraceSearch&) = default;
};

/// With the times that `lastNano` means now.
TraceSearch searchAt(const TraceSearch& search, std::uint64_t nowUnixNano);

constexpr std::size_t mostTracesFound = 10'000;

using TraceList = std::vector<std::shared_ptr<const ListedTrace>>;

struct FoundTraces {
    TraceList traces = {};    ///< in the order asked for; equal ones by trace id
    std::size_t matching = 0; ///< with those that the limit cut
    std::size_t lookedAt = 0; ///< all, unless it was stopped
    bool isStopped = false;
};

bool matches(const ListedTrace& listed, const TraceSearch& search, const std::stop_token& stop = {});

/// Blocks: looks into the spans of each trace whose line matches. The limit is at most mostTracesFound.
FoundTraces searchTraces(std::span<const std::shared_ptr<const ListedTrace>> traces,
                         const TraceSearch& search, const std::stop_token& stop = {});

/// The newest trace with a span that has this attribute with exactly this value, such as `http.request.id`;
/// null if there is none.
std::shared_ptr<const ListedTrace> findByAttribute(std::span<const std::shared_ptr<const ListedTrace>> traces,
                                                   std::string_view key, std::string_view value,
                                                   const std::stop_token& stop = {});

} // namespace gatehouse
