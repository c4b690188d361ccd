#pragma once

#include <cstdint>
#include <string_view>

namespace gatehouse::json
{

/// SipHash-1-3 (Aumasson and Bernstein) under a secret of this process, so that nobody can
/// write a document whose names all fall into one slot. `salt` tells equal names of two
/// objects apart. Not for anything that leaves the process.
std::uint64_t sipHash(std::string_view bytes, std::uint64_t salt);

} // namespace gatehouse::json
