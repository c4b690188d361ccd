#pragma once

#include "httpmessage.h"
#include "problem.h"

#include <cstdint>
#include <string_view>

namespace gatehouse
{

/// How a route words its refusals (CONTRACTS §2): `{"detail":…}`, or 004's `{"error":…,"message":…}`.
enum class ErrorStyle : std::uint8_t { Detail, Coded };

/// `{"error":code,"message":…}`.
http::Response codedResponse(int status, std::string_view code, std::string_view message);

http::Response notAuthenticated(ErrorStyle style);
http::Response badCredentials(ErrorStyle style);
http::Response notPermitted(ErrorStyle style);

/// What a caller gets when PostgreSQL could not do it: 503 with Retry-After when it is away or too slow,
/// 504 when a COMMIT's answer was lost, 500 (and a log line) for a statement that should not have failed.
http::Response databaseAnswer(const Problem& problem, ErrorStyle style = ErrorStyle::Detail);

/// A time or an id that came from outside and is none for PostgreSQL.
bool isBadPosition(const Problem& problem);

} // namespace gatehouse
