#pragma once

#include "pgpool.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gatehouse
{

/// What of a person was deleted.
struct ErasedChat {
    std::vector<std::string> sessions; ///< their ids
    std::int64_t messages = 0;
    bool complete = true; ///< false: there were more sessions than one erasure takes
};

/// Deletes every session of that user with all messages, some at a time, so that no single statement runs
/// into the time limit. Each session is locked before its messages go, and the last look finds none: who
/// begins a session meanwhile loses it too.
Async<Outcome<ErasedChat>> eraseChat(PgTransaction& transaction, std::string userId);

/// The most sessions that one erasure takes.
inline constexpr std::size_t mostErasedSessions = 200'000;

} // namespace gatehouse
