#include "scriptedbackend.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace gatehouse::test
{

bool BackendWire::fill()
{
    std::array<char, 65536> bytes{};
    const auto count = ::recv(m_socket, bytes.data(), bytes.size(), 0);
    if (count > 0)
        m_read.append(bytes.data(), count);
    return count > 0;
}

QByteArray BackendWire::readHead()
{
    while (!m_read.contains("\r\n\r\n"))
        if (!fill())
            return {};
    const qsizetype end = m_read.indexOf("\r\n\r\n") + 4;
    const QByteArray head = m_read.left(end);
    m_read.remove(0, end);
    return head;
}

QByteArray BackendWire::readBody(qsizetype size)
{
    while (m_read.size() < size && fill())
        continue;
    const QByteArray body = m_read.left(size);
    m_read.remove(0, body.size());
    return body;
}

qint64 BackendWire::drain(qint64 most)
{
    qint64 total = 0;
    while (total < most) {
        if (m_read.isEmpty() && !fill())
            break;
        total += m_read.size();
        m_read.clear();
    }
    return total;
}

std::optional<QByteArray> BackendWire::readChunk()
{
    while (!m_read.contains("\r\n"))
        if (!fill())
            return {};
    const qsizetype end = m_read.indexOf("\r\n");
    bool ok = false;
    const qsizetype size = m_read.left(end).toLongLong(&ok, 16);
    m_read.remove(0, end + 2);
    const QByteArray chunk = ok ? readBody(size + 2) : QByteArray();
    if (!ok || chunk.size() != size + 2)
        return {};
    return chunk.left(size);
}

qint64 BackendWire::drainChunked()
{
    qint64 total = 0;
    for (;;) {
        const auto chunk = readChunk();
        if (!chunk)
            return -1;
        if (chunk->isEmpty())
            return total;
        total += chunk->size();
    }
}

std::optional<QByteArray> BackendWire::readChunked()
{
    QByteArray body;
    for (;;) {
        const auto chunk = readChunk();
        if (!chunk)
            return {};
        if (chunk->isEmpty())
            return body;
        body += *chunk;
    }
}

bool BackendWire::send(const QByteArray& bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const auto count = ::send(m_socket, bytes.constData() + sent,
                                  static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

ScriptedBackend::ScriptedBackend(Handler handler) : m_handler(std::move(handler))
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listener, generic, length) == 0 && ::listen(m_listener, 64) == 0 &&
        ::getsockname(m_listener, generic, &length) == 0)
        m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { serve(); });
}

ScriptedBackend::~ScriptedBackend()
{
    m_stopping = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    {
        const std::lock_guard lock(m_mutex);
        for (const int socket : m_sockets)
            ::shutdown(socket, SHUT_RDWR);
    }
    for (std::thread& thread : m_threads)
        thread.join();
    ::close(m_listener);
}

void ScriptedBackend::serve()
{
    while (!m_stopping) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        const std::lock_guard lock(m_mutex);
        m_sockets.push_back(socket);
        m_threads.emplace_back([this, socket] { handle(socket); });
    }
}

void ScriptedBackend::handle(int socket)
{
    BackendWire wire(socket);
    const QByteArray head = wire.readHead();
    if (head.startsWith("GET /health ")) {
        wire.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
    } else if (!head.isEmpty()) {
        Handler handler;
        {
            const std::lock_guard lock(m_mutex);
            m_heads << head;
            handler = m_handler;
        }
        ++m_connections;
        handler(wire, head);
    }
    const std::lock_guard lock(m_mutex);
    std::erase(m_sockets, socket);
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
}

void ScriptedBackend::setHandler(Handler handler)
{
    const std::lock_guard lock(m_mutex);
    m_handler = std::move(handler);
    m_heads.clear();
    m_connections = 0;
}

QString ScriptedBackend::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

QList<QByteArray> ScriptedBackend::heads() const
{
    const std::lock_guard lock(m_mutex);
    return m_heads;
}

} // namespace gatehouse::test
