#pragma once

#include "caller.h"
#include "erroranswers.h"
#include "pgpool.h"

#include <functional>

namespace gatehouse
{

/// A route's work inside its one transaction. No coroutine lambda: one that calls a coroutine, whose
/// parameters live in its own frame.
using TransactionWork = std::function<Async<Outcome<http::Response>>(PgTransaction&)>;

/// Runs the work in one transaction that sees the rows of the caller's organisation (app.org_id): a write
/// is committed if it answers below 400, everything else rolled back. Problems become databaseAnswer().
Async<http::Response> inTransaction(PgPool& pool, PgAccess access, const Caller& caller, TransactionWork work,
                                    ErrorStyle style = ErrorStyle::Detail);

} // namespace gatehouse
