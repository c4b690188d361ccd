#pragma once

#include "outcome.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// A reply of Redis (RESP2). Arrays hold no arrays: no command of ours answers with any.
struct RespReply {
    enum class Kind : std::uint8_t { Text, Error, Integer, Null, Array };

    Kind kind = Kind::Null;
    std::string text;        ///< Text, Error
    std::int64_t number = 0; ///< Integer
    std::vector<RespReply> items;
};

/// Reads RESP2 out of bytes that come in pieces of any size. Bounded: a line has at most 64 KB, a
/// string 16 MB, an array 4096 items and no array. What breaks a bound or the format is
/// GatewayProblem::Protocol, and nothing behind it can be understood.
class RespReader
{
public:
    void feed(std::string_view bytes) { m_bytes += bytes; }
    /// The next whole reply; nothing if more bytes are needed.
    Outcome<std::optional<RespReply>> next();

private:
    struct Piece {
        RespReply reply;
        std::size_t end = 0;         ///< offset behind it
        std::size_t itemsToCome = 0; ///< of an array
    };

    Outcome<std::optional<Piece>> piece(std::size_t at) const;
    Outcome<std::optional<Piece>> bulk(Piece piece, std::int64_t size) const;

    std::string m_bytes;
};

} // namespace gatehouse
