#include "backendprobe.h"

#include "gatewayproblem.h"
#include "httpanswerreader.h"
#include "jsontree.h"

#include <array>

namespace gatehouse
{
namespace
{

constexpr std::size_t mostBody = std::size_t(64) * 1024;

std::optional<std::string> asJson(const std::string& body)
{
    if (!json::parse(body, json::Limits::rules()))
        return {};
    return body;
}

Async<Outcome<HttpAnswerReader>> exchange(boost::asio::io_context& context, BackendTarget target,
                                          Deadline deadline)
{
    AsyncSocket socket(context);
    auto connected = co_await socket.connect(target.host, target.port, deadline);
    if (!connected)
        co_return connected.problem();
    const std::string request = "GET " + target.prefix + "/health HTTP/1.1\r\nHost: " + target.hostHeader +
                                "\r\nUser-Agent: gatehouse-gateway\r\nAccept: application/json\r\n"
                                "Connection: close\r\n\r\n";
    const auto sent = co_await socket.write(request, deadline);
    if (!sent)
        co_return sent.problem();
    HttpAnswerReader reader(mostBody);
    std::array<char, 8192> bytes{};
    for (;;) {
        const auto count = co_await socket.readSome(bytes.data(), bytes.size(), deadline);
        if (!count)
            co_return count.problem();
        const auto state = *count == 0 ? reader.end() : reader.feed({bytes.data(), *count});
        if (state == HttpAnswerReader::State::Done)
            co_return reader;
        if (state == HttpAnswerReader::State::Broken)
            co_return gatewayProblem(GatewayProblem::Protocol, "not an HTTP answer");
    }
}

} // namespace

Async<BackendAnswer> probeBackend(boost::asio::io_context& context, BackendTarget target, Deadline deadline)
{
    const auto begin = Clock::now();
    const auto reader = co_await exchange(context, std::move(target), deadline);
    BackendAnswer answer;
    if (!reader) {
        answer.timedOut = reader.problem().code == GatewayProblem::TimedOut;
        co_return answer;
    }
    answer.status = reader->status();
    answer.latencyMs = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    if (!reader->bodyTooLarge())
        answer.json = asJson(reader->body());
    co_return answer;
}

} // namespace gatehouse
