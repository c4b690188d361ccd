#pragma once

#include <cstdint>

namespace gatehouse
{

/// Adds the value; a sum that does not fit is the greatest number that does.
constexpr void addCapped(std::uint64_t& sum, std::uint64_t value)
{
    constexpr std::uint64_t greatest = ~std::uint64_t{0};
    sum = value > greatest - sum ? greatest : sum + value;
}

} // namespace gatehouse
