#pragma once

#include "commandfailure.h"
#include "profile.h"

#include <QByteArray>

#include <variant>

namespace gatehouse
{

class Credentials;

/// An access token for the gateway of a profile that signs in, by what the console left in the keychain. What
/// a renewal gives is kept there before this returns: the old refresh token is good no more, and a console
/// that used it again would be taken for a thief.
std::variant<QByteArray, CommandFailure> profileToken(const Profile& profile, Credentials& credentials);

} // namespace gatehouse
