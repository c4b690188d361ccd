#pragma once

#include "caller.h"
#include "httpmessage.h"
#include "jwt.h"
#include "signinconfig.h"

#include <cstdint>
#include <memory>
#include <string>

namespace gatehouse
{

/// Says who sends a request, from its token, and makes tokens. No I/O but at open() and reload(): it may be
/// asked as soon as the head is complete. Belongs to the loop's thread.
class Authenticator
{
public:
    /// Reads JWT_KEYS_FILE. A Problem is GatewayProblem::WrongValue and names the variable.
    static Outcome<std::unique_ptr<Authenticator>> open(const SignInConfig& config);

    Authenticator(JwtKeys keys, SignInConfig config);

    /// Reads the file again; what is wrong with it leaves the keys as they are.
    Outcome<void> reload();

    /// Judges `Authorization: Bearer …`, and where a WebSocket is asked for and there is none, the
    /// subprotocol `gatehouse.bearer.<base64url>` (browsers cannot send the field). Two tokens are a bad
    /// one; another scheme is none.
    SignedIn judge(const http::RequestHead& head, UtcTime now = utcNow()) const;

    /// An access token, good from now until claims.expires.
    std::string sign(const AccessClaims& claims) const;

private:
    JwtKeys m_keys;
    SignInConfig m_config;
};

} // namespace gatehouse
