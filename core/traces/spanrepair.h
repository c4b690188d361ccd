#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gatehouse
{

/// What had to be done to a span so that it could be shown (CONTRACTS §5); in the order of the contract.
enum class SpanRepair : std::uint8_t {
    MissingParent,    ///< names a parent that is not there
    Cycle,            ///< the link to its parent closed a circle and was cut
    SelfParent,       ///< named itself as its parent
    DuplicateId,      ///< an earlier span has its id
    Merged,           ///< put together from pieces
    MissingStart,     ///< its start is its parent's, or its earliest child's
    MissingDuration,  ///< shown as 0
    NegativeDuration, ///< shown as 0
    MixedIdWidth,     ///< sent with a narrower trace id than others of its trace
    InvalidId,        ///< its id, or its trace's, is empty or all zero
    Partial,          ///< of the trace: its sender left out spans
    Last = Partial
};

constexpr std::size_t spanRepairCount = static_cast<std::size_t>(SpanRepair::Last) + 1;

/// The contract's word.
constexpr std::string_view wordFor(SpanRepair repair)
{
    constexpr std::array<std::string_view, spanRepairCount> words = {
        "missing-parent", "cycle",         "self-parent",      "duplicate-id",
        "merged",         "missing-start", "missing-duration", "negative-duration",
        "mixed-id-width", "invalid-id",    "partial"};
    return words[static_cast<std::size_t>(repair)];
}

/// A set of them.
class SpanRepairs
{
public:
    constexpr SpanRepairs() = default;
    constexpr explicit SpanRepairs(std::uint32_t bits) : m_bits(bits) {}

    constexpr void add(SpanRepair repair) { m_bits |= 1U << static_cast<unsigned>(repair); }
    constexpr bool has(SpanRepair repair) const
    {
        return (m_bits >> static_cast<unsigned>(repair) & 1U) != 0;
    }
    constexpr bool empty() const { return m_bits == 0; }
    constexpr std::uint32_t bits() const { return m_bits; }

    friend constexpr bool operator==(const SpanRepairs&, const SpanRepairs&) = default;

private:
    std::uint32_t m_bits = 0;
};

} // namespace gatehouse
