#pragma once

#include <atomic>
#include <cstddef>

namespace gatehouse
{

/// How many bytes of requests are in memory at the same time, over all connections.
class BytesInFlight
{
public:
    explicit BytesInFlight(std::size_t limit) : m_limit(limit) {}

    /// False, and nothing is taken, if there is no room.
    [[nodiscard]] bool take(std::size_t bytes)
    {
        const std::size_t before = m_bytes.fetch_add(bytes, std::memory_order_relaxed);
        if (before + bytes <= m_limit)
            return true;
        giveBack(bytes);
        return false;
    }
    void giveBack(std::size_t bytes) { m_bytes.fetch_sub(bytes, std::memory_order_relaxed); }
    std::size_t now() const { return m_bytes.load(std::memory_order_relaxed); }

private:
    const std::size_t m_limit;
    std::atomic<std::size_t> m_bytes{0};
};

/// What one request has taken of them.
class HeldBytes
{
public:
    explicit HeldBytes(BytesInFlight& all) : m_all(all) {}
    ~HeldBytes() { m_all.giveBack(m_held); }
    HeldBytes(const HeldBytes&) = delete;
    HeldBytes& operator=(const HeldBytes&) = delete;

    [[nodiscard]] bool grow(std::size_t bytes)
    {
        if (!m_all.take(bytes))
            return false;
        m_held += bytes;
        return true;
    }

private:
    BytesInFlight& m_all;
    std::size_t m_held = 0;
};

} // namespace gatehouse
