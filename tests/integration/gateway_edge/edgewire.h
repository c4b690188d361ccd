#pragma once

#include "gatewayprocess.h"

#include <QByteArray>
#include <QtGlobal>

#include <chrono>

namespace gatehouse::test
{

/// A connection to a server of this machine that sends exactly what it is told and reads what comes, one
/// answer behind the other. Blocking; every wait ends at its patience, so that a server that hangs fails
/// its test.
class EdgeWire
{
public:
    /// Not connected.
    EdgeWire() = default;
    /// `receiveBuffer` in bytes: how much the system takes while nobody reads; 0 for its own choice.
    explicit EdgeWire(quint16 port, int receiveBuffer = 0);
    ~EdgeWire();
    Q_DISABLE_COPY(EdgeWire)
    EdgeWire(EdgeWire&& other) noexcept;
    EdgeWire& operator=(EdgeWire&& other) noexcept;

    /// How long one wait may take; 10 s unless told.
    void setPatience(std::chrono::milliseconds patience);

    bool connected() const { return m_socket >= 0; }
    /// False once the server has closed or reset; an answer may be there all the same.
    bool send(const QByteArray& bytes);
    /// Sends the piece again and again until so many bytes are gone or the server has something to say;
    /// how many went.
    qint64 sendUntilAnswered(const QByteArray& piece, qint64 bytes);
    void finishSending();

    /// The next answer; interim ones (1xx) are passed over. Status 0 if the connection ended without.
    RawAnswer answer(bool toHead = false);
    /// Reads that many bytes and no more; fewer at the end.
    QByteArray read(qsizetype bytes);
    /// Everything up to the end of the connection.
    QByteArray rest();
    /// The connection ended, in order or by a reset, and not by our patience.
    bool ended() const { return m_ended; }
    /// Whether bytes or the end have come within the patience.
    bool waitForAnything();

private:
    enum class For { Reading, Writing };
    bool wait(For what) const;
    bool fill();
    QByteArray takeChunks();

    int m_socket = -1;
    std::chrono::milliseconds m_patience{10'000};
    QByteArray m_received;
    bool m_ended = false;
};

} // namespace gatehouse::test
