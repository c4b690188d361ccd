#include "receiverwire.h"

#include <QDeadlineTimer>

namespace gatehouse::test
{
namespace
{

constexpr int patience = 30'000;

/// Where the first message in the bytes ends; -1 if it has not come whole.
qsizetype messageEnd(const QByteArray& bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return -1;
    const QByteArray fields = bytes.left(head).toLower();
    const qsizetype length = fields.indexOf("\r\ncontent-length:");
    const qsizetype size =
        length < 0 ? 0 : fields.mid(length + 17).split('\r').constFirst().trimmed().toLongLong();
    return bytes.size() >= head + 4 + size ? head + 4 + size : -1;
}

} // namespace

ReceiverWire::ReceiverWire(quint16 port)
{
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    m_socket.waitForConnected(patience);
}

bool ReceiverWire::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0)
        if (!m_socket.waitForBytesWritten(patience))
            return false;
    return true;
}

QByteArray ReceiverWire::answer()
{
    const QDeadlineTimer deadline(patience);
    while (messageEnd(m_come) < 0 && !deadline.hasExpired()) {
        const bool more = m_socket.waitForReadyRead(int(deadline.remainingTime()));
        m_come += m_socket.readAll();
        if (!more)
            break;
    }
    const qsizetype end = messageEnd(m_come);
    const QByteArray message = end < 0 ? m_come : m_come.left(end);
    m_come.remove(0, message.size());
    return message;
}

bool ReceiverWire::closed()
{
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.waitForDisconnected(patience);
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

QByteArray postOf(const QByteArrayList& fields, const QByteArray& body)
{
    QByteArray head = "POST /v1/traces HTTP/1.1\r\nHost: localhost\r\n";
    for (const QByteArray& field : fields)
        head += field + "\r\n";
    return head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray exchange(quint16 port, const QByteArray& bytes)
{
    ReceiverWire wire(port);
    wire.send(bytes); // it may be refused before all of it is sent
    return wire.answer();
}

} // namespace gatehouse::test
