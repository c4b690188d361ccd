#include "pgbouncerserver.h"

#include <QFile>
#include <QTcpSocket>

#include <csignal>

namespace gatehouse::test
{
namespace
{

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

PgBouncerServer::PgBouncerServer() : m_process(QStringLiteral("INT")) {}

PgBouncerServer::~PgBouncerServer()
{
    if (m_process.running())
        m_process.stop(SIGINT);
}

bool PgBouncerServer::start(const PostgresServer& behind)
{
    const QString directory = behind.socketDir();
    const QString users = directory + QStringLiteral("/pgbouncer.users");
    const QString configuration = directory + QStringLiteral("/pgbouncer.ini");
    // Somebody may take a free port between our look and the server's bind: then try the next.
    for (int i = 0; i < 5; ++i) {
        m_port = ChildProcess::freePort();
        // Fewer connections than the gateway's pool asks for, so that they really are shared.
        const QByteArray text =
            "[databases]\n* = host=" + directory.toUtf8() + " port=" + QByteArray::number(behind.port()) +
            "\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = " + QByteArray::number(m_port) +
            "\nunix_socket_dir =\nauth_type = trust\nauth_file = " + users.toUtf8() +
            "\npool_mode = transaction\ndefault_pool_size = 3\nmax_client_conn = 200\n";
        if (!writeFile(users, "\"gatehouse_gateway\" \"\"\n") || !writeFile(configuration, text)) {
            m_error = QStringLiteral("cannot write PgBouncer's files");
            return false;
        }
        if (launch(configuration))
            return true;
    }
    return false;
}

bool PgBouncerServer::launch(const QString& configuration)
{
    const auto accepts = [this] {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        return socket.waitForConnected(1000);
    };
    if (m_process.start(QStringLiteral("/usr/sbin/pgbouncer"), {QStringLiteral("-q"), configuration},
                        QStringLiteral("postgres")) &&
        m_process.readyWithin(15000, accepts))
        return true;
    m_error = QStringLiteral("pgbouncer did not get ready: ") + QString::fromUtf8(m_process.output());
    m_process.stop(SIGKILL);
    return false;
}

} // namespace gatehouse::test
