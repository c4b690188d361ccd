#pragma once

#include "backendconnection.h"
#include "backendtarget.h"

#include <chrono>
#include <cstddef>
#include <memory>

namespace gatehouse
{

struct BackendPoolOptions {
    std::size_t connections = 64; ///< in use at a time
    std::size_t kept = 64;        ///< idle ones; fewer make connections come and go under load
    std::size_t waiting = 256;    ///< further requests are refused at once
    std::chrono::milliseconds waitLimit{2'000};
    std::chrono::milliseconds connectLimit{5'000};
    std::chrono::milliseconds keepLimit{30'000};
};

class BackendPool;

/// A connection that one request has for itself. It is closed when this is destroyed, unless it was kept.
class BackendLease
{
public:
    BackendLease() = default;
    BackendLease(BackendLease&& other) noexcept = default;
    BackendLease& operator=(BackendLease&&) = delete;
    ~BackendLease();

    BackendConnection& connection() const { return *m_connection; }
    /// It has carried another exchange: the other side may close it at any time.
    bool reused() const { return m_reused; }
    /// Gives it back for the next request, if it is fit for one.
    void keep();

private:
    friend class BackendPool;
    class Place;
    std::shared_ptr<Place> m_place;
    std::unique_ptr<BackendConnection> m_connection;
    bool m_reused = false;
};

/// A bounded number of connections to one backend, kept between requests.
class BackendPool
{
public:
    BackendPool(boost::asio::io_context& context, BackendTarget target, BackendPoolOptions options = {});

    enum class Want : std::uint8_t { Any, Fresh };
    /// Problems: Unavailable (with the argument `busy` when all places stay taken), TimedOut (connecting).
    Async<Outcome<BackendLease>> take(Want want);
    /// Closes what is idle: after one was found dead the others are too.
    void dropKept();
    const BackendTarget& target() const;
    std::size_t used() const;

private:
    friend class BackendLease;
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace gatehouse
