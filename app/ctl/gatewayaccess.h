#pragma once

#include "commandfailure.h"

#include <QByteArray>
#include <QUrl>

#include <variant>
#include <vector>

namespace gatehouse
{

/// A gateway that a command was told of, and the token for it, which is never an argument.
struct GatewayAccess {
    QUrl url;
    QByteArray token;         ///< empty: none
    bool readOnly = false;    ///< the profile's; --gateway alone says nothing of it
    std::string profile = {}; ///< its name; empty with --gateway
};

/// --gateway, --profile and --token-file.
std::vector<OptionSpec> gatewayOptions();

/// From --gateway or --profile, one of which must be there. The token is that of --token-file, else of
/// GATEHOUSE_TOKEN, else, for a profile that signs in, of its sign-in (profiletoken.h).
std::variant<GatewayAccess, CommandFailure> gatewayAccess(const Arguments& arguments);

} // namespace gatehouse
