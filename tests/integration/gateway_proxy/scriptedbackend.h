#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace gatehouse::test
{

/// A connection as a backend sees it: blocking, with raw bytes.
class BackendWire
{
public:
    explicit BackendWire(int socket) : m_socket(socket) {}

    /// The next request head, with its empty line; empty when the other side is gone.
    QByteArray readHead();
    /// That many bytes of the body; fewer when the other side is gone.
    QByteArray readBody(qsizetype size);
    /// Reads and drops bytes until the other side closes or so many have come; how many came.
    qint64 drain(qint64 most);
    /// Decodes a chunked body and drops it; its size, -1 if it is cut short.
    qint64 drainChunked();
    /// Decodes a chunked body; nothing if it is cut short.
    std::optional<QByteArray> readChunked();
    bool send(const QByteArray& bytes);
    /// Waits until the other side closes.
    void waitForEnd() { drain(INT64_MAX); }

private:
    bool fill();
    /// The next chunk; empty for the last one, nothing if it is cut short.
    std::optional<QByteArray> readChunk();

    int m_socket;
    QByteArray m_read;
};

/// A backend on a free port of 127.0.0.1 whose connections are handled by a function, each on a thread of
/// its own. GET /health is answered by itself.
class ScriptedBackend
{
public:
    using Handler = std::function<void(BackendWire& wire, const QByteArray& head)>;

    /// The handler gets the first head; the connection is closed when it returns.
    explicit ScriptedBackend(Handler handler);
    ~ScriptedBackend();
    Q_DISABLE_COPY_MOVE(ScriptedBackend)

    void setHandler(Handler handler);
    QString url() const;
    /// Heads but those of probes, in the order they came.
    QList<QByteArray> heads() const;
    int connections() const { return m_connections; }

private:
    void serve();
    void handle(int socket);

    mutable std::mutex m_mutex;
    Handler m_handler;
    QList<QByteArray> m_heads;
    std::atomic<int> m_connections = 0;
    std::atomic<bool> m_stopping = false;
    int m_listener = -1;
    quint16 m_port = 0;
    std::vector<int> m_sockets;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace gatehouse::test
