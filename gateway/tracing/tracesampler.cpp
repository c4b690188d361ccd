#include "tracesampler.h"

namespace gatehouse
{

std::optional<TraceSampler> TraceSampler::named(std::string_view name)
{
    constexpr std::string_view prefix = "parentbased_";
    TraceSampler sampler;
    sampler.asksParent = name.starts_with(prefix);
    if (sampler.asksParent)
        name.remove_prefix(prefix.size());
    if (name == "always_on")
        sampler.root = Root::AlwaysOn;
    else if (name == "always_off")
        sampler.root = Root::AlwaysOff;
    else if (name == "traceidratio")
        sampler.root = Root::Ratio;
    else
        return {};
    return sampler;
}

bool TraceSampler::keeps(const std::optional<TraceContext>& parent, const TraceIdBytes& traceId) const
{
    using Sampling = TraceContext::Sampling;
    if (parent && parent->sampling == Sampling::Debug)
        return true;
    if (asksParent && parent && parent->sampling != Sampling::Undecided)
        return parent->sampled();
    switch (root) {
    case Root::AlwaysOn:
        return true;
    case Root::AlwaysOff:
        return false;
    case Root::Ratio:
        break;
    }
    // The low 63 bits of the id against the ratio, so that every service decides alike.
    std::uint64_t low = 0;
    for (std::size_t i = 8; i < traceId.size(); ++i)
        low = (low << 8U) | traceId[i];
    constexpr double range = 9223372036854775808.0; // 2^63
    return ratio >= 1 || static_cast<double>(low >> 1U) < ratio * range;
}

} // namespace gatehouse
