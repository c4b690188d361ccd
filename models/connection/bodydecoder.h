#pragma once

#include <QByteArray>

#include <cstdint>
#include <memory>

namespace gatehouse
{

/// Unpacks a body as it arrives (RFC 9110 §8.4: identity, gzip, deflate) and stops at a limit
/// of the unpacked size, so that a small bomb never becomes a large one.
class BodyDecoder
{
public:
    enum class State : std::uint8_t { Fine, TooLarge, Broken };

    explicit BodyDecoder(qint64 limit);
    ~BodyDecoder();
    BodyDecoder(const BodyDecoder&) = delete;
    BodyDecoder& operator=(const BodyDecoder&) = delete;

    /// Call before the first append. False for a coding that cannot be unpacked.
    bool setEncoding(const QByteArray& contentEncoding);

    State append(const QByteArray& received);
    /// False if the packed stream ended before its end.
    bool complete() const;
    /// Bytes as they came, before unpacking.
    qint64 received() const { return m_received; }
    QByteArray take();

private:
    struct Inflater;

    State inflate(const QByteArray& received);

    qint64 m_limit;
    qint64 m_received = 0;
    QByteArray m_body;
    std::unique_ptr<Inflater> m_inflater;
};

} // namespace gatehouse
