#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpSocket>

namespace gatehouse::test
{

/// One connection to a receiver, byte by byte.
class ReceiverWire
{
public:
    explicit ReceiverWire(quint16 port);

    bool connected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool send(const QByteArray& bytes);
    /// One answer, by its Content-Length; what has come if the other side closes or time runs out.
    QByteArray answer();
    /// Nothing more will come.
    bool closed();

private:
    QTcpSocket m_socket;
    QByteArray m_come;
};

/// `POST /v1/traces` with these fields, a Host and the body's length.
QByteArray postOf(const QByteArrayList& fields, const QByteArray& body);

/// Sends it on a connection of its own; the answer.
QByteArray exchange(quint16 port, const QByteArray& bytes);

} // namespace gatehouse::test
