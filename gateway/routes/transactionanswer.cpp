#include "transactionanswer.h"

namespace gatehouse
{
namespace
{

Async<Outcome<void>> enterOrganization(PgTransaction& transaction, const Caller& caller)
{
    if (!caller.organization)
        co_return Outcome<void>();
    std::vector<PgValue> values;
    values.push_back(caller.organization);
    const auto set =
        co_await transaction.query("SELECT set_config('app.org_id', $1, true)", std::move(values));
    if (!set)
        co_return set.problem();
    co_return Outcome<void>();
}

} // namespace

Async<http::Response> inTransaction(PgPool& pool, PgAccess access, const Caller& caller, TransactionWork work,
                                    ErrorStyle style)
{
    auto transaction = co_await pool.begin(access, caller.spans);
    if (!transaction)
        co_return databaseAnswer(transaction.problem(), style);
    const auto entered = co_await enterOrganization(*transaction, caller);
    if (!entered) {
        co_await transaction->rollback();
        co_return databaseAnswer(entered.problem(), style);
    }
    auto answer = co_await work(*transaction);
    if (!answer) {
        co_await transaction->rollback();
        co_return databaseAnswer(answer.problem(), style);
    }
    if (access == PgAccess::Read || answer->status >= 400) {
        co_await transaction->rollback();
        co_return std::move(*answer);
    }
    const auto committed = co_await transaction->commit();
    if (!committed)
        co_return databaseAnswer(committed.problem(), style);
    co_return std::move(*answer);
}

} // namespace gatehouse
