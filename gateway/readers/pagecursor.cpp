#include "pagecursor.h"

#include "base64text.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::size_t longestCursor = 512;
constexpr std::size_t longestTime = 48;

bool isTimeCharacter(char c)
{
    return (c >= '0' && c <= '9') || std::string_view("-+:. infityBC").find(c) != std::string_view::npos;
}

} // namespace

std::string encodeCursor(PageOf list, const PagePosition& position)
{
    return encodeBase64(static_cast<char>(list) + position.time + "|" + position.id, Base64::Url);
}

std::optional<PagePosition> decodeCursor(PageOf list, std::string_view cursor)
{
    if (cursor.size() > longestCursor)
        return {};
    const auto bytes = decodeBase64(cursor, Base64::Url);
    if (!bytes || bytes->empty() || bytes->front() != static_cast<char>(list))
        return {};
    const auto bar = bytes->find('|');
    if (bar == bytes->npos || bar < 2 || bar > longestTime)
        return {};
    PagePosition position{bytes->substr(1, bar - 1), bytes->substr(bar + 1)};
    if (!std::all_of(position.time.begin(), position.time.end(), isTimeCharacter))
        return {};
    if (position.id.empty() || position.id.find('\0') != position.id.npos)
        return {};
    return position;
}

} // namespace gatehouse
