#pragma once

#include "postgresserver.h"
#include "redisserver.h"

#include <QByteArrayList>
#include <QTcpSocket>

#include <libpq-fe.h>

#include <memory>

namespace gatehouse::test
{

/// Listens where instances tell each other what happened: on Redis and on PostgreSQL at once.
class BusEars
{
public:
    BusEars() = default;
    Q_DISABLE_COPY_MOVE(BusEars)

    bool listenTo(const PostgresServer& postgres, const QString& database);
    bool listenTo(const RedisServer& redis);

    /// The events heard so far that hold these words, without the messages that only say a number.
    QByteArrayList overRedis(const QByteArray& words = {});
    QByteArrayList overNotify(const QByteArray& words = {});

private:
    QTcpSocket m_redis;
    QByteArray m_received;
    QByteArrayList m_overRedis;
    std::unique_ptr<PGconn, decltype(&PQfinish)> m_postgres{nullptr, &PQfinish};
    QByteArrayList m_overNotify;
};

} // namespace gatehouse::test
