#pragma once

#include "backendserver.h"
#include "console.h"
#include "emptycredentials.h"
#include "gatewayprocess.h"
#include "postgresserver.h"
#include "redisserver.h"

#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace gatehouse::test
{

/// All that a journey needs, real and of its own: PostgreSQL, Redis, a backend, the gateway, and
/// the console with a profile that points at them.
class DeskOfOurOwn
{
public:
    static constexpr const char* component = "intelligence-engine";

    /// Starts the servers; the reason why not, empty when all are up.
    QString startServers();
    /// Opens the console's window on the profile, as `gatehouse --profile e2e` does.
    void openConsole();
    void closeConsole();

    /// Posts through the gateway; the session's id, empty if refused.
    QString makeSession(const QByteArray& title, const QByteArray& user);
    /// Posts through the gateway; the answer's status.
    int postMessage(const QString& session, const QByteArray& json);

    /// Where the profile is kept, for a console in another process.
    QString profilesFolder() const { return m_folder.filePath(QStringLiteral("profiles")); }

    MainWindow& window() { return m_console->window(); }
    PostgresServer& postgres() { return m_postgres; }
    GatewayProcess& gateway() { return m_gateway; }
    BackendServer& backend() { return m_backend; }
    /// Where the console takes spans, and the gateway sends its own.
    QUrl spansUrl() const { return m_spansUrl; }
    /// The page, brought to the front through the rail as a user does.
    Page* goTo(const QString& id);

private:
    void writeProfile();

    QTemporaryDir m_folder;
    QUrl m_spansUrl;
    BackendServer m_backend;
    PostgresServer m_postgres;
    RedisServer m_redis;
    GatewayProcess m_gateway;
    std::unique_ptr<ProfileStore> m_store;
    EmptyCredentials m_credentials;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Console> m_console;
};

} // namespace gatehouse::test
