#include "valuerule.h"

#include "fieldformats.h"
#include "jsonnumber.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse
{
namespace
{

constexpr std::array<std::string_view, FieldTypeCount> TypeWords = {
    "",       "string", "integer", "number",   "boolean", "array",
    "object", "uuid",   "email",   "datetime", "uri",     "enum"};

constexpr std::int64_t LargestInteger = (std::int64_t{1} << 53U) - 1;

bool isSafe(std::optional<std::int64_t> value)
{
    return value && *value >= -LargestInteger && *value <= LargestInteger;
}

/// Integers of 64 bits exactly, others by their nearest doubles.
bool equalNumbers(std::optional<std::int64_t> a, std::optional<double> x, std::optional<std::int64_t> b,
                  std::optional<double> y)
{
    if (a && b)
        return *a == *b;
    return x && y && !a && !b && *x == *y;
}

bool equalScalars(const json::Node& constant, const json::FastValue& value)
{
    if (constant.kind() != value.kind())
        return false;
    if (constant.isNumber())
        return equalNumbers(constant.integer(), constant.number(), value.integer(), value.number());
    return constant.isString() ? constant.stringIs(value.string()) : constant.boolean() == value.boolean();
}

/// The number grammar of RFC 8259 over the whole text.
bool isJsonNumber(std::string_view text)
{
    const auto digits = [&text] {
        const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(count);
        return count;
    };
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const bool zero = text.starts_with('0');
    const std::size_t whole = digits();
    if (whole == 0 || (zero && whole > 1))
        return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (digits() == 0)
            return false;
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-'))
            text.remove_prefix(1);
        if (digits() == 0)
            return false;
    }
    return text.empty();
}

std::size_t codePoints(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool within(std::size_t count, std::optional<std::size_t> least, std::optional<std::size_t> most)
{
    return (!least || count >= *least) && (!most || count <= *most);
}

/// A scalar of the rules against a text of a form, which is read as the scalar's kind.
bool equalsText(const json::Node& scalar, std::string_view text)
{
    switch (scalar.kind()) {
    case json::Kind::String:
        return scalar.stringIs(text);
    case json::Kind::Number:
        return isJsonNumber(text) &&
               equalNumbers(scalar.integer(), scalar.number(), json::integerOf(text), json::doubleOf(text));
    case json::Kind::Boolean:
        return scalar.text() == text;
    case json::Kind::Object:
    case json::Kind::Array:
    case json::Kind::Null:
        break;
    }
    return false;
}

} // namespace

std::optional<FieldType> fieldTypeOf(std::string_view word)
{
    const auto* const found = std::find(TypeWords.begin() + 1, TypeWords.end(), word);
    if (found == TypeWords.end())
        return std::nullopt;
    return static_cast<FieldType>(found - TypeWords.begin());
}

std::string_view nameOf(FieldType type)
{
    return TypeWords[static_cast<std::size_t>(type)];
}

bool equalValues(const json::Node& constant, const json::FastValue& value)
{
    std::vector<std::pair<json::Node, json::FastValue>> waiting = {{constant, value}};
    while (!waiting.empty()) {
        const auto [ours, theirs] = waiting.back();
        waiting.pop_back();
        if (ours.isScalar() || theirs.isScalar()) {
            if (!equalScalars(ours, theirs))
                return false;
            continue;
        }
        if (ours.kind() != theirs.kind() || ours.size() != theirs.size())
            return false;
        auto next = theirs.members().begin();
        for (const json::Node child : ours.children()) {
            const auto partner = ours.isArray() ? std::optional((*next).value) : theirs.find(child.name());
            if (!partner)
                return false;
            waiting.emplace_back(child, *partner);
            ++next;
        }
    }
    return true;
}

bool ValueRule::acceptsType(const json::FastValue& value) const
{
    switch (type) {
    case FieldType::Any:
        return true;
    case FieldType::String:
    case FieldType::Uuid:
    case FieldType::Email:
    case FieldType::DateTime:
    case FieldType::Uri:
        return value.isString(); // the rest is acceptsString's
    case FieldType::Integer:
        return value.isNumber() && isSafe(value.integer());
    case FieldType::Number:
        return value.isNumber();
    case FieldType::Boolean:
        return value.isBoolean();
    case FieldType::Array:
        return value.isArray();
    case FieldType::Object:
        return value.isObject();
    case FieldType::Enum:
        return isListed(value);
    }
    return false;
}

bool ValueRule::acceptsString(std::string_view text) const
{
    if (type == FieldType::String && text.find('\0') != text.npos)
        return false;
    if ((type == FieldType::Uuid && !isUuid(text)) || (type == FieldType::Email && !isEmail(text)) ||
        (type == FieldType::DateTime && !isDateTime(text)) ||
        (type == FieldType::Uri && !(isUri(text) && (schemes.empty() || hasScheme(text, schemes)))))
        return false;
    if ((leastLength || mostLength) && !within(codePoints(text), leastLength, mostLength))
        return false;
    return !pattern || re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *pattern);
}

bool ValueRule::acceptsNumber(double value) const
{
    return (!least || value >= *least) && (!most || value <= *most);
}

bool ValueRule::acceptsCount(std::size_t items) const
{
    return within(items, leastItems, mostItems);
}

bool ValueRule::equalsConstant(const json::FastValue& value) const
{
    return !constant || equalValues(*constant, value);
}

bool ValueRule::isListed(const json::FastValue& value) const
{
    return std::any_of(values.begin(), values.end(),
                       [&value](const json::Node& one) { return equalScalars(one, value); });
}

bool ValueRule::needsText() const
{
    return (type >= FieldType::Uuid && type <= FieldType::Uri) || type == FieldType::String || leastLength ||
           mostLength || pattern;
}

bool ValueRule::accepts(const json::FastValue& value) const
{
    if (!acceptsType(value) || !equalsConstant(value))
        return false;
    switch (value.kind()) {
    case json::Kind::String:
        return !needsText() || acceptsString(value.string());
    case json::Kind::Number: {
        const auto number = value.number();
        return number && acceptsNumber(*number);
    }
    case json::Kind::Array:
        return acceptsCount(value.size());
    case json::Kind::Object:
    case json::Kind::Boolean:
    case json::Kind::Null:
        break;
    }
    return true;
}

bool ValueRule::acceptsText(std::string_view text) const
{
    if (constant && !equalsText(*constant, text))
        return false;
    switch (type) {
    case FieldType::Array:
    case FieldType::Object:
        return false;
    case FieldType::Boolean:
        return text == "true" || text == "false";
    case FieldType::Integer:
    case FieldType::Number: {
        if (!isJsonNumber(text) || (type == FieldType::Integer && !isSafe(json::integerOf(text))))
            return false;
        const auto number = json::doubleOf(text);
        return number && acceptsNumber(*number);
    }
    case FieldType::Enum:
        return std::any_of(values.begin(), values.end(),
                           [text](const json::Node& one) { return equalsText(one, text); });
    case FieldType::Any:
    case FieldType::String:
    case FieldType::Uuid:
    case FieldType::Email:
    case FieldType::DateTime:
    case FieldType::Uri:
        break;
    }
    return acceptsString(text);
}

} // namespace gatehouse
