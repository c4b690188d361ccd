#include "bodyjson.h"

#include "findinglist.h"

#include <charconv>

namespace gatehouse
{
namespace
{

std::optional<std::size_t> indexOf(std::string_view digits)
{
    std::size_t index = 0;
    const char* const end = digits.data() + digits.size();
    const auto [last, error] = std::from_chars(digits.data(), end, index);
    const bool leadingZero = digits.size() > 1 && digits.front() == '0';
    return error == std::errc{} && last == end && !leadingZero ? std::optional(index) : std::nullopt;
}

std::optional<BodyValue> itemOf(const BodyValue& array, std::string_view segment)
{
    const auto index = indexOf(segment);
    if (!index || *index >= array.size())
        return std::nullopt;
    return *std::next(array.children().begin(), static_cast<std::ptrdiff_t>(*index));
}

} // namespace

std::optional<Problem> BodyJson::read(std::string_view body, const json::Limits& limits)
{
    auto tree = json::parse(std::string(body), limits, json::Strictness::strict());
    if (!tree)
        return tree.problem();
    m_tree = *std::move(tree);
    return std::nullopt;
}

void BodyJson::addUnfit(FieldErrors& errors) const
{
    for (std::uint32_t i = 0; i < m_tree->size() && !errors.full(); ++i) {
        const json::Node node = m_tree->node(i);
        const bool unnamable = node.hasName() && node.name().find('\0') != std::string::npos;
        if (!unnamable && !(node.isNumber() && !node.number()))
            continue;
        const std::string pointer = pointerTo(node);
        const std::string_view field = std::string_view(pointer).substr(pointer.empty() ? 0 : 1);
        if (!errors.holds(field))
            errors.invalid(field, shownValue(node));
    }
}

std::optional<BodyValue> resolve(const BodyValue& root, const std::vector<std::string>& segments)
{
    std::optional<BodyValue> value = root;
    for (const std::string& segment : segments) {
        value = value->isObject()  ? value->find(segment)
                : value->isArray() ? itemOf(*value, segment)
                                   : std::nullopt;
        if (!value)
            break;
    }
    return value;
}

std::optional<std::string> shownValue(const BodyValue& value)
{
    if (!value.isScalar())
        return std::nullopt;
    if (value.isString())
        return valueOfString(value.string());
    return value.isNumber() ? valueOfNumber(value.text()) : std::string(value.text());
}

} // namespace gatehouse
