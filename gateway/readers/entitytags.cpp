#include "entitytags.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

void skipBlanks(std::string_view& rest)
{
    while (!rest.empty() && isBlank(rest.front()))
        rest.remove_prefix(1);
}

/// etagc: anything visible but the quote, and obs-text.
bool isTagCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != '"' && byte != 0x7F;
}

} // namespace

std::optional<EntityTags::Tag> EntityTags::takeTag(std::string_view& rest)
{
    Tag tag;
    if (rest.starts_with("W/")) {
        tag.weak = true;
        rest.remove_prefix(2);
    }
    if (!rest.starts_with('"'))
        return {};
    rest.remove_prefix(1);
    const auto end = rest.find('"');
    if (end == rest.npos || !std::all_of(rest.begin(), rest.begin() + end, isTagCharacter))
        return {};
    tag.opaque = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return tag;
}

bool EntityTags::readField(std::string_view field)
{
    for (;;) {
        skipBlanks(field);
        if (field.empty())
            return true;
        if (field.front() != ',') { // an empty element counts as none
            auto tag = takeTag(field);
            skipBlanks(field);
            if (!tag || (!field.empty() && field.front() != ','))
                return false;
            m_tags.push_back(std::move(*tag));
        }
        if (!field.empty())
            field.remove_prefix(1);
    }
}

std::optional<EntityTags> EntityTags::read(const std::vector<std::string_view>& fields)
{
    EntityTags tags;
    if (fields.size() == 1 && fields.front() == "*") {
        tags.m_any = true;
        return tags;
    }
    for (const std::string_view field : fields)
        if (!tags.readField(field))
            return {};
    return tags;
}

bool EntityTags::holdsStrong(std::string_view opaque) const
{
    return std::any_of(m_tags.begin(), m_tags.end(),
                       [opaque](const Tag& tag) { return !tag.weak && tag.opaque == opaque; });
}

bool EntityTags::holds(std::string_view opaque) const
{
    return m_any || std::any_of(m_tags.begin(), m_tags.end(),
                                [opaque](const Tag& tag) { return tag.opaque == opaque; });
}

} // namespace gatehouse
