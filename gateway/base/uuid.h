#pragma once

#include <string>

namespace gatehouse
{

/// A random UUID (RFC 9562 version 4), lower case.
std::string newUuid();

/// Eight random hex digits behind the host's name: `<host>-1a2b3c4d`, new at each start.
std::string newInstanceName();

} // namespace gatehouse
