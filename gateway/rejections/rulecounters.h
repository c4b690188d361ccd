#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace gatehouse
{

/// How often each rule refused a request (hits) or would have, had its mode been enforce (would_hits), since
/// the start. Rules by the endpoint's id, `header:<name>`, or the check where none decided (`framing`,
/// `path`). Bounded: beyond mostRules they count as `other`.
class RuleCounters
{
public:
    static constexpr std::size_t mostRules = 2'000;

    void hit(std::string_view rule) { ++counts(rule).hits; }
    void wouldHit(std::string_view rule) { ++counts(rule).wouldHits; }

    /// `[{"rule","hits","would_hits"}]` by rule (GATEWAY §1's R).
    std::string json() const;

    /// Adds what json() wrote; text that is not of that form adds nothing.
    void add(std::string_view json);

private:
    struct Counts {
        std::uint64_t hits = 0;
        std::uint64_t wouldHits = 0;
    };
    Counts& counts(std::string_view rule);

    std::map<std::string, Counts, std::less<>> m_rules;
};

} // namespace gatehouse
