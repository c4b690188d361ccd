#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// One thing to say about a rules document.
struct RulesFinding {
    enum class Severity : std::uint8_t {
        Error,  ///< the document is refused whole
        Warning ///< it works, and perhaps not as meant
    };

    std::string pointer; ///< RFC 6901, to the value, or to what lacks a member; empty: the document
    Severity severity = Severity::Error;
    std::string message;    ///< English, a sentence without its full stop; part of the contract
    std::size_t offset = 0; ///< of the value's first byte in the text
    std::size_t line = 1;   ///< both count from 1, a column is a code point
    std::size_t column = 1;
};

std::string_view nameOf(RulesFinding::Severity severity);

bool holdsError(const std::vector<RulesFinding>& findings);

/// `{"findings":[{"pointer","severity","message"}]}` as CONTRACTS §4 has it.
std::string findingsJson(const std::vector<RulesFinding>& findings);

} // namespace gatehouse
