#include "eventclient.h"

#include <QJsonDocument>
#include <QTest>
#include <QtEndian>

namespace gatehouse::test
{
namespace
{

constexpr int textFrame = 1;
constexpr int closeFrame = 8;
constexpr int pingFrame = 9;
constexpr int pongFrame = 10;
constexpr int answerLimit = 10'000;
const QByteArray mask("\x11\x22\x33\x44", 4);

} // namespace

QJsonObject dataOf(const QJsonObject& frame)
{
    return frame[QLatin1String("data")].toObject();
}

EventClient::EventClient()
{
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { receive(); });
}

bool EventClient::open(const GatewayProcess& gateway, const QByteArray& target,
                       const QList<QByteArray>& fields)
{
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), gateway.port());
    QByteArray request = "GET " + target +
                         " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(gateway.port()) +
                         "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    for (const QByteArray& field : fields)
        request += field + "\r\n";
    m_socket.write(request + "\r\n");
    (void)QTest::qWaitFor([this] { return m_status != 0; }, answerLimit);
    return m_status == 101;
}

void EventClient::receive()
{
    if (!m_reading)
        return;
    m_received += m_socket.readAll();
    if (m_status == 0) {
        const auto end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        m_answer = m_received.left(end + 4);
        m_received.remove(0, end + 4);
        m_status = m_answer.mid(9, 3).toInt();
    }
    if (m_status != 101) {
        m_answer += m_received;
        m_received.clear();
        return;
    }
    while (takeFrame()) {
    }
}

/// A server's frame (RFC 6455 §5.2): never masked, and ours never go over several.
bool EventClient::takeFrame()
{
    if (m_received.size() < 2)
        return false;
    const int opcode = m_received[0] & 0x0f;
    qsizetype length = m_received[1] & 0x7f;
    qsizetype head = 2;
    if (length == 126) {
        if (m_received.size() < 4)
            return false;
        length = qFromBigEndian<quint16>(m_received.constData() + 2);
        head = 4;
    }
    if (m_received.size() < head + length)
        return false;
    const QByteArray payload = m_received.mid(head, length);
    m_received.remove(0, head + length);
    take(opcode, payload);
    return true;
}

void EventClient::take(int opcode, const QByteArray& payload)
{
    if (opcode == textFrame) {
        m_frames << QJsonDocument::fromJson(payload).object();
    } else if (opcode == pingFrame) {
        ++m_pings;
        sendFrame(pongFrame, payload);
    } else if (opcode == closeFrame && !m_closeCode) {
        m_closeCode = payload.size() < 2 ? 1005 : qFromBigEndian<quint16>(payload.constData());
        sendFrame(closeFrame, payload.left(2));
    }
}

QList<QJsonObject> EventClient::events(const QString& type) const
{
    QList<QJsonObject> found;
    for (const QJsonObject& frame : m_frames) {
        const QString own = frame[QLatin1String("type")].toString();
        if (own != QLatin1String("hello") && (type.isEmpty() || own == type))
            found << frame;
    }
    return found;
}

QByteArray EventClient::place() const
{
    QByteArray instance;
    qint64 seq = 0;
    for (const QJsonObject& frame : m_frames) {
        const QJsonObject data = dataOf(frame);
        const bool isPlace = frame[QLatin1String("seq")].isNull();
        if (isPlace)
            instance = data[QLatin1String("instance")].toString().toUtf8();
        seq = (isPlace ? data : frame)[QLatin1String("seq")].toInteger();
    }
    return instance + ':' + QByteArray::number(seq);
}

void EventClient::stopReading()
{
    m_reading = false;
    m_socket.setReadBufferSize(1);
}

void EventClient::readAgain()
{
    m_reading = true;
    m_socket.setReadBufferSize(0);
    receive();
}

void EventClient::sendFrame(int opcode, const QByteArray& payload)
{
    QByteArray frame;
    frame += static_cast<char>(0x80 | opcode);
    frame += static_cast<char>(0x80 | payload.size()); // short ones only
    frame += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame += static_cast<char>(payload[i] ^ mask[i % 4]);
    m_socket.write(frame);
}

} // namespace gatehouse::test
