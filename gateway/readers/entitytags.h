#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// What If-Match or If-None-Match lists (RFC 9110 §8.8.3, §13.1.1, §13.1.2).
class EntityTags
{
public:
    /// The values of all fields of the name, which count as one list. Nothing if they are no list of
    /// entity tags and no lone `*`.
    static std::optional<EntityTags> read(const std::vector<std::string_view>& fields);

    /// `*`
    bool isAny() const { return m_any; }
    bool empty() const { return !m_any && m_tags.empty(); }
    /// Whether a strong tag of the list is this one (without its quotes); `*` is none.
    bool holdsStrong(std::string_view opaque) const;
    /// The weak comparison: also W/"…", and `*` is any.
    bool holds(std::string_view opaque) const;

private:
    struct Tag {
        bool weak = false;
        std::string opaque; ///< without its quotes
    };
    static std::optional<Tag> takeTag(std::string_view& rest);
    bool readField(std::string_view field);

    bool m_any = false;
    std::vector<Tag> m_tags;
};

} // namespace gatehouse
