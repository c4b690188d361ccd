#pragma once

#include "textpattern.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// An attribute that a span must have.
struct AttributeCondition {
    std::string key = {};
    std::optional<TextPattern> value = {}; ///< any, without

    friend bool operator==(const AttributeCondition&, const AttributeCondition&) = default;
};

/// What is wrong with a text that somebody typed into the search, and where.
struct SearchTextError {
    enum class Kind : std::uint8_t {
        NoKey,       ///< a value without a name before it
        NoQuote,     ///< a text that is begun with a quote is not ended
        AfterQuote,  ///< something follows a quoted text without a blank
        TooMany,     ///< more conditions than are looked at
        TooLong,     ///< longer than any text that is searched for
        NoNumber,    ///< a duration begins without digits
        NoUnit,      ///< a number without a unit
        UnknownUnit, ///< none of ns, us, µs, ms, s, m, min, h
        TooGreat,    ///< more than the 292 years that nanoseconds can say
        Last = TooGreat
    };
    Kind kind = Kind::NoKey;
    std::size_t at = 0; ///< the byte where it begins

    friend bool operator==(const SearchTextError&, const SearchTextError&) = default;
};

struct ParsedAttributes {
    std::vector<AttributeCondition> conditions = {};
    std::optional<SearchTextError> error = {}; ///< then there are no conditions
};

struct ParsedDuration {
    std::optional<std::uint64_t> nanos = {}; ///< nothing for an empty text
    std::optional<SearchTextError> error = {};
};

constexpr std::size_t mostConditions = 32;
constexpr std::size_t longestSearchText = 4096;

/// Reads conditions as people type them, separated by blanks; all must hold: `key=value`,
/// `key="with blanks"` (`\"` and `\\` within quotes), or `key` alone, which must be there whatever its
/// value. `*` in a value without quotes stands for any text. A key may be quoted too.
ParsedAttributes parseAttributes(std::string_view text);

/// Writes them such that parseAttributes() reads the same.
std::string attributesText(const std::vector<AttributeCondition>& conditions);

/// Reads a duration: one or more of a number with its unit ("1.5s", "300ms 20us", "2m30s").
/// The least unit is 1 ns, smaller parts are cut. A comma is an error: in one country it parts thousands, in
/// the next decimals. Blanks may stand anywhere between.
ParsedDuration parseDuration(std::string_view text);

/// Writes it such that parseDuration() reads the same, in as few parts as say it exactly: "1.5s".
std::string durationSearchText(std::uint64_t nanos);

} // namespace gatehouse
