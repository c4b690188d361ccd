#include "configclient.h"
#include "postgresserver.h"
#include "testmain.h"

#include <QJsonArray>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("audit");

} // namespace

/// GET /api/v1/audit: pages, and that no change of a row goes unseen.
class AuditTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    GatewayProcess m_gateway;

    QString chain(const QByteArray& query = "") const
    {
        return objectOf(m_gateway.request("GET", "/api/v1/audit" + query))[QLatin1String("chain")].toString();
    }
    bool sql(const char* statement) { return m_postgres.sql(QString::fromLatin1(statement), database).ok(); }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        QVERIFY2(m_gateway.migrate(m_postgres, database), m_gateway.output().constData());
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
        QCOMPARE(chain(), QStringLiteral("ok"));
        const ConfigClient client(m_gateway, "a");
        QByteArray tag = client.put("{\"n\": \"Größe \\u0001\"}").field("etag");
        for (int i = 0; i < 6; ++i) {
            const RawAnswer answer = client.put("[" + QByteArray::number(i) + " ]", tag);
            QCOMPARE(answer.status, 200);
            tag = answer.field("etag");
        }
    }

    void pagesHoldEveryRowOnce()
    {
        QList<qint64> ids;
        QByteArray cursor;
        for (int page = 0; page < 10; ++page) {
            const QJsonObject answer = objectOf(m_gateway.request(
                "GET", "/api/v1/audit?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
            const QJsonArray rows = answer[QLatin1String("audit")].toArray();
            for (const auto& row : rows)
                ids << row.toObject()[QLatin1String("id")].toInteger();
            cursor = answer[QLatin1String("next_cursor")].toString().toLatin1();
            if (cursor.isEmpty())
                break;
        }
        QCOMPARE(ids, QList<qint64>({7, 6, 5, 4, 3, 2, 1}));
    }
    void whoChangesARowBreaksTheChainUntilItIsPutBack_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QByteArray>("back");
        QTest::newRow("another reason") << QByteArray("UPDATE admin_audit SET reason = 'other' WHERE id = 2")
                                        << QByteArray("UPDATE admin_audit SET reason = 'test' WHERE id = 2");
        QTest::newRow("another time")
            << QByteArray("UPDATE admin_audit SET at = at + interval '1 microsecond' WHERE id = 3")
            << QByteArray("UPDATE admin_audit SET at = at - interval '1 microsecond' WHERE id = 3");
        QTest::newRow("no value before")
            << QByteArray("UPDATE admin_audit SET target_id = 'x' WHERE id = 1")
            << QByteArray("UPDATE admin_audit SET target_id = 'api-gateway/a' WHERE id = 1");
        QTest::newRow("another hash")
            << QByteArray("UPDATE admin_audit SET hash = reverse(hash) WHERE id = 4")
            << QByteArray("UPDATE admin_audit SET hash = reverse(hash) WHERE id = 4");
        QTest::newRow("a row less")
            << QByteArray("CREATE TABLE taken AS SELECT * FROM admin_audit WHERE id = 5; DELETE FROM "
                          "admin_audit WHERE id = 5")
            << QByteArray("INSERT INTO admin_audit OVERRIDING SYSTEM VALUE SELECT * FROM taken");
    }
    void whoChangesARowBreaksTheChainUntilItIsPutBack()
    {
        QFETCH(QByteArray, change);
        QFETCH(QByteArray, back);
        QCOMPARE(chain(), QStringLiteral("ok"));
        QVERIFY(sql(change.constData()));
        QCOMPARE(chain(), QStringLiteral("broken"));
        QCOMPARE(chain("?limit=1&actor=nobody"), QStringLiteral("broken"));
        QVERIFY(sql(back.constData()));
        QCOMPARE(chain(), QStringLiteral("ok"));
    }

    void aPageEndsEarlyWhereRowsAreLarge()
    {
        const ConfigClient client(m_gateway, "large");
        QByteArray tag = client.put('"' + QByteArray(1'000'000, 'x') + '"').field("etag");
        for (int i = 0; i < 7; ++i) {
            const RawAnswer answer = client.put('"' + QByteArray(1'000'000, char('a' + i)) + '"', tag);
            QCOMPARE(answer.status, 200);
            tag = answer.field("etag");
        }
        const RawAnswer page = m_gateway.request("GET", "/api/v1/audit?limit=8");
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.size() < 5'000'000);
        QVERIFY(!objectOf(page)[QLatin1String("next_cursor")].isNull());
        QCOMPARE(chain(), QStringLiteral("ok"));
    }
};

GATEHOUSE_TEST(AuditTest)
#include "tst_audit.moc"
