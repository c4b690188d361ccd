#pragma once

#include "problem.h"

#include <cstdint>

namespace gatehouse
{

/// What goes wrong with profiles and the secrets that belong to them.
enum class ProfileProblem : std::uint8_t {
    BadSlug,        ///< arg: slug
    NotFound,       ///< arg: slug
    CannotRead,     ///< arg: file
    TooLarge,       ///< arg: file
    NotJson,        ///< arg: file; the place says where
    WrongValue,     ///< args: file, member; the file's author meant something else
    NewerVersion,   ///< args: file, its version; shown, never saved
    CannotLock,     ///< arg: file
    CannotWrite,    ///< arg: file
    CannotRemove,   ///< arg: file
    BadConninfo,    ///< no arg: it may hold a password; detail is libpq's
    NoKeychain,     ///< no service on this desktop
    KeychainLocked, ///< refused or cancelled by the person
    NoSecret,       ///< arg: part
    OtherServer,    ///< args: part, for whom it is stored, who asks now
    KeychainFailed, ///< detail: the service's words
    Last = KeychainFailed
};

constexpr Subject subjectOf(ProfileProblem)
{
    return Subject::Profiles;
}

} // namespace gatehouse
