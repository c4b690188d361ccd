#pragma once

#include "testcertificate.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace gatehouse::test
{

/// Answers each path with exactly the bytes it was told, as badly timed as it was told, over TCP or
/// TLS on a free port of 127.0.0.1, once the whole request is there. Counts and keeps what it was asked.
class ScriptedServer : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScriptedServer)

public:
    enum class End { Close, StayOpen, Reset };
    struct Script {
        QByteArray bytes;
        End end = End::Close;
        /// Sends so many bytes a step; 0: all at once.
        qsizetype step = 0;
        std::chrono::milliseconds pause{0};
    };

    explicit ScriptedServer(QObject* parent = nullptr);
    explicit ScriptedServer(const TestCertificate& certificate, QObject* parent = nullptr);
    ~ScriptedServer() override;

    void answer(const QByteArray& path, Script script) { m_scripts.insert(path, std::move(script)); }
    /// A whole answer with Content-Length.
    static Script whole(const QByteArray& statusLine, const QByteArray& contentType, const QByteArray& body,
                        const QByteArray& moreHeaders = {});

    QUrl url(const QByteArray& path) const;
    quint16 port() const;
    /// Request heads, in the order they came.
    const QList<QByteArray>& heads() const { return m_heads; }
    /// Their bodies, as long as Content-Length said.
    const QList<QByteArray>& bodies() const { return m_bodies; }

private:
    void take(QTcpSocket* socket);
    void read(QTcpSocket* socket);
    void play(QTcpSocket* socket, const Script& script, qsizetype from);
    void finish(QTcpSocket* socket, End end);

    std::unique_ptr<QTcpServer> m_server;
    bool m_tls = false;
    QHash<QByteArray, Script> m_scripts;
    QHash<QTcpSocket*, QByteArray> m_received;
    QList<QByteArray> m_heads;
    QList<QByteArray> m_bodies;
};

} // namespace gatehouse::test
