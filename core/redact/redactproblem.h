#pragma once

#include "problem.h"

#include <cstdint>

namespace gatehouse
{

/// Why the file of reveals could not be written or read. Problem.place is the file,
/// Problem.detail the system's words.
enum class RedactProblem : std::uint8_t {
    NoStateFolder, ///< neither XDG_STATE_HOME nor HOME is an absolute path
    CannotMakeFolder,
    CannotOpen,
    NotARegularFile, ///< a symlink, a folder, a device, a file with a second name
    NotOurs,         ///< another person owns it, or others may write it
    CannotLock,
    CannotRead,
    CannotWrite,
    TooLarge,
    NoReason, ///< an entry without a reason is no entry
};

constexpr Subject subjectOf(RedactProblem)
{
    return Subject::Redact;
}

} // namespace gatehouse
