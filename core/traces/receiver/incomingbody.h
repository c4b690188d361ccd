#pragma once

#include "bodysource.h"
#include "bodyunpacker.h"
#include "bytesinflight.h"

#include <boost/asio/awaitable.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gatehouse
{

/// The body of a request as it comes in: unpacked, within its own limit and within what all may take
/// together.
class IncomingBody
{
public:
    enum class State : std::uint8_t {
        Whole,
        TooLarge,
        Broken, ///< no whole gzip
        NoRoom  ///< too much of others is under way
    };

    IncomingBody(BodyUnpacker::Coding coding, std::size_t limit, BytesInFlight& all)
        : m_unpacker(coding, limit)
        , m_held(all)
    {
    }

    /// Once. Anything but Whole: the rest was not read.
    boost::asio::awaitable<State> readFrom(std::shared_ptr<http::BodySource> source);

    const std::string& bytes() const { return m_unpacker.body(); }

private:
    State add(std::string_view piece);
    static State stateOf(BodyUnpacker::State state);

    BodyUnpacker m_unpacker;
    HeldBytes m_held;
};

} // namespace gatehouse
