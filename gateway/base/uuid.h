#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// A random UUID (RFC 9562 version 4), lower case.
std::string newUuid();

/// A UUID in its usual form, in lower case; nothing for any other text.
std::optional<std::string> uuidOf(std::string_view text);

/// Eight random hex digits behind the host's name: `<host>-1a2b3c4d`, new at each start.
std::string newInstanceName();

} // namespace gatehouse
