#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::json
{

/// Writes one compact JSON document, members in the order they are given. Strings are
/// escaped only where RFC 8259 demands it, UTF-8 stays as it is, bytes that are no UTF-8
/// become U+FFFD. Calls must nest as the document does; asserts say so where they do not.
class Writer
{
public:
    Writer& beginObject() { return begin('{'); }
    Writer& endObject() { return end('}'); }
    Writer& beginArray() { return begin('['); }
    Writer& endArray() { return end(']'); }

    /// The name of the value that comes next.
    Writer& key(std::string_view name);

    Writer& string(std::string_view text);
    template <std::integral Integer>
    requires(!std::same_as<Integer, bool>) Writer& number(Integer value)
    {
        char digits[24];
        const auto result = std::to_chars(digits, digits + sizeof digits, value);
        return raw({digits, static_cast<std::size_t>(result.ptr - digits)});
    }
    /// The shortest text that reads back as the same double; null where it is not finite.
    Writer& number(double value);
    Writer& boolean(bool value);
    Writer& null();
    /// A value that is JSON text already, such as Node::text().
    Writer& raw(std::string_view json);

    /// The document; the writer is empty then.
    std::string take();

private:
    Writer& begin(char bracket);
    Writer& end(char bracket);
    void beforeValue();

    std::string m_text;
    std::vector<bool> m_hasItems; ///< one an open bracket
    bool m_afterKey = false;
};

} // namespace gatehouse::json
