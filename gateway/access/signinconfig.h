#pragma once

#include "environmentreader.h"
#include "jwt.h"
#include "ratespec.h"

#include <string>

namespace gatehouse
{

/// What the environment says of sign-in: JWT_KEYS_FILE, JWT_ISSUER, JWT_AUDIENCE, RATE_AUTH,
/// GATEHOUSE_PASSWORD_GRANT.
struct SignInConfig {
    std::string keysFile; ///< empty: everybody is an admin, on loopback only
    JwtParties parties{"gatehouse", "gatehouse"};
    RateSpec tries{10.0 / 60, 10};
    bool passwordGrant = false; ///< spec/002 has it; current practice forbids it

    bool on() const { return !keysFile.empty(); }

    static SignInConfig read(EnvironmentReader& environment);
};

} // namespace gatehouse
