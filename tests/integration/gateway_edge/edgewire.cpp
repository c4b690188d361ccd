#include "edgewire.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace gatehouse::test
{

EdgeWire::EdgeWire(quint16 port, int receiveBuffer)
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receiveBuffer > 0)
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    const int yes = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(m_socket);
        m_socket = -1;
        m_ended = true;
    }
}

EdgeWire::~EdgeWire()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

EdgeWire::EdgeWire(EdgeWire&& other) noexcept
    : m_socket(std::exchange(other.m_socket, -1))
    , m_patience(other.m_patience)
    , m_received(std::move(other.m_received))
    , m_ended(other.m_ended)
{
}

EdgeWire& EdgeWire::operator=(EdgeWire&& other) noexcept
{
    std::swap(m_socket, other.m_socket);
    std::swap(m_patience, other.m_patience);
    std::swap(m_received, other.m_received);
    std::swap(m_ended, other.m_ended);
    return *this;
}

void EdgeWire::setPatience(std::chrono::milliseconds patience)
{
    m_patience = patience;
}

bool EdgeWire::wait(For what) const
{
    pollfd one{m_socket, static_cast<short>(what == For::Reading ? POLLIN : POLLOUT), 0};
    return m_socket >= 0 && ::poll(&one, 1, static_cast<int>(m_patience.count())) > 0;
}

bool EdgeWire::send(const QByteArray& bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        if (!wait(For::Writing))
            return false;
        const auto count = ::send(m_socket, bytes.constData() + sent,
                                  static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno != EAGAIN)
            return false;
        sent += std::max<ssize_t>(count, 0);
    }
    return true;
}

qint64 EdgeWire::sendUntilAnswered(const QByteArray& piece, qint64 bytes)
{
    qint64 sent = 0;
    qsizetype at = 0;
    while (sent < bytes) {
        pollfd one{m_socket, POLLIN | POLLOUT, 0};
        if (::poll(&one, 1, static_cast<int>(m_patience.count())) <= 0 || (one.revents & POLLIN) != 0)
            break;
        const auto count = ::send(m_socket, piece.constData() + at, static_cast<size_t>(piece.size() - at),
                                  MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count <= 0)
            break;
        sent += count;
        at = (at + count) % piece.size();
    }
    return sent;
}

void EdgeWire::finishSending()
{
    ::shutdown(m_socket, SHUT_WR);
}

bool EdgeWire::fill()
{
    if (m_ended || !wait(For::Reading))
        return false;
    std::array<char, 64 * 1024> bytes{};
    const auto count = ::recv(m_socket, bytes.data(), bytes.size(), 0);
    if (count > 0)
        m_received.append(bytes.data(), count);
    m_ended = count <= 0;
    return count > 0;
}

bool EdgeWire::waitForAnything()
{
    return !m_received.isEmpty() || m_ended || fill() || m_ended;
}

QByteArray EdgeWire::takeChunks()
{
    QByteArray body;
    for (;;) {
        qsizetype end = -1;
        while ((end = m_received.indexOf("\r\n")) < 0)
            if (!fill())
                return body;
        bool ok = false;
        const qsizetype size = m_received.left(end).toLongLong(&ok, 16);
        m_received.remove(0, end + 2);
        const QByteArray chunk = read(size + 2);
        if (!ok || size == 0 || chunk.size() != size + 2)
            return body;
        body += chunk.chopped(2);
    }
}

RawAnswer EdgeWire::answer(bool toHead)
{
    RawAnswer answer;
    for (;;) {
        qsizetype end = -1;
        while ((end = m_received.indexOf("\r\n\r\n")) < 0)
            if (!fill())
                return {};
        answer.head = m_received.left(end + 2);
        m_received.remove(0, end + 4);
        answer.status = answer.head.mid(9, 3).toInt();
        if (answer.status >= 200)
            break;
    }
    if (toHead || answer.status == 204 || answer.status == 304)
        return answer;
    if (answer.field("transfer-encoding").toLower() == "chunked")
        answer.body = takeChunks();
    else if (!answer.field("content-length").isNull())
        answer.body = read(answer.field("content-length").toLongLong());
    else
        answer.body = rest();
    return answer;
}

QByteArray EdgeWire::read(qsizetype bytes)
{
    while (m_received.size() < bytes && fill())
        continue;
    const QByteArray taken = m_received.left(bytes);
    m_received.remove(0, taken.size());
    return taken;
}

QByteArray EdgeWire::rest()
{
    while (fill())
        continue;
    return std::exchange(m_received, {});
}

} // namespace gatehouse::test
