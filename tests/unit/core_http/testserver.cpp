#include "testserver.h"

#include "httpcases.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace gatehouse::test
{

using boost::asio::awaitable;
using namespace std::chrono_literals;

http::Admission RecordingService::admit(const http::RequestHead& head, const http::Peer& /*peer*/)
{
    {
        const std::lock_guard lock(m_mutex);
        m_admitted.push_back(head.method + " " + head.target);
    }
    return admission ? admission(head) : http::Admission{};
}

awaitable<http::Response> RecordingService::handle(http::Request request)
{
    {
        const std::lock_guard lock(m_mutex);
        m_executed.push_back(requestLine(request.head.method, request.head.target, request.body));
        for (const http::Field& field : request.trailers)
            m_executed.push_back(trailerLine(field));
    }
    if (handler)
        co_return co_await handler(std::move(request));
    co_return http::jsonResponse(200, request.body.empty() ? "{}" : std::move(request.body));
}

void RecordingService::serverAnswers(const http::RequestHead* /*head*/, const http::Peer& /*peer*/,
                                     http::RequestContext* /*context*/, http::Response& answer)
{
    answer.setField("x-request-id", "test");
    const std::lock_guard lock(m_mutex);
    m_ownAnswers.push_back(answer.status);
}

std::vector<std::string> RecordingService::executed() const
{
    const std::lock_guard lock(m_mutex);
    return m_executed;
}

std::vector<std::string> RecordingService::admitted() const
{
    const std::lock_guard lock(m_mutex);
    return m_admitted;
}

std::vector<int> RecordingService::ownAnswers() const
{
    const std::lock_guard lock(m_mutex);
    return m_ownAnswers;
}

struct TestServer::State {
    RecordingService service;
    mutable std::mutex mutex;
    std::vector<std::string> log;
    boost::asio::io_context context;
    std::unique_ptr<http::Server> server;
    std::vector<std::jthread> threads;
    int threadCount = 1;
};

TestServer::TestServer(http::ServerOptions options, int threads) : m_state(std::make_unique<State>())
{
    m_state->threadCount = threads;
    options.log = [state = m_state.get()](const std::string& what) {
        const std::lock_guard lock(state->mutex);
        state->log.push_back(what);
    };
    m_state->server = std::make_unique<http::Server>(m_state->context, m_state->service, std::move(options));
}

TestServer::~TestServer()
{
    m_state->server.reset();
    m_state->threads.clear();
}

std::uint16_t TestServer::start()
{
    const auto port = m_state->server->listen("127.0.0.1", 0);
    for (int i = 0; i < m_state->threadCount; ++i)
        m_state->threads.emplace_back([state = m_state.get()] { state->context.run(); });
    return port ? *port : std::uint16_t{0};
}

std::chrono::milliseconds TestServer::stop()
{
    const auto began = std::chrono::steady_clock::now();
    m_state->server->stop();
    m_state->threads.clear();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
}

RecordingService& TestServer::service()
{
    return m_state->service;
}
http::Server& TestServer::server()
{
    return *m_state->server;
}

std::vector<std::string> TestServer::log() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->log;
}

awaitable<void> TestServer::wait(std::chrono::milliseconds time)
{
    boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, time);
    co_await timer.async_wait(boost::asio::use_awaitable);
}

http::ServerOptions quickOptions()
{
    http::ServerOptions options;
    options.headDeadline = 200ms;
    options.bodyPause = 200ms;
    options.idleDeadline = 300ms;
    options.writeDeadline = 300ms;
    options.lingerDeadline = 500ms;
    options.stopDeadline = 1000ms;
    return options;
}

} // namespace gatehouse::test
