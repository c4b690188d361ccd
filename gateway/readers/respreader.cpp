#include "respreader.h"

#include "gatewayproblem.h"

#include <charconv>

namespace gatehouse
{
namespace
{

constexpr std::size_t longestLine = std::size_t(64) * 1024;
constexpr std::int64_t longestString = std::int64_t(16) * 1024 * 1024;
constexpr std::int64_t mostItems = 4096;

Problem broken(std::string_view why)
{
    return gatewayProblem(GatewayProblem::Protocol, "Redis: " + std::string(why));
}

std::optional<std::int64_t> integer(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

} // namespace

Outcome<std::optional<RespReader::Piece>> RespReader::bulk(Piece piece, std::int64_t size) const
{
    if (size < -1 || size > longestString)
        return broken("a string of unreasonable size");
    if (size == -1)
        return std::optional<Piece>(std::move(piece));
    const auto length = static_cast<std::size_t>(size);
    if (m_bytes.size() < piece.end + length + 2)
        return std::optional<Piece>();
    if (m_bytes.compare(piece.end + length, 2, "\r\n") != 0)
        return broken("a string that does not end where it should");
    piece.reply.kind = RespReply::Kind::Text;
    piece.reply.text = m_bytes.substr(piece.end, length);
    piece.end += length + 2;
    return std::optional<Piece>(std::move(piece));
}

Outcome<std::optional<RespReader::Piece>> RespReader::piece(std::size_t at) const
{
    const std::size_t lineEnd = m_bytes.find("\r\n", at);
    if (lineEnd == m_bytes.npos) {
        if (m_bytes.size() - at > longestLine)
            return broken("a line that does not end");
        return std::optional<Piece>();
    }
    if (lineEnd == at || lineEnd - at > longestLine)
        return broken("a line of unreasonable size");
    Piece read;
    read.end = lineEnd + 2;
    const std::string_view line = std::string_view(m_bytes).substr(at + 1, lineEnd - at - 1);
    const char type = m_bytes[at];
    if (type == '+' || type == '-') {
        read.reply.kind = type == '+' ? RespReply::Kind::Text : RespReply::Kind::Error;
        read.reply.text = line;
        return std::optional<Piece>(std::move(read));
    }
    const auto number = integer(line);
    if (!number || (type != ':' && type != '$' && type != '*'))
        return broken("an unknown kind of reply");
    if (type == '$')
        return bulk(std::move(read), *number);
    if (type == ':') {
        read.reply.kind = RespReply::Kind::Integer;
        read.reply.number = *number;
        return std::optional<Piece>(std::move(read));
    }
    if (*number < -1 || *number > mostItems)
        return broken("an array of unreasonable size");
    if (*number >= 0) {
        read.reply.kind = RespReply::Kind::Array;
        read.itemsToCome = static_cast<std::size_t>(*number);
    }
    return std::optional<Piece>(std::move(read));
}

Outcome<std::optional<RespReply>> RespReader::next()
{
    auto first = piece(0);
    if (!first)
        return first.problem();
    if (!*first)
        return std::optional<RespReply>();
    RespReply reply = std::move((*first)->reply);
    std::size_t end = (*first)->end;
    for (std::size_t left = (*first)->itemsToCome; left > 0; --left) {
        auto item = piece(end);
        if (!item)
            return item.problem();
        if (!*item)
            return std::optional<RespReply>();
        if ((*item)->itemsToCome > 0)
            return broken("an array inside an array");
        reply.items.push_back(std::move((*item)->reply));
        end = (*item)->end;
    }
    m_bytes.erase(0, end);
    return std::optional<RespReply>(std::move(reply));
}

} // namespace gatehouse
