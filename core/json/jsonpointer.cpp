#include "jsonpointer.h"

#include <algorithm>
#include <charconv>

namespace gatehouse::json
{
namespace
{

std::optional<std::string> withoutEscapes(std::string_view escaped)
{
    std::string name;
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        if (escaped[i] != '~') {
            name.push_back(escaped[i]);
            continue;
        }
        const char which = ++i < escaped.size() ? escaped[i] : '\0';
        if (which != '0' && which != '1')
            return std::nullopt;
        name.push_back(which == '0' ? '~' : '/');
    }
    return name;
}

std::optional<std::size_t> indexOf(std::string_view digits)
{
    std::size_t index = 0;
    const char* const end = digits.data() + digits.size();
    const auto [last, error] = std::from_chars(digits.data(), end, index);
    const bool leadingZero = digits.size() > 1 && digits.front() == '0';
    if (error != std::errc{} || last != end || leadingZero)
        return std::nullopt;
    return index;
}

} // namespace

std::optional<JsonPointer> JsonPointer::parse(std::string_view text)
{
    JsonPointer pointer;
    while (!text.empty()) {
        if (text.front() != '/')
            return std::nullopt;
        text.remove_prefix(1);
        const std::size_t end = std::min(text.find('/'), text.size());
        auto name = withoutEscapes(text.substr(0, end));
        if (!name)
            return std::nullopt;
        const auto index = indexOf(*name);
        pointer.m_segments.push_back({std::move(*name), index});
        text.remove_prefix(end);
    }
    return pointer;
}

void JsonPointer::append(std::string_view name)
{
    m_segments.push_back({std::string(name), indexOf(name)});
}

void JsonPointer::append(std::size_t index)
{
    m_segments.push_back({std::to_string(index), index});
}

JsonPointer JsonPointer::child(std::string_view name) const
{
    JsonPointer pointer = *this;
    pointer.append(name);
    return pointer;
}

JsonPointer JsonPointer::child(std::size_t index) const
{
    JsonPointer pointer = *this;
    pointer.append(index);
    return pointer;
}

JsonPointer JsonPointer::parent() const
{
    JsonPointer pointer = *this;
    if (!pointer.m_segments.empty())
        pointer.m_segments.pop_back();
    return pointer;
}

std::string JsonPointer::text() const
{
    std::string text;
    for (const Segment& segment : m_segments)
        appendPointerSegment(text, segment.name);
    return text;
}

void appendPointerSegment(std::string& pointer, std::string_view name)
{
    pointer.push_back('/');
    for (const char c : name) {
        if (c == '~' || c == '/')
            pointer.append(c == '~' ? "~0" : "~1");
        else
            pointer.push_back(c);
    }
}

} // namespace gatehouse::json
