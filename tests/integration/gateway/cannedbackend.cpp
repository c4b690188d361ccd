#include "cannedbackend.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <list>
#include <memory>

namespace gatehouse::test
{

CannedBackend::CannedBackend(QByteArray answer) : m_answer(std::move(answer)), m_thread([this] { serve(); })
{
    m_port.wait(0);
}

CannedBackend::~CannedBackend()
{
    m_end = true;
    m_thread.join();
}

void CannedBackend::serve()
{
    QTcpServer server;
    std::list<std::unique_ptr<QTcpSocket>> silent;
    server.listen(QHostAddress::LocalHost);
    m_port = server.serverPort();
    m_port.notify_all();
    while (!m_end) {
        if (!server.waitForNewConnection(20))
            continue;
        std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        QByteArray request;
        while (!request.contains("\r\n\r\n") && socket->waitForReadyRead(2000))
            request += socket->readAll();
        if (!request.startsWith("GET /base/health HTTP/1.1\r\n"))
            continue;
        ++m_requests;
        if (m_answer.isEmpty()) {
            silent.push_back(std::move(socket));
            continue;
        }
        socket->write(m_answer);
        while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten(2000)) {
        }
        socket->disconnectFromHost();
    }
}

} // namespace gatehouse::test
