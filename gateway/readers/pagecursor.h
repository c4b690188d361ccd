#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// A place in a list ordered by a time and an id.
struct PagePosition {
    std::string time; ///< as PostgreSQL writes a timestamptz in UTC, to the microsecond
    std::string id;
};

/// Which list a cursor belongs to.
enum class PageOf : char {
    Sessions = 's',
    Messages = 'm',
    Rejections = 'r',
    Organizations = 'o',
    Projects = 'p',
    Versions = 'v',
    Audit = 'a',
};

/// An opaque text for a URL: good on any instance and for ever, without any personal value.
std::string encodeCursor(PageOf list, const PagePosition& position);

/// Nothing for anything that encodeCursor did not write for that list.
std::optional<PagePosition> decodeCursor(PageOf list, std::string_view cursor);

} // namespace gatehouse
