#pragma once

#include "outcome.h"
#include "tracebytes.h"

#include <cstdint>
#include <string_view>

namespace gatehouse
{

/// Whether the bytes begin as gzip does (RFC 1952).
bool isGzip(std::string_view bytes);

/// Unpacks at most so many bytes from the beginning, for a first look; less where it is broken.
void unpackHead(std::string_view gzip, TraceBytes& out, std::size_t most);

/// Unpacks all members, one behind the other. What a broken one held is left out. Gives how many were left
/// out, or CutOff or Malformed with the byte offset if none is whole; TooLarge if more than `most` bytes come
/// out, or two hundred times as many as went in.
Outcome<std::uint64_t> unpackMembers(std::string_view gzip, TraceBytes& out, std::size_t most);

} // namespace gatehouse
