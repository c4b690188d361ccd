#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::json
{

/// A JSON pointer (RFC 6901), taken apart once and then followed many times: by Node and
/// by FastValue alike. The empty one leads to the whole document.
class JsonPointer
{
public:
    struct Segment {
        std::string name; ///< without `~0` and `~1`
        /// What it says to an array: digits without a leading zero. `-` and all else lead nowhere.
        std::optional<std::size_t> index;

        friend bool operator==(const Segment&, const Segment&) = default;
    };

    JsonPointer() = default;
    /// Nothing for text that is no pointer: without its first slash, or with a `~` that
    /// escapes nothing.
    static std::optional<JsonPointer> parse(std::string_view text);

    const std::vector<Segment>& segments() const { return m_segments; }
    bool isRoot() const { return m_segments.empty(); }
    /// Makes this one lead to a member or item of what it led to.
    void append(std::string_view name);
    void append(std::size_t index);
    /// The pointer to a member or item of what this one leads to.
    JsonPointer child(std::string_view name) const;
    JsonPointer child(std::size_t index) const;
    /// The pointer to what holds it; the root's is the root.
    JsonPointer parent() const;
    /// The text that parse() takes.
    std::string text() const;

    friend bool operator==(const JsonPointer&, const JsonPointer&) = default;

private:
    std::vector<Segment> m_segments;
};

/// Appends a slash and the name, with `~` and `/` escaped.
void appendPointerSegment(std::string& pointer, std::string_view name);

} // namespace gatehouse::json
