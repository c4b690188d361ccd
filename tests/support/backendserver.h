#pragma once

#include <QObject>
#include <QString>
#include <QTcpServer>

namespace gatehouse::test
{

/// A backend as the gateway probes it: a real HTTP server on a free port of 127.0.0.1 that
/// answers every GET with 200 and a healthy document, until it is told to fall silent.
class BackendServer : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackendServer)

public:
    explicit BackendServer(QObject* parent = nullptr);

    QString url() const;
    /// Silent: connections are accepted and requests read, but nothing is answered, as a
    /// process that hangs does. Requests that came meanwhile are never answered.
    void setSilent(bool silent) { m_silent = silent; }
    int requests() const { return m_requests; }

private:
    void serve(QTcpSocket* socket);

    QTcpServer m_server;
    bool m_silent = false;
    int m_requests = 0;
};

} // namespace gatehouse::test
