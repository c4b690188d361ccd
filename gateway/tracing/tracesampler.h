#pragma once

#include "tracecontext.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace gatehouse
{

/// OTEL_TRACES_SAMPLER: which traces are recorded from their head on.
struct TraceSampler {
    enum class Root : std::uint8_t { AlwaysOn, AlwaysOff, Ratio };

    Root root = Root::AlwaysOn;
    double ratio = 1;       ///< 0 to 1, with Ratio
    bool asksParent = true; ///< what the caller has decided holds; debug holds always

    /// `always_on`, `parentbased_traceidratio`, …: the six names of the OpenTelemetry specification.
    static std::optional<TraceSampler> named(std::string_view name);

    /// A trace that nobody has decided on; `parent` is what the request said, if anything.
    bool keeps(const std::optional<TraceContext>& parent, const TraceIdBytes& traceId) const;
    /// Nothing is ever recorded, errors and slow requests neither.
    bool off() const { return root == Root::AlwaysOff && !asksParent; }
};

} // namespace gatehouse
