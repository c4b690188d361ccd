#include "requestbody.h"

namespace gatehouse::http
{

RequestBody::RequestBody(MessageInput& input, std::optional<std::uint64_t> length)
    : m_input(&input)
    , m_length(length)
{
}

boost::asio::awaitable<std::optional<std::string>> RequestBody::next()
{
    if (m_input == nullptr)
        throw BodyBroken("the request is over");
    if (m_input->bodyEnded())
        co_return std::nullopt;
    const auto piece = co_await m_input->nextPiece();
    if (!piece)
        co_return std::nullopt;
    co_return std::string(*piece);
}

} // namespace gatehouse::http
