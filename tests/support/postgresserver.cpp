#include "postgresserver.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <libpq-fe.h>

#include <csignal>
#include <memory>
#include <pwd.h>
#include <unistd.h>

namespace gatehouse::test
{
namespace
{

const QString serverUser = QStringLiteral("postgres");

QString binary(const QString& name)
{
    for (const char* version : {"15", "16", "17"}) {
        const QString path =
            QStringLiteral("/usr/lib/postgresql/%1/bin/%2").arg(QLatin1String(version), name);
        if (QFile::exists(path))
            return path;
    }
    return name;
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The directory's owner becomes the server's user, since PostgreSQL refuses to run as root.
bool giveToServerUser(const QString& path)
{
    if (!ChildProcess::isRoot())
        return true;
    const passwd* user = ::getpwnam("postgres");
    return user && ::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) == 0;
}

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

SqlAnswer read(const PGresult* result)
{
    SqlAnswer answer;
    for (int row = 0; row < PQntuples(result); ++row) {
        QStringList fields;
        for (int column = 0; column < PQnfields(result); ++column)
            fields << (PQgetisnull(result, row, column) ? QString()
                                                        : QString::fromUtf8(PQgetvalue(result, row, column)));
        answer.rows << fields;
    }
    return answer;
}

} // namespace

PostgresServer::PostgresServer()
    : m_password(QUuid::createUuid().toString(QUuid::Id128))
    , m_process(QStringLiteral("INT"))
{
}

PostgresServer::~PostgresServer()
{
    stop();
    if (!m_directory.isEmpty())
        QDir(m_directory).removeRecursively();
}

bool PostgresServer::fail(const QString& why)
{
    m_error = why;
    return false;
}

bool PostgresServer::start()
{
    if (!m_made && !makeCluster())
        return false;
    // Somebody may take a free port between our look and the server's bind: then try the next.
    const int tries = m_port == 0 ? 5 : 1;
    for (int i = 0; i < tries; ++i) {
        if (m_port == 0)
            m_port = ChildProcess::freePort();
        if (launch())
            return true;
        if (tries > 1)
            m_port = 0;
    }
    return false;
}

bool PostgresServer::makeCluster()
{
    m_directory = ChildProcess::makeShortDirectory();
    const QString passwordFile = m_directory + QStringLiteral("/pw");
    if (m_directory.isEmpty() || !writeFile(passwordFile, m_password.toUtf8()) ||
        !giveToServerUser(passwordFile) || !giveToServerUser(m_directory))
        return fail(QStringLiteral("cannot make a directory for PostgreSQL"));
    ChildProcess initdb(QStringLiteral("KILL"));
    const QStringList arguments{QStringLiteral("-D"),
                                m_directory + QStringLiteral("/data"),
                                QStringLiteral("-U"),
                                serverUser,
                                QStringLiteral("--auth-local=trust"),
                                QStringLiteral("--auth-host=scram-sha-256"),
                                QStringLiteral("--pwfile=") + passwordFile,
                                QStringLiteral("--no-sync"),
                                QStringLiteral("-E"),
                                QStringLiteral("UTF8"),
                                QStringLiteral("--locale=C.UTF-8")};
    if (!initdb.start(binary(QStringLiteral("initdb")), arguments, serverUser) || !initdb.waitForEnd(60000) ||
        initdb.exitCode() != 0)
        return fail(QStringLiteral("initdb failed: ") + QString::fromUtf8(initdb.output()));
    QFile::remove(passwordFile);
    m_made = true;
    return true;
}

bool PostgresServer::launch()
{
    const QStringList arguments{QStringLiteral("-D"),
                                m_directory + QStringLiteral("/data"),
                                QStringLiteral("-k"),
                                m_directory,
                                QStringLiteral("-p"),
                                QString::number(m_port),
                                QStringLiteral("-c"),
                                QStringLiteral("listen_addresses=127.0.0.1"),
                                QStringLiteral("-F"),
                                QStringLiteral("-c"),
                                QStringLiteral("full_page_writes=off"),
                                QStringLiteral("-c"),
                                QStringLiteral("shared_buffers=64MB")};
    if (!m_process.start(binary(QStringLiteral("postgres")), arguments, serverUser))
        return fail(QStringLiteral("postgres does not start"));
    const QByteArray target = conninfo().toUtf8();
    if (m_process.readyWithin(30000, [&target] { return PQping(target.constData()) == PQPING_OK; }))
        return true;
    m_error = QStringLiteral("postgres did not get ready: ") + QString::fromUtf8(m_process.output());
    m_process.stop(SIGQUIT);
    return false;
}

bool PostgresServer::stop()
{
    // SIGQUIT would need recovery at the next start; a fast stop cuts connections just as well.
    return m_process.stop(SIGINT);
}

QString PostgresServer::conninfo(const QString& user, const QString& database) const
{
    return QStringLiteral("host=%1 port=%2 user=%3 dbname=%4")
        .arg(m_directory, QString::number(m_port), user, database);
}

SqlAnswer PostgresServer::sql(const QString& statement, const QString& database, const QString& user) const
{
    const Connection connection(PQconnectdb(conninfo(user, database).toUtf8().constData()), &PQfinish);
    SqlAnswer failed;
    if (PQstatus(connection.get()) != CONNECTION_OK) {
        failed.error = QString::fromUtf8(PQerrorMessage(connection.get()));
        return failed;
    }
    const Result result(PQexec(connection.get(), statement.toUtf8().constData()), &PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY)
        return read(result.get());
    failed.error = QString::fromUtf8(PQresultErrorMessage(result.get()));
    failed.sqlState = QString::fromUtf8(PQresultErrorField(result.get(), PG_DIAG_SQLSTATE));
    return failed;
}

bool PostgresServer::makeDatabase(const QString& name)
{
    const SqlAnswer answer = sql(QStringLiteral("CREATE DATABASE \"%1\"").arg(name));
    return answer.ok() || fail(answer.error);
}

} // namespace gatehouse::test
