#include "gatewayprocess.h"
#include "loadclients.h"
#include "postgresserver.h"
#include "redisserver.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("load");
constexpr int writers = 4;
constexpr int readers = 4;
constexpr int outages = 3;
constexpr int soon = 20'000;
/// The pool's longest pause between two tries is 2 s.
constexpr qint64 mostToRecover = 5'000;

} // namespace

/// PostgreSQL and Redis go and come back while clients read and write: nobody is told anything wrong,
/// nothing acknowledged is lost, and everybody is served again without a restart.
class OutagesTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    RedisServer m_redis;
    GatewayProcess m_gateway;
    QByteArray m_session;

    std::unique_ptr<LoadClients> begin()
    {
        const RawAnswer made =
            m_gateway.request("POST", "/api/v1/chat/sessions", "{}", {"Content-Type: application/json"});
        m_session = QJsonDocument::fromJson(made.body)[QLatin1String("id")].toString().toUtf8();
        auto clients = std::make_unique<LoadClients>(m_gateway.port(), m_session);
        clients->start(writers, readers);
        return clients;
    }
    /// Every client is answered right so many times more.
    static bool allGoOn(const LoadClients& clients, qint64 times)
    {
        const auto before = clients.successes();
        return QTest::qWaitFor(
            [&] {
                const auto now = clients.successes();
                return std::equal(now.begin(), now.end(), before.begin(),
                                  [times](qint64 a, qint64 b) { return a >= b + times; });
            },
            soon);
    }
    /// Milliseconds until every client is answered right; -1 if that does not come.
    static qint64 recovery(const LoadClients& clients)
    {
        QElapsedTimer timer;
        timer.start();
        return allGoOn(clients, 1) ? timer.elapsed() : -1;
    }
    QByteArrayList stored()
    {
        QByteArrayList all;
        const auto rows =
            m_postgres.sql(QStringLiteral("SELECT content FROM chat_messages WHERE session_id = '%1'")
                               .arg(QString::fromUtf8(m_session)),
                           database);
        for (const QStringList& row : rows.rows)
            all.append(row[0].toUtf8());
        return all;
    }
    /// What was acknowledged is there once, what was refused is not, and the rest was called unknown.
    void verifyStored(const LoadClients& clients)
    {
        const QByteArrayList all = stored();
        const QSet<QByteArray> there(all.begin(), all.end());
        QCOMPARE(there.size(), all.size());
        const auto acknowledged = clients.posted(201);
        const auto refused = clients.posted(503);
        const auto unknown = clients.posted(504);
        for (const QByteArray& id : acknowledged)
            QVERIFY2(there.contains(id), id.constData());
        for (const QByteArray& id : refused)
            QVERIFY2(!there.contains(id), id.constData());
        const auto kept = std::count_if(unknown.begin(), unknown.end(),
                                        [&there](const QByteArray& id) { return there.contains(id); });
        QCOMPARE(there.size(), acknowledged.size() + kept);
        qInfo("201 for %d messages, 503 for %d, 504 for %d of which %d are there", int(acknowledged.size()),
              int(refused.size()), int(unknown.size()), int(kept));
    }
    void verifyAnswers(const LoadClients& clients)
    {
        QVERIFY2(clients.wrong().isEmpty(), clients.wrong().join("\n").constData());
        QCOMPARE(clients.unanswered(), 0);
        QVERIFY(m_gateway.running());
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY2(m_redis.start(), qPrintable(m_redis.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        m_gateway.set(QStringLiteral("REDIS_URL"), m_redis.url());
        QVERIFY2(m_gateway.migrate(m_postgres, database), m_gateway.output().constData());
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
    }

    void postgresqlGoesAndComesBack()
    {
        const auto clients = begin();
        QVERIFY(allGoOn(*clients, 20));
        for (int i = 0; i < outages; ++i) {
            const qint64 before = clients->count(503);
            QVERIFY(m_postgres.stop());
            QTRY_VERIFY_WITH_TIMEOUT(clients->count(503) > before + 200, soon);
            const RawAnswer ready = m_gateway.request("GET", "/ready");
            QVERIFY(ready.status == 200 || ready.body.contains("postgresql"));
            QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
            const qint64 took = recovery(*clients);
            QVERIFY(took >= 0);
            qInfo("all %d clients served again %lld ms after PostgreSQL was", clients->clients(), took);
            QVERIFY2(took < mostToRecover, QByteArray::number(took).constData());
            QVERIFY(allGoOn(*clients, 20));
        }
        clients->stop();
        verifyAnswers(*clients);
        verifyStored(*clients);
        QTRY_COMPARE_WITH_TIMEOUT(m_gateway.request("GET", "/ready").status, 200, soon);
    }

    void redisGoesAndComesBackUnnoticed()
    {
        const auto clients = begin();
        for (int i = 0; i < outages; ++i) {
            QVERIFY(m_redis.stop());
            QVERIFY(allGoOn(*clients, 100));
            QCOMPARE(m_gateway.request("GET", "/ready").status, 200);
            QVERIFY(allGoOn(*clients, 100));
            QElapsedTimer timer;
            QVERIFY2(m_redis.start(), qPrintable(m_redis.error()));
            timer.start();
            // The cache is written again: a key of a session is in the new, empty server.
            QTRY_VERIFY_WITH_TIMEOUT(!m_redis.command({"KEYS", "*"}).startsWith("*0"), soon);
            qInfo("Redis in use again after %lld ms", timer.elapsed());
            QVERIFY(allGoOn(*clients, 100));
        }
        clients->stop();
        verifyAnswers(*clients);
        QCOMPARE(clients->count(503), 0);
        QCOMPARE(clients->count(504), 0);
        verifyStored(*clients);
    }
};

GATEHOUSE_TEST(OutagesTest)
#include "tst_outages.moc"
