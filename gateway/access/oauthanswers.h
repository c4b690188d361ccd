#pragma once

#include "httpmessage.h"

#include <chrono>
#include <string>
#include <string_view>

namespace gatehouse
{

/// `{"error":…,"error_description":…}` with 400 (RFC 6749 §5.2).
http::Response oauthError(std::string_view error, std::string_view description);

/// RFC 6749 §5.1, not to be stored by anybody.
http::Response tokenAnswer(const std::string& accessToken, std::chrono::seconds expiresIn,
                           const std::string& refreshToken);

/// `{"access_token","token_type","expires_in","guest_id"}` (spec/004).
http::Response guestAnswer(const std::string& accessToken, std::chrono::seconds expiresIn,
                           const std::string& guestId);

/// 429 with Retry-After.
http::Response tooManyTries(std::chrono::seconds wait);

} // namespace gatehouse
