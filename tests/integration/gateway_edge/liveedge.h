#pragma once

#include "edgewire.h"
#include "gatewayprocess.h"
#include "postgresserver.h"
#include "redisserver.h"
#include "scriptedbackend.h"
#include "signin.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <mutex>

namespace gatehouse::test
{

/// A gateway with sign-in as it would stand at an open edge, its servers, and a backend behind the
/// segments `echo`, `clusters` and `reports` that remembers every request that arrives whole.
class LiveEdge
{
public:
    /// What reached the backend.
    struct Arrived {
        QByteArray method;
        QByteArray target;
        QByteArray body;
        QByteArray head;
    };

    LiveEdge();

    /// Starts all of it; false if something did not start, and says which.
    bool start();
    QByteArray error() const { return m_error; }

    GatewayProcess& gateway() { return m_gateway; }
    PostgresServer& postgres() { return m_postgres; }
    RedisServer& redis() { return m_redis; }
    quint16 port() const { return m_gateway.port(); }
    const SignIn& signIn() const { return m_signIn; }

    /// An administrator's request, over a connection that stays.
    RawAnswer ask(const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
                  const QList<QByteArray>& fields = {});
    /// PUTs the rules and waits until the gateway says that they are live. Those with numbers that a PUT
    /// refuses come in as an old row would: a backup is restored, and NOTIFY says so.
    bool setRules(const QByteArray& document);

    /// validation_rejections_total by "rule status".
    QMap<QByteArray, qint64> rejections();
    /// How many requests were answered so far, those of ask() left out.
    qint64 answered();

    QList<Arrived> takeArrived();
    /// The backend sends this many bytes for `GET /api/v1/echo/large`.
    static constexpr qint64 largeAnswer = 400LL * 1024 * 1024;

private:
    bool fail(const QByteArray& what);
    void serveBackend(BackendWire& wire, const QByteArray& head);
    bool restoreRules(const QByteArray& document);
    bool isLive(const QByteArray& version);
    QList<QByteArray> metricLines(const QByteArray& family);

    QByteArray m_error;
    mutable std::mutex m_mutex;
    QList<Arrived> m_arrived;
    PostgresServer m_postgres;
    RedisServer m_redis;
    ScriptedBackend m_backend;
    GatewayProcess m_gateway;
    SignIn m_signIn;
    EdgeWire m_wire;
    qint64 m_asked = 0;
    QByteArray m_tag;
    QByteArray m_rules;
};

/// The field's value in a head as sent, name in any case; null without one.
QByteArray fieldIn(const QByteArray& head, const QByteArray& name);

} // namespace gatehouse::test
