#include "otlphttptransport.h"

#include "httpmessage.h"

#include <algorithm>
#include <charconv>

namespace gatehouse
{
namespace
{

constexpr std::size_t longestAnswer = std::size_t(64) * 1024;
constexpr std::size_t longestDetail = 200;

bool isBusy(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504;
}

std::chrono::milliseconds retryAfter(const std::vector<http::Field>& fields)
{
    for (const http::Field& field : fields) {
        unsigned seconds = 0;
        const char* end = field.value.data() + field.value.size();
        if (http::equalsIgnoringCase(field.name, "retry-after") &&
            std::from_chars(field.value.data(), end, seconds).ptr == end)
            return std::chrono::seconds(std::min(seconds, 60U));
    }
    return std::chrono::milliseconds(0);
}

} // namespace

OtlpHttpTransport::OtlpHttpTransport(boost::asio::io_context& context, const TracingConfig& config)
    : m_context(context)
    , m_host(config.host)
    , m_port(config.port)
{
    const bool v6 = m_host.find(':') != m_host.npos;
    m_head = "POST " + config.path + " HTTP/1.1\r\nHost: " + (v6 ? "[" + m_host + "]" : m_host) + ":" +
             m_port + "\r\nUser-Agent: gatehouse-gateway\r\nContent-Type: application/x-protobuf\r\n";
    for (const auto& [name, value] : config.headers)
        m_head.append(name).append(": ").append(value).append("\r\n");
    m_head += "Content-Length: ";
}

Async<ExportOutcome> OtlpHttpTransport::send(std::string request, Deadline deadline)
{
    const bool kept = m_connection && m_connection->alive();
    if (!kept) {
        m_connection = std::make_unique<BackendConnection>(m_context);
        const auto opened = co_await m_connection->open(m_host, m_port, deadline);
        if (!opened) {
            m_connection.reset();
            co_return ExportOutcome::failed(opened.problem().detail);
        }
    }
    const auto body = co_await exchange(std::move(request), deadline);
    if (!body) {
        m_connection.reset();
        co_return ExportOutcome::failed(body.problem().detail);
    }
    ExportOutcome outcome = judge(*body);
    if (!m_connection->reusable())
        m_connection.reset();
    co_return outcome;
}

void OtlpHttpTransport::close()
{
    if (m_connection)
        m_connection->close();
}

Async<Outcome<std::string>> OtlpHttpTransport::exchange(std::string request, Deadline deadline)
{
    const std::string head = m_head + std::to_string(request.size()) + "\r\n\r\n";
    m_connection->beginExchange(false);
    auto done = co_await m_connection->write(head, deadline);
    if (done)
        done = co_await m_connection->write(request, deadline);
    if (done)
        done = co_await m_connection->readHead(deadline);
    if (!done)
        co_return done.problem();
    co_return co_await readBody(deadline);
}

/// Of a longer answer the beginning; then the connection is not used again.
Async<Outcome<std::string>> OtlpHttpTransport::readBody(Deadline deadline)
{
    std::string body;
    while (body.size() < longestAnswer) {
        auto piece = co_await m_connection->readPiece(deadline);
        if (!piece)
            co_return piece.problem();
        if (!*piece)
            break;
        body += **piece;
    }
    co_return body;
}

ExportOutcome OtlpHttpTransport::judge(const std::string& body) const
{
    ExportOutcome outcome;
    const int status = m_connection->reader().status();
    outcome.detail = "the collector answered " + std::to_string(status);
    if (status >= 200 && status < 300) {
        outcome.kind = ExportOutcome::Kind::Taken;
        if (auto receipt = readExportReceipt(body))
            outcome.receipt = std::move(*receipt);
        outcome.receipt.message.resize(std::min(outcome.receipt.message.size(), longestDetail));
    } else if (isBusy(status)) {
        outcome.after = retryAfter(m_connection->reader().fields());
    } else {
        outcome.kind = ExportOutcome::Kind::Refused;
    }
    return outcome;
}

} // namespace gatehouse
