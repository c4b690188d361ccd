#pragma once

#include <boost/asio/awaitable.hpp>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

namespace gatehouse::http
{

/// A body that is fetched piece by piece, so that one of any size passes in little memory.
class BodySource
{
public:
    BodySource() = default;
    BodySource(const BodySource&) = delete;
    BodySource& operator=(const BodySource&) = delete;
    virtual ~BodySource() = default;

    /// The next bytes, never an empty piece; nothing at the end. A source that cannot go on
    /// throws: what was sent of an answer then stays visibly incomplete.
    virtual boost::asio::awaitable<std::optional<std::string>> next() = 0;

    /// Its size, if it is known beforehand; it must then deliver exactly that many bytes.
    virtual std::optional<std::uint64_t> length() const { return std::nullopt; }
};

/// Thrown by a request's BodySource when the rest of the body will not come: it broke the
/// framing, grew beyond Admission::maxBody, missed a deadline, or the client went away. A
/// handler lets it pass; the server knows the answer that belongs to it.
class BodyBroken : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

} // namespace gatehouse::http
