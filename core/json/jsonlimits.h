#pragma once

#include <cstddef>
#include <cstdint>

namespace gatehouse::json
{

/// How large a document may be. Wide unless said otherwise, but never without bound.
struct Limits {
    std::size_t depth = 65536;           ///< brackets open at once
    std::size_t keys = 4'000'000;        ///< members of one object
    std::size_t arrayItems = 16'000'000; ///< items of one array
    std::size_t keyBytes = 1U << 20U;    ///< bytes of one name after unescaping
    std::size_t bytes = 1U << 30U;       ///< bytes of the document; never over MaxBytes

    /// Offsets in a tree have 32 bits.
    static constexpr std::size_t MaxBytes = 0xFFFFFFFEU;

    /// `json_limits` as CONTRACTS section 3 has them by default.
    static constexpr Limits rules()
    {
        Limits limits;
        limits.depth = 32;
        limits.keys = 1000;
        limits.arrayItems = 10000;
        limits.keyBytes = 256;
        return limits;
    }
};

/// What happens to a name that is there already in the same object, after unescaping.
enum class RepeatedNames : std::uint8_t { Allowed, Reported, Refused };

/// What happens to a \u escape that is half a surrogate pair.
enum class LoneSurrogates : std::uint8_t { Refused, Replaced };

/// What RFC 8259 leaves open.
struct Strictness {
    RepeatedNames repeatedNames = RepeatedNames::Allowed;
    LoneSurrogates loneSurrogates = LoneSurrogates::Refused;

    /// For what the gateway lets in.
    static constexpr Strictness strict() { return {RepeatedNames::Refused, LoneSurrogates::Refused}; }
    /// For other people's documents: read what can be read, and say what was odd.
    static constexpr Strictness lenient() { return {RepeatedNames::Reported, LoneSurrogates::Replaced}; }
};

} // namespace gatehouse::json
