#pragma once

#include "caller.h"
#include "pgpool.h"

namespace gatehouse
{

/// Rows outside of any organisation, and those of all of them, are gatehouse_platform's (GATEWAY §5). A
/// transaction takes its rights where it needs them and gives them back before it audits; the end of the
/// transaction gives them back in any case.
Async<Outcome<void>> enterPlatform(PgTransaction& transaction);
Async<Outcome<void>> leavePlatform(PgTransaction& transaction);

/// Only whom no organisation binds may see beyond one: admins without organisation.
inline bool isPlatformAdmin(const Caller& caller)
{
    return !caller.organization && caller.role == Role::Admin;
}

} // namespace gatehouse
