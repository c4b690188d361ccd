#pragma once

#include "httpserver.h"

#include <memory>

namespace gatehouse::http
{

/// A Server with threads of its own, for programs that do not live in an io_context.
class BackgroundServer
{
public:
    /// The service outlives it. ServerOptions::log is called from its threads.
    BackgroundServer(Service& service, ServerOptions options, unsigned threads);
    /// Ends all requests at once; when it returns, no call of the service is running.
    ~BackgroundServer();
    BackgroundServer(const BackgroundServer&) = delete;
    BackgroundServer& operator=(const BackgroundServer&) = delete;

    /// As Server::listen(); serves from then on.
    Outcome<std::uint16_t> listen(const std::string& host, std::uint16_t port);
    std::size_t connections() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace gatehouse::http
