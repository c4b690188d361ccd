#pragma once

#include "problem.h"

#include <cstdint>

namespace gatehouse
{

/// What goes wrong with conversations themselves; the way to them is ConnectionProblem's.
/// The `args` of each stand beside it.
enum class ChatProblem : std::uint8_t {
    SessionNotFound, ///< the session's id
    TooLarge,        ///< the session's id, the limit in messages
    Last = TooLarge
};

constexpr Subject subjectOf(ChatProblem)
{
    return Subject::Chat;
}

} // namespace gatehouse
