#pragma once

#include "pgpool.h"
#include "rejection.h"

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// Writes rejections to gateway_rejections behind the requests' backs, some at a time: at most 50 a second
/// and 500 waiting, what is beyond is counted. Rows older than 24 h go.
class RejectionLog
{
public:
    RejectionLog(boost::asio::io_context& context, PgPool& postgres, std::string instance);

    /// A rejection that can be read now.
    struct Written {
        std::string id;
        std::optional<std::string> rule;
        int status = 0;
    };
    /// Called on the loop's thread behind the COMMIT, for what was refused and not only would have been. Set
    /// before start().
    void onWritten(std::function<void(const Written&)> written) { m_written = std::move(written); }

    void start();
    /// Ends behind the write under way.
    void close();

    /// Whether another one is taken now; asked before the record is made, which costs.
    bool takes();
    /// Completes the record (id, time, instance) and queues it. Its id.
    std::string add(Rejection rejection);

    std::uint64_t dropped() const { return m_dropped; }
    std::size_t waiting() const { return m_waiting.size(); }

private:
    struct Row {
        std::string id;
        std::string at;
        PgValue rule;
        std::string record;
        RuleMode mode = RuleMode::Enforce;
        int status = 0;
    };

    Async<void> run();
    void tell(const std::vector<Row>& rows) const;
    Async<Outcome<void>> write(std::vector<Row> rows);
    Async<Outcome<void>> prune();

    boost::asio::io_context& m_context;
    PgPool& m_postgres;
    std::string m_instance;
    std::string m_key; ///< of the hashes; of this process alone
    std::function<void(const Written&)> m_written;
    std::deque<Row> m_waiting;
    std::uint64_t m_dropped = 0;
    double m_allowance = 0; ///< of the rate
    Deadline m_counted = Clock::now();
    AsyncEvent m_stop;
    bool m_closed = false;
};

} // namespace gatehouse
