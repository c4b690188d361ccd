#include "redisserver.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>

#include <csignal>

namespace gatehouse::test
{

RedisServer::RedisServer()
    : m_directory(ChildProcess::makeShortDirectory())
    , m_process(QStringLiteral("KILL"))
{
}

RedisServer::~RedisServer()
{
    stop();
    if (!m_directory.isEmpty())
        QDir(m_directory).removeRecursively();
}

bool RedisServer::start()
{
    const QString program = m_directory + QStringLiteral("/redis-server");
    const QString installed = QStandardPaths::findExecutable(QStringLiteral("redis-check-rdb"));
    if (!QFile::exists(program) &&
        !QFile::link(QFile(installed).symLinkTarget().isEmpty() ? installed
                                                                : QFile(installed).symLinkTarget(),
                     program)) {
        m_error = QStringLiteral("redis-check-rdb (package redis-tools) is not installed");
        return false;
    }
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

bool RedisServer::launch()
{
    const QStringList arguments{QStringLiteral("--port"),       QString::number(m_port),
                                QStringLiteral("--bind"),       QStringLiteral("127.0.0.1"),
                                QStringLiteral("--save"),       QString(),
                                QStringLiteral("--appendonly"), QStringLiteral("no"),
                                QStringLiteral("--dir"),        m_directory};
    const auto answers = [this] { return command({"PING"}).startsWith("+PONG"); };
    if (m_process.start(m_directory + QStringLiteral("/redis-server"), arguments) &&
        m_process.readyWithin(15000, answers))
        return true;
    m_error = QStringLiteral("redis did not get ready: ") + QString::fromUtf8(m_process.output());
    m_process.stop(SIGKILL);
    return false;
}

bool RedisServer::stop()
{
    return m_process.stop(SIGTERM);
}

QString RedisServer::url() const
{
    return QStringLiteral("redis://127.0.0.1:%1/0").arg(m_port);
}

QByteArray RedisServer::command(const QList<QByteArray>& words) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForConnected(5000))
        return {};
    QByteArray request = "*" + QByteArray::number(words.size()) + "\r\n";
    for (const QByteArray& word : words)
        request += "$" + QByteArray::number(word.size()) + "\r\n" + word + "\r\n";
    // QUIT behind it makes the server close, so that the end of the answer is the end of the stream.
    socket.write(request + "*1\r\n$4\r\nQUIT\r\n");
    while (socket.waitForReadyRead(5000) || socket.state() == QAbstractSocket::ConnectedState)
        if (socket.bytesAvailable() == 0 && socket.state() == QAbstractSocket::ConnectedState)
            break;
    QByteArray answer = socket.readAll();
    if (answer.endsWith("+OK\r\n"))
        answer.chop(5);
    return answer;
}

} // namespace gatehouse::test
