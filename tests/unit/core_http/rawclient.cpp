#include "rawclient.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <utility>

namespace gatehouse::test
{
namespace
{

constexpr int patience = 10'000;

std::size_t lengthIn(std::string_view head)
{
    constexpr std::string_view name = "\r\nContent-Length: ";
    const auto at = head.find(name);
    std::size_t length = 0;
    if (at != std::string_view::npos)
        std::from_chars(head.data() + at + name.size(), head.data() + head.size(), length);
    return length;
}

} // namespace

RawClient::RawClient(std::uint16_t port, Kind kind, int receiveBuffer)
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receiveBuffer > 0)
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(m_socket);
        m_socket = -1;
        return;
    }
    timeval limit{patience / 1000, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    if (kind == Kind::Plain)
        return;
    std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes without MSG_NOSIGNAL
    m_context = SSL_CTX_new(TLS_client_method());
    m_tls = SSL_new(m_context);
    SSL_set_fd(m_tls, m_socket);
    if (SSL_connect(m_tls) != 1) {
        ::close(m_socket);
        m_socket = -1;
    }
}

RawClient::~RawClient()
{
    SSL_free(m_tls);
    SSL_CTX_free(m_context);
    if (m_socket >= 0)
        ::close(m_socket);
}

std::string RawClient::certificate() const
{
    X509* shown = m_tls != nullptr ? SSL_get1_peer_certificate(m_tls) : nullptr;
    unsigned char* bytes = nullptr;
    const int size = shown != nullptr ? i2d_X509(shown, &bytes) : 0;
    std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(std::max(size, 0)));
    OPENSSL_free(bytes);
    X509_free(shown);
    return der;
}

bool RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const long sent = m_tls != nullptr ? SSL_write(m_tls, bytes.data(), static_cast<int>(bytes.size()))
                                           : ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void RawClient::finishSending()
{
    if (m_tls != nullptr)
        SSL_shutdown(m_tls);
    else
        ::shutdown(m_socket, SHUT_WR);
}

long RawClient::receiveSome(char* into, std::size_t size)
{
    return m_tls != nullptr ? SSL_read(m_tls, into, static_cast<int>(size)) : ::recv(m_socket, into, size, 0);
}

bool RawClient::fill()
{
    std::array<char, 64 * 1024> buffer{};
    const long got = receiveSome(buffer.data(), buffer.size());
    if (got <= 0)
        return false;
    m_received.append(buffer.data(), static_cast<std::size_t>(got));
    return true;
}

RawAnswer RawClient::answer(bool toHead)
{
    RawAnswer answer;
    std::size_t end = 0;
    while ((end = m_received.find("\r\n\r\n")) == std::string::npos) {
        if (!fill())
            return answer;
    }
    answer.head = m_received.substr(0, end + 2);
    m_received.erase(0, end + 4);
    constexpr std::size_t statusAt = std::string_view("HTTP/1.1 ").size();
    std::from_chars(answer.head.data() + statusAt, answer.head.data() + statusAt + 3, answer.status);
    if (toHead)
        return answer;
    if (answer.has("Transfer-Encoding: chunked")) {
        while ((end = m_received.find("0\r\n\r\n")) == std::string::npos) {
            if (!fill())
                break;
        }
        end = end == std::string::npos ? m_received.size() : end + 5;
        answer.body = m_received.substr(0, end);
        m_received.erase(0, end);
        return answer;
    }
    const std::size_t length = lengthIn(answer.head);
    while (m_received.size() < length && fill()) {
    }
    answer.body = m_received.substr(0, length);
    m_received.erase(0, answer.body.size());
    return answer;
}

std::string RawClient::rest()
{
    while (fill()) {
    }
    return std::exchange(m_received, {});
}

bool RawClient::ended()
{
    if (!m_received.empty())
        return false;
    std::array<char, 1> byte{};
    const long got = receiveSome(byte.data(), byte.size());
    return got == 0 || (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK);
}

std::string post(std::string_view body)
{
    return std::string("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: ")
        .append(std::to_string(body.size()))
        .append("\r\n\r\n")
        .append(body);
}

} // namespace gatehouse::test
