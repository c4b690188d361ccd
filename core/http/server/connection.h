#pragma once

#include "httpserver.h"
#include "messageinput.h"
#include "transport.h"

#include <boost/asio/awaitable.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse::http
{

/// Serves one connection, request after request, until it ends. Used on its strand only.
/// Functions that give a bool say whether the connection goes on.
class Connection
{
public:
    Connection(Transport& transport, Service& service, const ServerOptions& options, Peer peer);

    /// Runs until the connection is over, and closes it. Throws only if it is cancelled.
    boost::asio::awaitable<void> run();

    /// Ends behind the next answer.
    void stop();
    /// Ends now if no request has begun, else behind its answer; after stop().
    void endIdle();
    /// Ends now; what is running is about to be cancelled.
    void abort();

private:
    boost::asio::awaitable<bool> serveOne();
    boost::asio::awaitable<bool> serveAdmitted(Request& request, const Admission& admission);
    boost::asio::awaitable<bool> refuse(const RequestHead& head, const Response& answer);
    boost::asio::awaitable<bool> upgrade(Request& request, Upgrade& upgrade);
    boost::asio::awaitable<bool> receiveBody(Request& request);
    boost::asio::awaitable<bool> handle(Request& request, Admission::Body body);
    boost::asio::awaitable<bool> skipBody();
    boost::asio::awaitable<bool> bodyBroke();

    struct Asked {
        std::optional<Response> answer; // none: the handler failed
        bool bodyBroke = false;
    };
    boost::asio::awaitable<void> ask(Request& request, Asked& asked);
    std::optional<Admission> admit(const RequestHead& head);
    bool waitsForContinue(const RequestHead& head) const;

    boost::asio::awaitable<bool> answerMyself(const Response& own);
    boost::asio::awaitable<bool> send(const Response& wanted, bool mayKeep);
    boost::asio::awaitable<bool> sendPieces(BodySource& source, const ResponseFraming& framing);
    boost::asio::awaitable<bool> write(std::string_view first, std::string_view second);
    boost::asio::awaitable<void> linger();

    bool encode(const Response& answer, const ResponseFraming& framing);
    ResponseFraming framingOf(const Response& answer, bool close) const;
    void log(std::string_view what, std::string_view why) const;

    Transport& m_transport;
    Service& m_service;
    const ServerOptions& m_options;
    const Peer m_peer;
    MessageInput m_input;
    std::string m_out; // what goes out before a body, kept for its memory

    // Of the request being served
    const RequestHead* m_head = nullptr; // while it is ours
    std::shared_ptr<RequestContext> m_context;
    bool m_isHead = false;
    bool m_keepAlive = false;
    int m_minor = 1;

    bool m_stopping = false;
    bool m_ending = false; // nobody waits for the next request any more
    bool m_upgraded = false;
    bool m_aborted = false;
};

} // namespace gatehouse::http
