#pragma once

#include "gatewayprocess.h"

#include <QJsonObject>
#include <QList>
#include <QTcpSocket>

#include <optional>

namespace gatehouse::test
{

/// A WebSocket client of /ws/events, by hand on a socket: what a well-behaved library would hide (pings,
/// codes, a client that takes nothing) can be seen and done.
class EventClient
{
public:
    EventClient();
    Q_DISABLE_COPY_MOVE(EventClient)

    /// Asks for the WebSocket and waits for the answer; true if it opened.
    bool open(const GatewayProcess& gateway, const QByteArray& target = "/ws/events",
              const QList<QByteArray>& fields = {});
    int status() const { return m_status; }
    /// The answer's first lines, or all of it where it was a refusal.
    QByteArray answer() const { return m_answer; }

    /// All frames that have come, and those behind `hello` and of this type (any, if empty).
    const QList<QJsonObject>& frames() const { return m_frames; }
    QList<QJsonObject> events(const QString& type = {}) const;
    /// `<instance>:<seq>` of the last frame, as `since` takes it.
    QByteArray place() const;
    int pings() const { return m_pings; }

    /// Takes nothing from the connection any more.
    void stopReading();
    void readAgain();
    void sendFrame(int opcode, const QByteArray& payload);
    /// Vanishes without a word.
    void abort() { m_socket.abort(); }
    bool connected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    std::optional<int> closeCode() const { return m_closeCode; }

private:
    void receive();
    bool takeFrame();
    void take(int opcode, const QByteArray& payload);

    QTcpSocket m_socket;
    QByteArray m_received;
    QByteArray m_answer;
    int m_status = 0;
    bool m_reading = true;
    QList<QJsonObject> m_frames;
    int m_pings = 0;
    std::optional<int> m_closeCode;
};

/// The member `data` of a frame.
QJsonObject dataOf(const QJsonObject& frame);

} // namespace gatehouse::test
