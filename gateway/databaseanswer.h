#pragma once

#include "httpmessage.h"
#include "problem.h"

namespace gatehouse
{

/// What a caller gets when PostgreSQL could not do it: 503 with Retry-After when it is away or too slow,
/// 504 when a COMMIT's answer was lost, 500 (and a log line) for a statement that should not have failed.
http::Response databaseAnswer(const Problem& problem);

} // namespace gatehouse
