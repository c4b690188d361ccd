#pragma once

#include "gatewayprocess.h"
#include "postgresserver.h"
#include "redisserver.h"
#include "spancollector.h"

#include <QJsonObject>

#include <array>
#include <memory>
#include <vector>

namespace gatehouse::test
{

/// Everything that spec/000 and spec/001 speak of, running: a gateway under the default rules with
/// PostgreSQL, Redis, the four backends and a collector behind it.
class ServedHouse
{
public:
    /// True if it stands; else error() says why.
    bool start();
    QByteArray error() { return m_error + gateway.output(); }

    /// A second process over the same database: the first one was stopped or killed.
    bool startAgain();
    SqlAnswer sql(const QString& statement) const { return postgres.sql(statement, database); }
    RawAnswer post(const QByteArray& target, const QByteArray& body, QList<QByteArray> fields = {}) const;
    /// Makes a session; its id.
    QByteArray begin(const QByteArray& user) const;

    static const QString database;
    static constexpr std::array<const char*, 4> names = {"cluster-registry", "observability-collector",
                                                         "intelligence-engine", "realtime-streaming"};
    PostgresServer postgres;
    RedisServer redis;
    SpanCollector collector;
    std::vector<std::unique_ptr<ScriptedBackend>> backends; ///< in the order of names
    GatewayProcess gateway;

private:
    bool putRules();

    QByteArray m_error;
};

QJsonObject jsonOf(const RawAnswer& answer);

} // namespace gatehouse::test
