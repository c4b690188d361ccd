#include "configclient.h"
#include "pgbouncerserver.h"
#include "postgresserver.h"
#include "testmain.h"

#include <QJsonArray>

#include <atomic>
#include <thread>
#include <vector>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("pooled");

} // namespace

/// PgBouncer in transaction mode stands in front of PostgreSQL: a connection is another one from one
/// transaction to the next, and no NOTIFY comes through.
class PoolerTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    PgBouncerServer m_pooler;
    GatewayProcess m_first;
    GatewayProcess m_second;

    void prepare(GatewayProcess& gateway) const
    {
        gateway.use(m_postgres, database);
        gateway.set(QStringLiteral("POSTGRES_HOST"), QStringLiteral("127.0.0.1"));
        gateway.set(QStringLiteral("POSTGRES_PORT"), QString::number(m_pooler.port()));
        gateway.set(QStringLiteral("POSTGRES_DIRECT_HOST"), m_postgres.socketDir());
        gateway.set(QStringLiteral("POSTGRES_DIRECT_PORT"), QString::number(m_postgres.port()));
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        GatewayProcess migrator; // past the pooler, whose sessions keep no lock
        QVERIFY2(migrator.migrate(m_postgres, database), migrator.output().constData());
        QVERIFY2(m_pooler.start(m_postgres), qPrintable(m_pooler.error()));
        prepare(m_first);
        prepare(m_second);
        QVERIFY2(m_first.start(), m_first.output().constData());
        QVERIFY2(m_second.start(), m_second.output().constData());
    }

    void manyWritersGetThrough()
    {
        std::atomic<int> bad = 0;
        std::vector<std::thread> writers;
        for (int who = 0; who < 8; ++who)
            writers.emplace_back([&, who] {
                const ConfigClient client(who % 2 ? m_first : m_second, "key" + QByteArray::number(who));
                QByteArray tag = client.put("0").field("etag");
                for (int i = 1; i <= 20; ++i) {
                    const RawAnswer answer = client.put(QByteArray::number(i), tag);
                    if (answer.status != 200 || client.get().field("etag") != answer.field("etag"))
                        ++bad;
                    tag = answer.field("etag");
                }
            });
        for (std::thread& writer : writers)
            writer.join();
        QCOMPARE(bad.load(), 0);
        const RawAnswer audit = m_first.request("GET", "/api/v1/audit?limit=1");
        QCOMPARE(objectOf(audit)[QLatin1String("chain")].toString(), QStringLiteral("ok"));
        QCOMPARE(m_first.request("POST", "/api/v1/chat/sessions").status, 201);
    }

    void notifyComesPastThePooler()
    {
        const ConfigClient client(m_first);
        QByteArray tag = client.put(rulesWith(0)).field("etag");
        QTRY_COMPARE_WITH_TIMEOUT(liveVersion(m_second), 1, 15000);
        qint64 worst = 0;
        for (int i = 1; i <= 5; ++i) {
            const RawAnswer answer = client.put(rulesWith(i), tag);
            tag = answer.field("etag");
            QTRY_COMPARE_WITH_TIMEOUT(liveVersion(m_second), i + 1, 15000);
            const auto written = m_postgres.sql(
                QStringLiteral("SELECT (extract(epoch FROM updated_at) * 1000000)::bigint FROM "
                               "service_configs WHERE config_key = 'validation.rules'"),
                database);
            worst = std::max(worst, liveLines(m_second).last().atMicroseconds - written.value().toLongLong());
        }
        qInfo("live on another instance behind PgBouncer: at most %.1f ms", double(worst) / 1000);
        QVERIFY2(worst < 2'000'000, QByteArray::number(worst).constData());
    }
};

GATEHOUSE_TEST(PoolerTest)
#include "tst_pooler.moc"
