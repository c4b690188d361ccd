#include "busears.h"

namespace gatehouse::test
{
namespace
{

bool isEvent(const QByteArray& message)
{
    return message.contains("\"type\":");
}

QByteArrayList holding(const QByteArrayList& messages, const QByteArray& words)
{
    QByteArrayList found;
    for (const QByteArray& message : messages)
        if (message.contains(words))
            found << message;
    return found;
}

} // namespace

bool BusEars::listenTo(const PostgresServer& postgres, const QString& database)
{
    m_postgres.reset(
        PQconnectdb(postgres.conninfo(QStringLiteral("postgres"), database).toUtf8().constData()));
    const std::unique_ptr<PGresult, decltype(&PQclear)> heard(
        PQexec(m_postgres.get(), "LISTEN gatehouse_events"), &PQclear);
    return PQresultStatus(heard.get()) == PGRES_COMMAND_OK;
}

bool BusEars::listenTo(const RedisServer& redis)
{
    m_redis.abort();
    m_redis.connectToHost(QStringLiteral("127.0.0.1"), redis.port());
    if (!m_redis.waitForConnected(5000))
        return false;
    m_redis.write("SUBSCRIBE gatehouse:events\r\n");
    if (!m_redis.waitForReadyRead(5000))
        return false;
    (void)m_redis.readAll();
    return true;
}

QByteArrayList BusEars::overRedis(const QByteArray& words)
{
    m_received += m_redis.readAll();
    // An array of three bulk strings, the message last, and none of ours holds a line end.
    for (auto end = m_received.indexOf("\r\n"); end >= 0; end = m_received.indexOf("\r\n")) {
        const QByteArray line = m_received.left(end);
        m_received.remove(0, end + 2);
        if (line.startsWith('{') && isEvent(line))
            m_overRedis << line;
    }
    return holding(m_overRedis, words);
}

QByteArrayList BusEars::overNotify(const QByteArray& words)
{
    PQconsumeInput(m_postgres.get());
    while (PGnotify* notification = PQnotifies(m_postgres.get())) {
        const QByteArray message = notification->extra;
        PQfreemem(notification);
        if (isEvent(message))
            m_overNotify << message;
    }
    return holding(m_overNotify, words);
}

} // namespace gatehouse::test
