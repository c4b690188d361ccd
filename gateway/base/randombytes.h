#pragma once

#include <cstdint>
#include <span>

namespace gatehouse
{

/// Fills with random bytes for ids. They are fetched by the thousand, since a request takes a dozen ids. The
/// process ends without randomness: two things would share one id.
void fillRandom(std::span<std::uint8_t> bytes);

} // namespace gatehouse
