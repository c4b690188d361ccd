#include "backgroundserver.h"

#include <boost/asio/io_context.hpp>

#include <thread>

namespace gatehouse::http
{

struct BackgroundServer::Impl {
    Impl(Service& service, ServerOptions options, unsigned threadCount)
        : threads(threadCount)
        , context(static_cast<int>(threadCount))
        , server(std::make_unique<Server>(context, service, std::move(options)))
    {
    }
    ~Impl()
    {
        server.reset();
        if (running.empty())
            context.run(); // what the server still wants to do
        for (std::thread& thread : running)
            thread.join();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    unsigned threads;
    boost::asio::io_context context;
    std::unique_ptr<Server> server;
    std::vector<std::thread> running;
};

BackgroundServer::BackgroundServer(Service& service, ServerOptions options, unsigned threads)
    : m_impl(std::make_unique<Impl>(service, std::move(options), threads))
{
}

BackgroundServer::~BackgroundServer() = default;

Outcome<std::uint16_t> BackgroundServer::listen(const std::string& host, std::uint16_t port)
{
    auto listening = m_impl->server->listen(host, port);
    while (listening && m_impl->running.size() < m_impl->threads)
        m_impl->running.emplace_back([this] { m_impl->context.run(); });
    return listening;
}

std::size_t BackgroundServer::connections() const
{
    return m_impl->server->connections();
}

} // namespace gatehouse::http
