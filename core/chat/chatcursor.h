#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// A row's place in an order by (time, id): the time as the server writes it, so that no
/// microsecond is lost on the way and no row is skipped.
struct KeysetPosition {
    std::string time;
    std::string id;

    friend bool operator==(const KeysetPosition&, const KeysetPosition&) = default;
};

/// Which order a position belongs to; one list's cursor is no cursor of another.
enum class CursorKind : char { Sessions = 's', Hits = 'h', Messages = 'm' };

/// A cursor for people and scripts: printable ASCII without blanks or quotes, good for ever,
/// made of nothing but a time and an id. What it looks like is no promise; that those given
/// out are read by every later version is one (tests/contracts/chat/cursors.tsv).
std::string encodeCursor(CursorKind kind, const KeysetPosition& position);

/// Nothing for what is no cursor of that kind, also if a single character was lost.
std::optional<KeysetPosition> decodeCursor(CursorKind kind, std::string_view cursor);

} // namespace gatehouse
