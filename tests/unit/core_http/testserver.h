#pragma once

#include "httpserver.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace gatehouse::test
{

/// Remembers what was executed; how it admits and answers can be replaced by the test before
/// the first connection.
class RecordingService : public http::Service
{
public:
    using Handler = std::function<boost::asio::awaitable<http::Response>(http::Request)>;

    http::Admission admit(const http::RequestHead& head, const http::Peer& peer) override;
    boost::asio::awaitable<http::Response> handle(http::Request request) override;
    void serverAnswers(const http::RequestHead* head, const http::Peer& peer, http::RequestContext* context,
                       http::Response& answer) override;

    /// Lines as `requestLine` and `trailerLine` make them, in the order executed.
    std::vector<std::string> executed() const;
    /// Statuses that the server answered itself.
    std::vector<int> ownAnswers() const;
    std::vector<std::string> admitted() const;

    std::function<http::Admission(const http::RequestHead&)> admission;
    Handler handler; ///< default: 200 with the body, or `{}`

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_executed;
    std::vector<std::string> m_admitted;
    std::vector<int> m_ownAnswers;
};

/// A server on a free loopback port with threads of its own.
class TestServer
{
public:
    explicit TestServer(http::ServerOptions options = {}, int threads = 1);
    ~TestServer();
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;

    /// Starts to listen; gives the port.
    std::uint16_t start();
    /// Stops and waits until the io_context ran out of work; how long that took.
    std::chrono::milliseconds stop();

    RecordingService& service();
    http::Server& server();
    std::vector<std::string> log() const;

    /// Waits on the io_context for tests' handlers.
    static boost::asio::awaitable<void> wait(std::chrono::milliseconds time);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Options whose deadlines are short enough for a test and long enough for a loaded machine.
http::ServerOptions quickOptions();

} // namespace gatehouse::test
