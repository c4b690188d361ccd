#include "deskofourown.h"

#include "navigator.h"
#include "page.h"
#include "pagestack.h"

#include <QAbstractButton>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

namespace gatehouse::test
{
namespace
{

/// A port of loopback that is free now.
quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace

QString DeskOfOurOwn::startServers()
{
    const QString database = QStringLiteral("gatehouse");
    if (!m_postgres.start())
        return m_postgres.error();
    if (!m_postgres.makeDatabase(database))
        return QStringLiteral("cannot make the database");
    if (!m_redis.start())
        return m_redis.error();
    if (!m_gateway.migrate(m_postgres, database))
        return QStringLiteral("migrations failed: ") + QString::fromUtf8(m_gateway.output());
    m_gateway.use(m_postgres, database);
    m_gateway.set(QStringLiteral("REDIS_URL"), m_redis.url());
    m_gateway.set(QStringLiteral("SERVICE_INTELLIGENCE_ENGINE_URL"), m_backend.url());
    m_spansUrl = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(freePort()));
    m_gateway.set(QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT"), m_spansUrl.toString());
    m_gateway.set(QStringLiteral("OTEL_BSP_SCHEDULE_DELAY"), QStringLiteral("100"));
    // The gateway probes before it opens its port, and the backend answers in this event loop.
    if (!m_gateway.start(GatewayProcess::Until::Ready))
        return QStringLiteral("the gateway did not start: ") + QString::fromUtf8(m_gateway.output());
    writeProfile();
    return {};
}

void DeskOfOurOwn::writeProfile()
{
    m_store = std::make_unique<ProfileStore>(m_folder.filePath(QStringLiteral("profiles")));
    Profile profile;
    profile.slug = QStringLiteral("e2e");
    profile.name = QStringLiteral("End to end");
    profile.environment = Environment::Development;
    profile.readOnly = false;
    profile.gateway.url = QUrl(m_gateway.baseUrl());
    profile.postgres.conninfo =
        m_postgres.conninfo(QStringLiteral("gatehouse_reader"), QStringLiteral("gatehouse"));
    profile.traces = {{TraceSourceKind::Otlp, m_spansUrl.toString()}};
    QVERIFY(m_store->save(profile).ok());
}

void DeskOfOurOwn::openConsole()
{
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_console = std::make_unique<Console>(*m_store, m_credentials, *m_settings);
    QSignalSpy ready(m_console.get(), &Console::ready);
    ConsoleOptions options;
    options.profile = QStringLiteral("e2e");
    m_console->start(options);
    m_console->window().resize(1440, 900);
    m_console->window().show();
    QTRY_VERIFY(!ready.isEmpty());
}

void DeskOfOurOwn::closeConsole()
{
    m_console.reset();
}

QString DeskOfOurOwn::makeSession(const QByteArray& title, const QByteArray& user)
{
    const QJsonObject body{{QStringLiteral("title"), QString::fromUtf8(title)},
                           {QStringLiteral("user_id"), QString::fromUtf8(user)}};
    const RawAnswer answer =
        m_gateway.request("POST", "/api/v1/chat/sessions", QJsonDocument(body).toJson(QJsonDocument::Compact),
                          {"Content-Type: application/json"});
    return QJsonDocument::fromJson(answer.body).object().value(QStringLiteral("id")).toString();
}

int DeskOfOurOwn::postMessage(const QString& session, const QByteArray& json)
{
    return m_gateway
        .request("POST", "/api/v1/chat/sessions/" + session.toUtf8() + "/messages", json,
                 {"Content-Type: application/json"})
        .status;
}

Page* DeskOfOurOwn::goTo(const QString& id)
{
    if (auto* button = window().findChild<QAbstractButton*>(QStringLiteral("rail-") + id))
        QTest::mouseClick(button, Qt::LeftButton);
    return window().pages().current();
}

} // namespace gatehouse::test
