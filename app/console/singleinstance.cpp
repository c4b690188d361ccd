#include "singleinstance.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse
{
namespace
{

constexpr int patience = 1000; // ms: another instance answers at once or is stuck
constexpr qint64 longestMessage = 8192;
constexpr char taken = '+';

} // namespace

SingleInstance::SingleInstance(QString socket, QObject* parent) : QObject(parent), m_socket(std::move(socket))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

QString SingleInstance::usualSocket()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        return {};
    // A console with profiles of its own (the demo's) is another console.
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QByteArray hash = QCryptographicHash::hash(config.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"%1/gatehouse-%2.socket"_s.arg(folder, QString::fromLatin1(hash.left(12)));
}

bool SingleInstance::handOver(const QString& message) const
{
    if (m_socket.isEmpty())
        return false;
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(message.toUtf8().left(longestMessage) + '\n');
    // Only an answer proves that somebody took it: a stuck instance must not swallow a link.
    return socket.waitForReadyRead(patience) && socket.read(1) == QByteArray(1, taken);
}

bool SingleInstance::listen()
{
    if (m_socket.isEmpty())
        return false;
    if (m_server.listen(m_socket))
        return true;
    // Nobody answered handOver(), so the socket is what a crash left behind.
    QLocalServer::removeServer(m_socket);
    return m_server.listen(m_socket);
}

void SingleInstance::take()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        // Whoever connects and says nothing is shown the door.
        QTimer::singleShot(5s, socket, [socket] { socket->abort(); });
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestMessage)
                    socket->abort();
                return;
            }
            const QString message = QString::fromUtf8(socket->readLine(longestMessage + 1)).trimmed();
            socket->write(QByteArray(1, taken));
            socket->disconnectFromServer();
            emit received(message);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        if (socket->bytesAvailable() > 0)
            read();
    }
}

} // namespace gatehouse
