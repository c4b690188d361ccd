#include "configclient.h"
#include "postgresserver.h"
#include "redisserver.h"
#include "testmain.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("live");
constexpr int changes = 200;

constexpr qint64 millisecond = 1000; // µs

} // namespace

/// Three instances follow the row: told over Redis, told over NOTIFY, or not told at all.
class LiveRulesTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    RedisServer m_redis;
    std::array<GatewayProcess, 3> m_gateways;

    ConfigClient client() const { return ConfigClient(m_gateways[0]); }
    QByteArray tag() const { return client().get().field("etag"); }
    bool allServe(qint64 version)
    {
        return std::all_of(m_gateways.begin(), m_gateways.end(),
                           [version](GatewayProcess& gateway) { return liveVersion(gateway) == version; });
    }
    SqlAnswer sql(const QString& statement) const { return m_postgres.sql(statement, database); }
    /// Writes a row as nobody of ours would: without history, audit or announcement. When, in µs.
    qint64 writeUnannounced(qint64 version, const QByteArray& value) const
    {
        const auto written =
            sql(QStringLiteral(
                    "UPDATE service_configs SET version = %1, hash = 'unannounced-%1', config_value = '%2' "
                    "WHERE config_key = 'validation.rules' "
                    "RETURNING (extract(epoch FROM clock_timestamp()) * 1000000)::bigint")
                    .arg(QString::number(version), QString::fromUtf8(value)));
        return written.value().toLongLong();
    }
    /// The latest of the instances' first lines with that version or a later one.
    qint64 liveEverywhereAt(qint64 version)
    {
        qint64 last = 0;
        for (GatewayProcess& gateway : m_gateways) {
            const auto lines = liveLines(gateway);
            const auto first = std::find_if(lines.begin(), lines.end(), [version](const LiveLine& line) {
                return line.version >= version;
            });
            if (first == lines.end())
                return 0;
            last = std::max(last, first->atMicroseconds);
        }
        return last;
    }
    QJsonArray instances() const
    {
        return objectOf(m_gateways[0].request("GET", "/api/v1/instances"))[QLatin1String("instances")]
            .toArray();
    }
    bool everyInstance(const std::function<bool(const QJsonObject&)>& is) const
    {
        const QJsonArray all = instances();
        return all.size() == 3 &&
               std::all_of(all.begin(), all.end(), [&is](const auto& one) { return is(one.toObject()); });
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY2(m_redis.start(), qPrintable(m_redis.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        QVERIFY2(m_gateways[0].migrate(m_postgres, database), m_gateways[0].output().constData());
        for (GatewayProcess& gateway : m_gateways) {
            gateway.use(m_postgres, database);
            gateway.set(QStringLiteral("REDIS_URL"), m_redis.url());
            QVERIFY2(gateway.start(), gateway.output().constData());
        }
    }

    void withoutARowTheBuiltInRulesHold()
    {
        QTRY_VERIFY_WITH_TIMEOUT(everyInstance([](const QJsonObject& one) {
                                     return one[QLatin1String("alive")].toBool() &&
                                            one[QLatin1String("served_version")].isNull() &&
                                            one[QLatin1String("stale_since")].isNull();
                                 }),
                                 10000);
    }

    void aChangeIsLiveOnEveryInstance()
    {
        QByteArray current = client().put(rulesWith(0)).field("etag");
        QTRY_VERIFY_WITH_TIMEOUT(allServe(1), 10000);
        QList<qint64> took;
        for (int i = 1; i <= changes; ++i) {
            const RawAnswer answer = client().put(rulesWith(i), current);
            QCOMPARE(answer.status, 200);
            current = answer.field("etag");
        }
        QTRY_VERIFY_WITH_TIMEOUT(allServe(changes + 1), 10000);
        const auto rows =
            sql(QStringLiteral("SELECT version, (extract(epoch FROM created_at) * 1000000)::bigint "
                               "FROM config_history WHERE config_key = 'validation.rules' AND version > 1"))
                .rows;
        for (const QStringList& row : rows)
            took << liveEverywhereAt(row[0].toLongLong()) - row[1].toLongLong();
        QCOMPARE(took.size(), changes);
        std::sort(took.begin(), took.end());
        QVERIFY(took.first() > 0);
        QVERIFY(took.last() < 5000 * millisecond);
        qInfo("live on 3 instances, from the write of the row: p50 %.1f ms, p99 %.1f ms, max %.1f ms",
              double(took[changes / 2]) / millisecond, double(took[changes * 99 / 100]) / millisecond,
              double(took.last()) / millisecond);
        QTRY_VERIFY_WITH_TIMEOUT(everyInstance([](const QJsonObject& one) {
                                     return one[QLatin1String("served_version")].toInt() == changes + 1 &&
                                            one[QLatin1String("served_hash")].toString().size() == 64;
                                 }),
                                 10000);
    }

    void whatWasNotAnnouncedIsHealedWithin5s()
    {
        const qint64 next = liveVersion(m_gateways[0]) + 1;
        const qint64 at = writeUnannounced(next, rulesWith(5000));
        QVERIFY(at > 0);
        QTRY_VERIFY_WITH_TIMEOUT(allServe(next), 15000);
        const qint64 took = liveEverywhereAt(next) - at;
        qInfo("healed without an announcement: %.0f ms", double(took) / millisecond);
        QVERIFY2(took <= 5000 * millisecond, QByteArray::number(took).constData());
    }

    void withoutRedisNotifySaysIt()
    {
        QVERIFY(m_redis.stop());
        const RawAnswer answer = client().put(rulesWith(6000), tag());
        QCOMPARE(answer.status, 200);
        const int version = objectOf(answer)[QLatin1String("version")].toInt();
        QTRY_VERIFY_WITH_TIMEOUT(allServe(version), 15000);
        const auto written =
            sql(QStringLiteral("SELECT (extract(epoch FROM updated_at) * 1000000)::bigint FROM "
                               "service_configs WHERE config_key = 'validation.rules'"));
        const qint64 took = liveEverywhereAt(version) - written.value().toLongLong();
        qInfo("live over NOTIFY: %.1f ms", double(took) / millisecond);
        QVERIFY2(took < 2000 * millisecond, QByteArray::number(took).constData());
        QVERIFY2(m_redis.start(), qPrintable(m_redis.error()));
    }

    void aRestoredBackupGoesDownInVersionAndTheNextChangeGoesOn()
    {
        QVERIFY(sql(QStringLiteral(
                        "UPDATE service_configs SET (version, hash, config_value) = (SELECT version, hash, "
                        "config_value FROM config_history WHERE config_key = 'validation.rules' AND "
                        "version = 3) WHERE config_key = 'validation.rules'"))
                    .ok());
        QTRY_VERIFY_WITH_TIMEOUT(allServe(3), 15000);
        const int newest =
            sql(QStringLiteral(
                    "SELECT max(version) FROM config_history WHERE config_key = 'validation.rules'"))
                .value()
                .toInt();
        const RawAnswer answer = client().put(rulesWith(7000), tag());
        QCOMPARE(answer.status, 200);
        QCOMPARE(objectOf(answer)[QLatin1String("version")].toInt(), newest + 1);
        QTRY_VERIFY_WITH_TIMEOUT(allServe(newest + 1), 15000);
    }

    void rulesThatCannotBeServedLeaveTheLastGoodOnesAndSayWhy()
    {
        const qint64 good = liveVersion(m_gateways[0]);
        QVERIFY(writeUnannounced(good + 1,
                                 "{\"version\":1,\"endpoints\":[{\"id\":\"a\",\"path\":\"/a\",\"fields\":"
                                 "[{\"path\":\"/x\",\"pattern\":\"(\"}]}]}") > 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            everyInstance([](const QJsonObject& one) { return !one[QLatin1String("stale_since")].isNull(); }),
            15000);
        const QJsonObject one = instances().first().toObject();
        QCOMPARE(one[QLatin1String("served_version")].toInteger(), good);
        const QJsonObject refused = one[QLatin1String("refused")].toObject();
        QCOMPARE(refused[QLatin1String("version")].toInteger(), good + 1);
        const QJsonObject finding = refused[QLatin1String("findings")].toArray().first().toObject();
        QCOMPARE(finding[QLatin1String("pointer")].toString(),
                 QStringLiteral("/endpoints/0/fields/0/pattern"));
        QVERIFY(allServe(good));
        QCOMPARE(m_gateways[0].request("GET", "/ready").status, 200);

        QCOMPARE(client().put(rulesWith(8000), tag()).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(everyInstance([](const QJsonObject& repaired) {
                                     return repaired[QLatin1String("stale_since")].isNull() &&
                                            repaired[QLatin1String("refused")].isNull();
                                 }),
                                 15000);
    }

    void anInstanceIsAliveByTheDatabasesClockAndGoneAfterADay()
    {
        QVERIFY(sql(QStringLiteral("INSERT INTO gateway_instances (instance, started_at, seen_at) VALUES "
                                   "('silent', now(), now() - interval '16 seconds'), "
                                   "('gone', now(), now() - interval '25 hours')"))
                    .ok());
        const QJsonArray all = instances();
        QCOMPARE(all.size(), 4);
        for (const auto& one : all) {
            const QJsonObject instance = one.toObject();
            QCOMPARE(instance[QLatin1String("alive")].toBool(),
                     instance[QLatin1String("instance")].toString() != QLatin1String("silent"));
        }
        const QString gone = QStringLiteral("SELECT count(*) FROM gateway_instances WHERE instance = 'gone'");
        QTRY_COMPARE_WITH_TIMEOUT(sql(gone).value(), QStringLiteral("0"), 15000);
    }
};

GATEHOUSE_TEST(LiveRulesTest)
#include "tst_liverules.moc"
