#pragma once

#include "childprocess.h"

namespace gatehouse::test
{

/// A Redis of the test's own on a free port of 127.0.0.1, without persistence. Debian's
/// redis-tools carries the server under the name redis-check-rdb; it goes by its argv[0].
class RedisServer
{
public:
    RedisServer();
    ~RedisServer();
    Q_DISABLE_COPY_MOVE(RedisServer)

    /// Later calls start it again on the same port, empty.
    bool start();
    bool stop();
    bool running() const { return m_process.running(); }
    /// To send it signals.
    qint64 pid() const { return m_process.pid(); }
    QString error() const { return m_error; }
    quint16 port() const { return m_port; }
    /// redis://127.0.0.1:<port>/0
    QString url() const;

    /// Runs one command of words without blanks ("KEYS", "*"); the raw RESP answer, empty when away.
    QByteArray command(const QList<QByteArray>& words) const;

private:
    bool launch();

    QString m_directory;
    quint16 m_port = 0;
    QString m_error;
    ChildProcess m_process;
};

} // namespace gatehouse::test
