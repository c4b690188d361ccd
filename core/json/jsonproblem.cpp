#include "jsonproblem.h"

#include <algorithm>
#include <array>

namespace gatehouse::json
{
namespace
{

constexpr std::array<std::string_view, JsonProblemCount> Reasons = {
    "no value",
    "a byte order mark is not allowed",
    "unexpected end",
    "expected a value",
    "expected a name in double quotes",
    "expected ':' after a name",
    "expected ',' or '}'",
    "expected ',' or ']'",
    "a comma before a closing bracket",
    "more text after the value",
    "comments are not allowed",
    "a word other than true, false and null",
    "NaN and Infinity are not allowed",
    "a number with a leading zero",
    "malformed number",
    "a string that does not end",
    "a raw control character in a string",
    "unknown escape in a string",
    "\\u without four hexadecimal digits",
    "half a surrogate pair",
    "overlong UTF-8",
    "a surrogate encoded as UTF-8",
    "invalid UTF-8",
    "a repeated name",
    "nested too deeply",
    "too many names in an object",
    "too many items in an array",
    "a name that is too long",
    "the document is too large",
    "a number beyond every double",
    "a number that its canonical form would change",
    "there is no such value",
    "the value is no object",
    "the value is no array",
    "the document's own value cannot be renamed, moved or removed",
};

} // namespace

Position positionOf(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const std::size_t lineEnd = before.rfind('\n');
    const std::string_view line = lineEnd == before.npos ? before : before.substr(lineEnd + 1);
    const auto startsCharacter = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    };
    return {1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
            1 + static_cast<std::size_t>(std::count_if(line.begin(), line.end(), startsCharacter))};
}

std::string placeText(Position position)
{
    return "line " + std::to_string(position.line) + " column " + std::to_string(position.column);
}

std::string_view reasonOf(JsonProblem code)
{
    return Reasons[static_cast<std::size_t>(code)];
}

std::string describeJsonProblem(const Problem& problem)
{
    std::string text(reasonOf(problem.code.as<JsonProblem>()));
    if (!problem.place.empty())
        text.append(" at ").append(problem.place);
    return text;
}

} // namespace gatehouse::json
