#include "configclient.h"
#include "postgresserver.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("kept");

} // namespace

/// Last good rules outlive a crash, also where PostgreSQL is away when the gateway comes back.
class KeptRulesTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    QTemporaryDir m_state;

    void prepare(GatewayProcess& gateway) const
    {
        gateway.use(m_postgres, database);
        gateway.set(QStringLiteral("GATEWAY_STATE_DIR"), m_state.path());
    }
    QString file() const { return m_state.filePath(QStringLiteral("validation.rules.last-good")); }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        GatewayProcess migrator;
        QVERIFY2(migrator.migrate(m_postgres, database), migrator.output().constData());
    }

    void aKilledGatewayServesItsLastGoodRulesWithPostgresAway()
    {
        {
            GatewayProcess gateway;
            prepare(gateway);
            QVERIFY2(gateway.start(), gateway.output().constData());
            const ConfigClient client(gateway);
            const RawAnswer first = client.put(rulesWith(1));
            QCOMPARE(first.status, 201);
            QCOMPARE(client.put(rulesWith(2), first.field("etag")).status, 200);
            QTRY_VERIFY_WITH_TIMEOUT(QFile(file()).open(QFile::ReadOnly), 10000);
            const auto keptSecond = [this] {
                QFile kept(file());
                return kept.open(QFile::ReadOnly) && kept.readAll().endsWith("\n" + rulesWith(2));
            };
            QTRY_VERIFY_WITH_TIMEOUT(keptSecond(), 10000);
            gateway.kill();
        }
        QCOMPARE(QFile(file()).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(m_postgres.stop());

        GatewayProcess again;
        prepare(again);
        QVERIFY2(again.start(GatewayProcess::Until::Listening), again.output().constData());
        QCOMPARE(liveVersion(again), 2);
        QCOMPARE(again.request("GET", "/ready").body,
                 QByteArray(R"({"ready":false,"missing":["postgresql"]})"));

        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QTRY_COMPARE_WITH_TIMEOUT(again.request("GET", "/ready").status, 200, 15000);
        // The row is the one it serves: nothing was loaded again.
        QTRY_VERIFY_WITH_TIMEOUT(
            again.request("GET", "/api/v1/instances").body.contains("\"served_version\":2"), 15000);
        QCOMPARE(liveLines(again).size(), 1);
        const ConfigClient client(again);
        QCOMPARE(client.put(rulesWith(3), client.get().field("etag")).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(liveVersion(again), 3, 15000);
        QVERIFY(again.stop());
    }

    void aDamagedFileIsSaidAndTheRowIsLoaded()
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QFile::Append));
        damaged.write("x");
        damaged.close();
        GatewayProcess gateway;
        prepare(gateway);
        QVERIFY2(gateway.start(), gateway.output().constData());
        QVERIFY(gateway.output().contains("rules-kept-unusable"));
        QCOMPARE(liveVersion(gateway), 3);
        QVERIFY(gateway.stop());
    }

    void withoutAFileAndWithoutPostgresThereAreNoRulesYet()
    {
        QVERIFY(QFile::remove(file()));
        QVERIFY(m_postgres.stop());
        GatewayProcess gateway;
        prepare(gateway);
        QVERIFY2(gateway.start(GatewayProcess::Until::Listening), gateway.output().constData());
        QCOMPARE(gateway.request("GET", "/ready").body,
                 QByteArray(R"({"ready":false,"missing":["postgresql","rules"]})"));
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QTRY_COMPARE_WITH_TIMEOUT(gateway.request("GET", "/ready").status, 200, 15000);
        QCOMPARE(liveVersion(gateway), 3);
        QVERIFY(gateway.stop());
    }

    void aStateDirectoryThatIsNoneStopsTheStart()
    {
        GatewayProcess gateway;
        prepare(gateway);
        gateway.set(QStringLiteral("GATEWAY_STATE_DIR"), m_state.filePath(QStringLiteral("none")));
        QCOMPARE(gateway.run({}), 1);
        QVERIFY(gateway.output().contains("GATEWAY_STATE_DIR is wrong"));
    }
};

GATEHOUSE_TEST(KeptRulesTest)
#include "tst_keptrules.moc"
