#include "platformrole.h"

namespace gatehouse
{
namespace
{

Async<Outcome<void>> say(PgTransaction& transaction, std::string sql)
{
    std::vector<PgValue> none;
    const auto done = co_await transaction.query(std::move(sql), none);
    if (!done)
        co_return done.problem();
    co_return Outcome<void>();
}

} // namespace

Async<Outcome<void>> enterPlatform(PgTransaction& transaction)
{
    return say(transaction, "SET LOCAL ROLE gatehouse_platform");
}

Async<Outcome<void>> leavePlatform(PgTransaction& transaction)
{
    return say(transaction, "SET LOCAL ROLE NONE");
}

} // namespace gatehouse
