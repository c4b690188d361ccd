#include "backendserver.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace gatehouse::test
{

BackendServer::BackendServer(QObject* parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection())
            serve(socket);
    });
    m_server.listen(QHostAddress::LocalHost);
}

QString BackendServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort());
}

void BackendServer::serve(QTcpSocket* socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        // A probe is a GET without a body, so the empty line is its end.
        while (socket->peek(16 * 1024).contains("\r\n\r\n")) {
            const QByteArray waiting = socket->peek(16 * 1024);
            socket->read(waiting.indexOf("\r\n\r\n") + 4);
            ++m_requests;
            if (m_silent)
                continue;
            const QByteArray body = R"({"status":"healthy"})";
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                          + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        }
    });
}

} // namespace gatehouse::test
