#pragma once

#include "maskedview.h"

#include <array>
#include <initializer_list>

namespace gatehouse::redact
{

/// Groups of digits with at most one joint between two: `408-247-8880`, `4111 1111 1111 1111`.
struct DigitChain {
    enum Joint : std::uint8_t { NoJoint = 0, Blank = 1, Hyphen = 2, Dot = 4, Slash = 8, Paren = 16 };
    struct Group {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t digits = 0;       ///< in this and all groups before
        std::uint8_t joint = NoJoint; ///< before it
        std::size_t size() const { return end - begin; }
    };
    static constexpr std::size_t MostGroups = 12;
    static constexpr std::size_t MostDigits = 19;

    std::array<Group, MostGroups> groups;
    std::size_t count = 0;
    std::uint8_t jointAfter = NoJoint; ///< to digits that do not belong to it any more
    bool tooLong = false;              ///< a first group of more than MostDigits

    /// All joints within the first `n` groups.
    std::uint8_t joints(std::size_t n) const;
    /// The joint behind the first `n` groups.
    std::uint8_t after(std::size_t n) const { return n < count ? groups[n].joint : jointAfter; }
    bool sizes(std::size_t first, std::initializer_list<std::size_t> wanted) const;
};

/// The chain whose first digit, or a parenthesis before it, stands at the place. A group that
/// a letter, a colon or a percent sign makes part of something else ends it.
DigitChain digitChainAt(const MaskedView& view, std::size_t pos);

/// True if the groups from `first` on are a date: 2026-03-01, 1.3.2026, 03/01/26.
bool isDate(const MaskedView& view, const DigitChain& chain, std::size_t first);

/// The check digit of ISO/IEC 7812 over the digits among [begin, end).
bool luhn(const MaskedView& view, std::size_t begin, std::size_t end);

} // namespace gatehouse::redact
