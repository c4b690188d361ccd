#pragma once

#include "childprocess.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace gatehouse::test
{

/// What a statement answered: rows of text (null strings for NULL), or the server's words.
struct SqlAnswer {
    QString error;
    QString sqlState;
    QList<QStringList> rows;

    bool ok() const { return error.isEmpty(); }
    /// The first column of the first row; null without one.
    QString value() const { return rows.isEmpty() || rows[0].isEmpty() ? QString() : rows[0][0]; }
};

/// A PostgreSQL of the test's own, in a private directory: a Unix socket with trust (the directory
/// has mode 0700) and a TCP port of 127.0.0.1 with passwords. It runs as user postgres under root,
/// as oneself otherwise, without fsync, and ends with the test whatever happens to that.
class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// Makes the cluster the first time; later calls start it again on the same port.
    bool start();
    /// Ends it at once, cutting open connections, as an outage does.
    bool stop();
    bool running() const { return m_process.running(); }
    /// Why the last call failed.
    QString error() const { return m_error; }

    QString socketDir() const { return m_directory; }
    quint16 port() const { return m_port; }
    /// The password of user postgres over TCP.
    QString password() const { return m_password; }
    /// A libpq conninfo over the Unix socket, where every role with LOGIN is trusted.
    QString conninfo(const QString& user = QStringLiteral("postgres"),
                     const QString& database = QStringLiteral("postgres")) const;

    /// Runs SQL text (also several statements) over a connection of its own.
    SqlAnswer sql(const QString& statement, const QString& database = QStringLiteral("postgres"),
                  const QString& user = QStringLiteral("postgres")) const;
    bool makeDatabase(const QString& name);

private:
    bool makeCluster();
    bool launch();
    bool fail(const QString& why);

    QString m_directory;
    QString m_password;
    quint16 m_port = 0;
    QString m_error;
    bool m_made = false;
    ChildProcess m_process;
};

} // namespace gatehouse::test
