#include "postgresserver.h"
#include "redisserver.h"
#include "testmain.h"

using namespace gatehouse::test;

/// The servers that other integration tests stand on.
class ServersTest : public QObject
{
    Q_OBJECT

private slots:
    void postgresStartsStopsAndStartsAgainWithItsData()
    {
        PostgresServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        QVERIFY2(server.makeDatabase(QStringLiteral("one")), qPrintable(server.error()));
        const auto made = server.sql(QStringLiteral("CREATE TABLE t AS SELECT 7 AS n, NULL::text AS x"),
                                     QStringLiteral("one"));
        QVERIFY2(made.ok(), qPrintable(made.error));
        const quint16 port = server.port();

        QVERIFY(server.stop());
        QVERIFY(!server.sql(QStringLiteral("SELECT 1")).ok());
        QVERIFY2(server.start(), qPrintable(server.error()));
        QCOMPARE(server.port(), port);
        const auto rows = server.sql(QStringLiteral("SELECT n, x FROM t"), QStringLiteral("one")).rows;
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][0], QStringLiteral("7"));
        QVERIFY(rows[0][1].isNull());
        QVERIFY(!server.sql(QStringLiteral("SELECT nonsense")).error.isEmpty());
    }

    void redisStartsStopsAndStartsAgainEmpty()
    {
        RedisServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        QCOMPARE(server.command({"SET", "a", "1"}), QByteArray("+OK\r\n"));
        QCOMPARE(server.command({"GET", "a"}), QByteArray("$1\r\n1\r\n"));
        QVERIFY(server.stop());
        QVERIFY(server.command({"PING"}).isEmpty());
        QVERIFY2(server.start(), qPrintable(server.error()));
        QCOMPARE(server.command({"GET", "a"}), QByteArray("$-1\r\n"));
    }
};

GATEHOUSE_TEST(ServersTest)
#include "tst_servers.moc"
