#pragma once

#include "otlpgrpcreceiver.h"
#include "otlpreceiver.h"
#include "profile.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace gatehouse
{

class LiveTraces;
class OpenProfile;

/// Where the console listens for spans, by what the profile says: HTTP at the port named, gRPC at the one
/// below it (4318 and 4317 as everybody expects them). While the port is in use it tries again.
/// Lives in the GUI thread, the receivers on threads of their own.
class TraceReception : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceReception)

public:
    /// Puts what it receives into the store of `live`, which outlives this.
    explicit TraceReception(LiveTraces& live, QObject* parent = nullptr);
    ~TraceReception() override;

    /// What an entry of a profile means: "http://127.0.0.1:4318", or an address and port alone.
    struct Address {
        QString host = QStringLiteral("127.0.0.1");
        quint16 port = 4318;
    };
    static Address addressOf(const QString& url);

    /// Listens there, and says in the profile how that goes.
    void start(OpenProfile& profile, const TraceAddress& source);
    /// Listens there; what came of it is said by changed().
    void start(const Address& address);

    bool isListening() const { return m_receiver.port() != 0; }
    /// Where exporters send to: "http://127.0.0.1:4318"; empty if nothing was started.
    QString url() const;
    /// Where gRPC is taken, 0 if it is not.
    quint16 grpcPort() const { return m_grpc.port(); }
    /// Why it does not listen, and what to do.
    const QString& problem() const { return m_problem; }
    /// Over the last seconds.
    double spansPerSecond() const { return m_rate; }

signals:
    /// How it listens, or the rate, is another.
    void changed();

private:
    void listen();
    void measure();
    void reportTo(OpenProfile& profile);

    LiveTraces& m_live;
    OtlpReceiver m_receiver;
    OtlpGrpcReceiver m_grpc;
    Address m_address;
    QString m_problem;
    double m_rate = 0;
    bool m_isStarted = false;
    QTimer m_retry;
    QTimer m_clock;
};

} // namespace gatehouse
