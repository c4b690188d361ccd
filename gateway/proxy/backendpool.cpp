#include "backendpool.h"

#include "gatewayproblem.h"

#include <list>
#include <utility>
#include <vector>

namespace gatehouse
{

class BackendPool::Core
{
public:
    Core(boost::asio::io_context& loop, BackendTarget backend, BackendPoolOptions limits)
        : context(loop)
        , target(std::move(backend))
        , options(limits)
    {
    }

    void put(std::unique_ptr<BackendConnection> connection)
    {
        if (kept.size() < options.kept)
            kept.push_back({std::move(connection), Clock::now() + options.keepLimit});
    }
    void leave()
    {
        --used;
        if (waiting.empty())
            return;
        // Moved to the end, so that two that leave in a row wake two.
        waiting.front().set();
        waiting.splice(waiting.end(), waiting, waiting.begin());
    }
    /// The newest that still stands: the oldest are closed first when there is little to do.
    std::unique_ptr<BackendConnection> takeKept()
    {
        std::erase_if(kept, [](const Kept& one) { return one.until <= Clock::now(); });
        while (!kept.empty()) {
            auto connection = std::move(kept.back().connection);
            kept.pop_back();
            if (connection->alive())
                return connection;
        }
        return nullptr;
    }

    struct Kept {
        std::unique_ptr<BackendConnection> connection;
        Deadline until;
    };

    boost::asio::io_context& context;
    BackendTarget target;
    BackendPoolOptions options;
    std::vector<Kept> kept;
    std::list<AsyncEvent> waiting;
    std::size_t used = 0;
};

/// One of the places of a pool; left when the last owner goes.
class BackendLease::Place
{
public:
    explicit Place(std::shared_ptr<BackendPool::Core> of) : pool(std::move(of)) { ++pool->used; }
    ~Place() { pool->leave(); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    std::shared_ptr<BackendPool::Core> pool;
};

BackendLease::~BackendLease() = default;

void BackendLease::keep()
{
    if (m_connection && m_connection->reusable())
        m_place->pool->put(std::move(m_connection));
    m_connection.reset();
    m_place.reset();
}

BackendPool::BackendPool(boost::asio::io_context& context, BackendTarget target, BackendPoolOptions options)
    : m_core(std::make_shared<Core>(context, std::move(target), options))
{
}

const BackendTarget& BackendPool::target() const
{
    return m_core->target;
}

std::size_t BackendPool::used() const
{
    return m_core->used;
}

void BackendPool::dropKept()
{
    m_core->kept.clear();
}

Async<Outcome<BackendLease>> BackendPool::take(Want want)
{
    const auto core = m_core;
    const Deadline giveUp = Clock::now() + core->options.waitLimit;
    while (core->used >= core->options.connections) {
        if (core->waiting.size() >= core->options.waiting)
            co_return gatewayProblem(GatewayProblem::Unavailable, "too many requests wait for the backend",
                                     {"busy"});
        const auto place = core->waiting.emplace(core->waiting.end(), core->context);
        const bool woken = co_await place->waitUntil(giveUp);
        core->waiting.erase(place);
        if (!woken)
            co_return gatewayProblem(GatewayProblem::Unavailable, "no connection became free in time",
                                     {"busy"});
    }
    BackendLease lease;
    lease.m_place = std::make_shared<BackendLease::Place>(core);
    if (want == Want::Any)
        lease.m_connection = core->takeKept();
    lease.m_reused = lease.m_connection != nullptr;
    if (lease.m_reused)
        co_return lease;
    lease.m_connection = std::make_unique<BackendConnection>(core->context);
    const Deadline due = Clock::now() + core->options.connectLimit;
    const auto opened = co_await lease.m_connection->open(core->target.host, core->target.port, due);
    if (!opened)
        co_return opened.problem();
    co_return lease;
}

} // namespace gatehouse
