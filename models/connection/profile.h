#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace gatehouse
{

enum class Environment { Development, Staging, Production, Demo };

enum class SignIn { None, Guest, Password, Oidc };
enum class TraceSourceKind { Jaeger, Tempo, Zipkin, Otlp, File };
enum class MetricsKind { Prometheus };

struct GatewayAddress {
    QUrl url; ///< empty: no gateway
    SignIn signIn = SignIn::None;
    QString user; ///< who signs in with a password

    friend bool operator==(const GatewayAddress&, const GatewayAddress&) = default;
};

struct PostgresAddress {
    QString conninfo; ///< any libpq string, without a password; empty: no PostgreSQL
    QString replica;  ///< for reading, if there is one
    QString direct;   ///< past a pooler, for LISTEN
    QString org;      ///< `app.org_id` of every transaction

    friend bool operator==(const PostgresAddress&, const PostgresAddress&) = default;
};

struct TraceAddress {
    TraceSourceKind kind = TraceSourceKind::Otlp;
    QString url; ///< an address, or a path for File

    friend bool operator==(const TraceAddress&, const TraceAddress&) = default;
};

struct MetricsAddress {
    MetricsKind kind = MetricsKind::Prometheus;
    QUrl url;

    friend bool operator==(const MetricsAddress&, const MetricsAddress&) = default;
};

/// A system the console is connected to (CONTRACTS §8). It never holds a secret: those are in
/// the keychain, under the slug.
struct Profile {
    QString slug; ///< `[a-z0-9][a-z0-9-]{0,62}`, also the file's name
    QString name;
    /// None or an unknown one in the file is production: the careful side.
    Environment environment = Environment::Production;
    QString color;        ///< "#rrggbb"; empty: the environment's
    bool readOnly = true; ///< nothing is changed until unlocked; the default in production
    bool watched = false; ///< notifications are shown for it
    GatewayAddress gateway;
    PostgresAddress postgres;
    QList<TraceAddress> traces;
    QList<MetricsAddress> metrics;
    bool auditServerRequired = false; ///< what must be audited is refused without the server's audit

    friend bool operator==(const Profile&, const Profile&) = default;
};

} // namespace gatehouse
