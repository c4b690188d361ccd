#include "gatewayprocess.h"
#include "loadclients.h"
#include "postgresserver.h"
#include "scriptedbackend.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <thread>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("load");
constexpr int writers = 8;
constexpr int rounds = 3;
constexpr qint64 enough = 300;
constexpr int soon = 20'000;

} // namespace

/// An instance ends under load, killed or asked to: what it acknowledged is in the database, and who was
/// asked nicely leaves no request without its answer.
class LostNothingTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    ScriptedBackend m_backend{[](BackendWire& wire, const QByteArray&) { wire.waitForEnd(); }};
    GatewayProcess m_gateway;
    QByteArray m_session;

    QByteArray makeSession()
    {
        const RawAnswer made =
            m_gateway.request("POST", "/api/v1/chat/sessions", "{}", {"Content-Type: application/json"});
        return QJsonDocument::fromJson(made.body)[QLatin1String("id")].toString().toUtf8();
    }
    void verifyStored(const LoadClients& clients)
    {
        const auto rows =
            m_postgres.sql(QStringLiteral("SELECT content FROM chat_messages WHERE session_id = '%1'")
                               .arg(QString::fromUtf8(m_session)),
                           database);
        QVERIFY2(rows.ok(), qPrintable(rows.error));
        QSet<QByteArray> there;
        for (const QStringList& row : rows.rows) {
            QVERIFY2(!there.contains(row[0].toUtf8()), qPrintable(row[0]));
            there.insert(row[0].toUtf8());
        }
        const QByteArrayList acknowledged = clients.posted(201);
        for (const QByteArray& id : acknowledged)
            QVERIFY2(there.contains(id), id.constData());
        qInfo("%d messages acknowledged and stored; %d requests without an answer, %d of them stored",
              int(acknowledged.size()), int(clients.unanswered()), int(there.size() - acknowledged.size()));
        QVERIFY(there.size() - acknowledged.size() <= clients.unanswered());
        QVERIFY2(clients.wrong().isEmpty(), clients.wrong().join("\n").constData());
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        m_gateway.set(QStringLiteral("SERVICE_SLOW_URL"), m_backend.url());
        m_gateway.set(QStringLiteral("ROUTES"), QStringLiteral("slow=slow"));
        QVERIFY2(m_gateway.migrate(m_postgres, database), m_gateway.output().constData());
    }

    void whatAKilledInstanceAcknowledgedIsThere()
    {
        for (int i = 0; i < rounds; ++i) {
            QVERIFY2(m_gateway.start(), m_gateway.output().constData());
            m_session = makeSession();
            LoadClients clients(m_gateway.port(), m_session);
            clients.start(writers, 0);
            QTRY_VERIFY_WITH_TIMEOUT(clients.count(201) > enough * (i + 1), soon);
            m_gateway.kill();
            clients.join();
            verifyStored(clients);
        }
    }

    void whoIsAskedToEndAnswersEveryRequest()
    {
        for (int i = 0; i < rounds; ++i) {
            QVERIFY2(m_gateway.start(), m_gateway.output().constData());
            m_session = makeSession();
            LoadClients clients(m_gateway.port(), m_session);
            clients.start(writers, writers);
            QTRY_VERIFY_WITH_TIMEOUT(clients.count(201) > enough, soon);
            QElapsedTimer timer;
            timer.start();
            QVERIFY2(m_gateway.stop(), m_gateway.output().right(2000).constData());
            const qint64 took = timer.elapsed();
            clients.join();
            qInfo("stopped under load in %lld ms", took);
            verifyStored(clients);
            QCOMPARE(clients.unanswered(), 0);
            QCOMPARE(clients.count(503), 0);
        }
    }

    void aSlowRequestIsWaitedForAtTheEnd()
    {
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
        std::atomic<bool> arrived = false;
        std::atomic<bool> go = false;
        m_backend.setHandler([&](BackendWire& wire, const QByteArray&) {
            arrived = true;
            while (!go) // until the gateway is ending
                std::this_thread::yield();
            wire.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nslow");
        });
        EdgeWire wire(m_gateway.port());
        QVERIFY(wire.send("GET /api/v1/slow/x HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: t\r\n\r\n"));
        QTRY_VERIFY_WITH_TIMEOUT(arrived, soon);
        ::kill(static_cast<pid_t>(m_gateway.pid()), SIGTERM);
        QTRY_VERIFY_WITH_TIMEOUT(m_gateway.output().contains("\"event\":\"stopping\""), soon);
        QVERIFY(!EdgeWire(m_gateway.port()).connected() || EdgeWire(m_gateway.port()).answer().status == 0);
        go = true;
        const RawAnswer answer = wire.answer();
        QCOMPARE(answer.body, QByteArray("slow"));
        QCOMPARE(answer.field("connection"), QByteArray("close"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_gateway.running(), soon);
        QCOMPARE(m_gateway.exitCode(), 0);
    }
};

GATEHOUSE_TEST(LostNothingTest)
#include "tst_lostnothing.moc"
