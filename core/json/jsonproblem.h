#pragma once

#include "problem.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse::json
{

/// Why a text is no JSON document we take. Where a limit was passed, Problem.args holds it.
/// Those behind TooLarge are not of reading: they say why a document has no canonical form,
/// or cannot be changed as asked; Problem.args then holds a JSON pointer.
enum class JsonProblem : std::uint8_t {
    Empty,
    ByteOrderMark,
    UnexpectedEnd,
    ExpectedValue,
    ExpectedName,
    ExpectedColon,
    ExpectedCommaOrBrace,
    ExpectedCommaOrBracket,
    TrailingComma,
    TrailingContent,
    Comment,
    UnknownWord,
    NotFinite,
    LeadingZero,
    BadNumber,
    UnterminatedString,
    ControlCharacter,
    BadEscape,
    BadUnicodeEscape,
    LoneSurrogate,
    OverlongUtf8,
    SurrogateUtf8,
    InvalidUtf8,
    RepeatedName,
    TooDeep,
    TooManyKeys,
    TooManyItems,
    KeyTooLong,
    TooLarge,
    NumberOutOfRange, ///< it is no finite double
    NumberChanges,    ///< RFC 8785 would write another value
    NoSuchValue,
    NotAnObject,
    NotAnArray,
    RootStays, ///< the document's own value has no name and no neighbours
};

constexpr Subject subjectOf(JsonProblem)
{
    return Subject::Json;
}

/// Every code, for tables and tests; and those of reading alone.
inline constexpr int JsonProblemCount = static_cast<int>(JsonProblem::RootStays) + 1;
inline constexpr int JsonReadingProblemCount = static_cast<int>(JsonProblem::TooLarge) + 1;

/// A place in a text: both count from 1; a line ends at LF, a column is a code point.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// The position of the byte at `offset`; everything before it must be UTF-8.
Position positionOf(std::string_view text, std::size_t offset);

/// "line 3 column 7".
std::string placeText(Position position);

/// The English words of CONTRACTS section 3, "Invalid JSON: <reason> at line L column C".
/// They are part of the gateway's contract and never translated.
std::string_view reasonOf(JsonProblem code);

/// "<reason> at line L column C" of a problem of this subject.
std::string describeJsonProblem(const Problem& problem);

} // namespace gatehouse::json
