#pragma once

#include "childprocess.h"
#include "postgresserver.h"

namespace gatehouse::test
{

/// PgBouncer in transaction mode in front of a test's PostgreSQL, on a free port of 127.0.0.1; it lets the
/// gateway's role in without a password. Its files lie in the server's private directory.
class PgBouncerServer
{
public:
    PgBouncerServer();
    ~PgBouncerServer();
    Q_DISABLE_COPY_MOVE(PgBouncerServer)

    bool start(const PostgresServer& behind);
    QString error() const { return m_error; }
    quint16 port() const { return m_port; }

private:
    bool launch(const QString& configuration);

    quint16 m_port = 0;
    QString m_error;
    ChildProcess m_process;
};

} // namespace gatehouse::test
