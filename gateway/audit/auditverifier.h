#pragma once

#include "pgpool.h"
#include "workerpool.h"

#include <cstdint>
#include <optional>

namespace gatehouse
{

/// Whether the audit's chain holds (GATEWAY §5), at a bounded price: every call judges the newest rows anew
/// and, where the chain is longer, as many older ones, going round and round. So a chain of up to `newest`
/// rows is judged whole each time, a longer one whole within as many calls as it has rounds. A break among
/// the older rows is remembered, and looked at again by every call until it is none any more.
class AuditVerifier
{
public:
    static constexpr int newest = 10'000; ///< rows
    static constexpr int round = 10'000;  ///< rows

    /// Rows are hashed on the workers: they may be large.
    explicit AuditVerifier(WorkerPool& workers) : m_workers(workers) {}

    /// True: no break is known.
    Async<Outcome<bool>> holds(PgTransaction& transaction);

private:
    /// Where a stretch of the chain begins or ends.
    struct Walk {
        std::int64_t behind = 0; ///< id of the row before; 0: the beginning of all
        int rows = 0;            ///< to walk at most
        std::optional<std::int64_t> brokenBehind;
    };

    Async<Outcome<Walk>> walk(PgTransaction& transaction, Walk walk);
    static Async<Outcome<std::int64_t>> beforeNewest(PgTransaction& transaction);
    Async<Outcome<bool>> olderHold(PgTransaction& transaction, std::int64_t end);

    WorkerPool& m_workers;
    std::int64_t m_roundBehind = 0; ///< where the round goes on
    std::optional<std::int64_t> m_brokenBehind;
};

} // namespace gatehouse
