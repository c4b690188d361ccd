#pragma once

#include "problem.h"

#include <cstdint>

namespace gatehouse
{

enum class LocationProblem : std::uint8_t {
    NotOurs,   ///< does not begin with gatehouse://
    TooLong,   ///< over 4,096 characters
    BadUrl,    ///< not a URL; arg: what Qt says of it
    BadSlug,   ///< the profile's name; arg: as written
    BadPage,   ///< the page is no word; arg: as written
    TooDeep,   ///< more than page, id and sub-id
    BadTime,   ///< arg: parameter, value
    Backwards, ///< `from` is after `to`
};

constexpr Subject subjectOf(LocationProblem)
{
    return Subject::Links;
}

} // namespace gatehouse
