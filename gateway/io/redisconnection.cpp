#include "redisconnection.h"

#include "gatewayproblem.h"

namespace gatehouse
{
namespace
{

constexpr std::size_t readSize = std::size_t(64) * 1024;

} // namespace

RedisConnection::RedisConnection(boost::asio::io_context& context) : m_socket(context), m_bytes(readSize) {}

std::string RedisConnection::encoded(const std::vector<std::string>& words)
{
    std::string text = "*" + std::to_string(words.size()) + "\r\n";
    for (const std::string& word : words)
        text += "$" + std::to_string(word.size()) + "\r\n" + word + "\r\n";
    return text;
}

Async<Outcome<void>> RedisConnection::open(RedisTarget target, Deadline deadline)
{
    const auto connected = co_await m_socket.connect(target.host, target.port, deadline);
    if (!connected)
        co_return connected.problem();
    std::vector<std::vector<std::string>> greetings;
    if (!target.password.empty() && target.user.empty())
        greetings.push_back({"AUTH", target.password});
    else if (!target.password.empty())
        greetings.push_back({"AUTH", target.user, target.password});
    if (target.database != 0)
        greetings.push_back({"SELECT", std::to_string(target.database)});
    greetings.push_back({"PING"});
    for (const auto& words : greetings) {
        const auto answered = co_await exchange(words, deadline);
        if (!answered)
            co_return answered.problem();
    }
    co_return Outcome<void>();
}

Async<Outcome<void>> RedisConnection::exchange(std::vector<std::string> words, Deadline deadline)
{
    const std::string text = encoded(words);
    const auto sent = co_await m_socket.write(text, deadline);
    if (!sent)
        co_return sent.problem();
    const auto reply = co_await receive(deadline);
    if (!reply)
        co_return reply.problem();
    if (!*reply)
        co_return gatewayProblem(GatewayProblem::TimedOut, "Redis did not answer in time");
    if ((*reply)->kind == RespReply::Kind::Error)
        co_return gatewayProblem(GatewayProblem::Unavailable, (*reply)->text);
    co_return Outcome<void>();
}

Async<Outcome<void>> RedisConnection::send(std::string_view bytes, Deadline deadline)
{
    co_return co_await m_socket.write(bytes, deadline);
}

Async<Outcome<std::optional<RespReply>>> RedisConnection::receive(Deadline deadline)
{
    for (;;) {
        auto reply = m_reader.next();
        if (!reply || *reply)
            co_return reply;
        const auto count = co_await m_socket.readSome(m_bytes.data(), m_bytes.size(), deadline);
        if (!count && count.problem().code == GatewayProblem::TimedOut)
            co_return std::optional<RespReply>();
        if (!count)
            co_return count.problem();
        if (*count == 0)
            co_return gatewayProblem(GatewayProblem::Unavailable, "the connection was closed");
        m_reader.feed({m_bytes.data(), *count});
    }
}

void RedisConnection::close()
{
    m_socket.close();
}

} // namespace gatehouse
