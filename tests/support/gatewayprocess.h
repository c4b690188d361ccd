#pragma once

#include "childprocess.h"
#include "postgresserver.h"

#include <QMap>

#include <csignal>

namespace gatehouse::test
{

/// What a server answered to one raw request.
struct RawAnswer {
    int status = 0;  ///< 0: no answer at all
    QByteArray head; ///< status line and fields as sent
    QByteArray body; ///< after the blank line, de-chunked
    /// The field's value (name in any case); null without one, values joined by ", ".
    QByteArray field(const QByteArray& name) const;
};

/// The gatehouse-gateway binary of this build, or another that serves alike, on a port of its own.
class GatewayProcess
{
public:
    enum class Until { Ready, Listening };

    explicit GatewayProcess(QString program = {});
    ~GatewayProcess();
    Q_DISABLE_COPY_MOVE(GatewayProcess)

    /// One variable of its environment; it gets no others but PATH and LC_ALL.
    void set(const QString& name, const QString& value) { m_environment[name] = value; }
    /// The same environment as another's.
    void useSame(const GatewayProcess& other) { m_environment = other.m_environment; }
    /// The variables that point at this server: to serve as gatehouse_gateway, to migrate as postgres.
    void use(const PostgresServer& server, const QString& database);

    /// Runs `gatehouse-gateway migrate …` to its end and gives LOGIN to the roles; false if it fails.
    bool migrate(const PostgresServer& server, const QString& database, const QStringList& arguments = {});
    /// Starts it and waits until /ready says 200, or only until its port is open.
    bool start(Until until = Until::Ready);
    /// SIGTERM; true if it ended by itself with exit code 0.
    bool stop();
    /// SIGKILL, as a crash.
    void kill() { m_process.stop(SIGKILL); }
    bool running() const { return m_process.running(); }
    int exitCode() const { return m_process.exitCode(); }
    /// Runs it with these arguments until it ends by itself; its exit code, -1 if it does not.
    int run(const QStringList& arguments, const QByteArray& input = {});
    /// To send it signals.
    qint64 pid() const { return m_process.pid(); }

    quint16 port() const { return m_port; }
    QString baseUrl() const;
    /// Its log so far.
    QByteArray output() { return m_process.output(); }

    /// One request on a connection of its own; Host and Connection: close are added unless given.
    RawAnswer request(const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
                      const QList<QByteArray>& fields = {}) const;
    /// Sends the bytes as they are and reads until the server closes.
    RawAnswer raw(const QByteArray& bytes) const;

private:
    QStringList environment() const;

    QString m_program;
    QMap<QString, QString> m_environment;
    quint16 m_port = 0;
    ChildProcess m_process;
};

} // namespace gatehouse::test
