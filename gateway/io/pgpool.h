#pragma once

#include "pglink.h"
#include "spansink.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace gatehouse
{

struct PgPoolOptions {
    std::size_t connections = 8;
    std::size_t waiting = 256;                  ///< further ones are refused at once
    std::chrono::milliseconds waitLimit{2'000}; ///< for a free connection
    std::chrono::milliseconds connectLimit{3'000};
    std::chrono::milliseconds statementLimit{5'000};
    std::chrono::milliseconds firstBackOff{
        100}; ///< doubles up to lastBackOff; until then: Unavailable at once
    std::chrono::milliseconds lastBackOff{2'000};
};

enum class PgAccess : std::uint8_t { Read, Write };

/// A transaction on one of the pool's connections. Everything of a request happens inside one, its
/// settings too, so that a pooler in transaction mode may stand in front. One that is neither committed
/// nor rolled back ends with its connection.
class PgTransaction
{
public:
    PgTransaction(PgTransaction&&) noexcept;
    PgTransaction& operator=(PgTransaction&&) = delete;
    ~PgTransaction();

    /// As PgLink::query, within the pool's statement limit.
    Async<Outcome<PgRows>> query(std::string sql, std::vector<PgValue> parameters = {});
    /// OutcomeUnknown if the connection was lost before the server answered.
    Async<Outcome<void>> commit();
    /// Gives the connection back clean.
    Async<void> rollback();

private:
    friend class PgPool;
    struct State;
    explicit PgTransaction(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// A bounded pool of connections that opens them when they are wanted, and again after an outage,
/// with back-off. Belongs to the loop's thread.
class PgPool
{
public:
    PgPool(boost::asio::io_context& context, PgTarget target, PgPoolOptions options = {});
    ~PgPool();
    PgPool(const PgPool&) = delete;
    PgPool& operator=(const PgPool&) = delete;

    /// Begins a transaction with its settings (time zone UTC, time limit). Problems: Unavailable,
    /// TimedOut (no free connection in time), ForbiddenRole.
    /// Each statement is noted in `spans`.
    Async<Outcome<PgTransaction>> begin(PgAccess access, std::shared_ptr<SpanSink> spans = nullptr);
    /// `select 1` over a connection of its own, so that a busy pool does not look like an outage.
    /// When the server is back, the pool's back-off ends with it.
    Async<Outcome<void>> probe(Deadline deadline);
    /// Closes what is idle.
    void close();

    struct Counts {
        std::size_t open = 0; ///< connections, idle ones and those being opened among them
        std::size_t idle = 0;
        std::size_t waiting = 0; ///< requests that wait for one
    };
    Counts counts() const;

private:
    friend class PgTransaction;
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace gatehouse
