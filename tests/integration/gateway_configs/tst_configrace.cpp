#include "configclient.h"
#include "postgresserver.h"
#include "testmain.h"

#include <QJsonArray>

#include <array>
#include <barrier>
#include <thread>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("race");
constexpr int rounds = 1000;

/// What the two writers of a round got.
struct Round {
    std::array<int, 2> status{};
    std::array<QByteArray, 2> tag;
};

} // namespace

/// No update is ever lost.
class ConfigRaceTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    GatewayProcess m_first;
    GatewayProcess m_second;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        QVERIFY2(m_first.migrate(m_postgres, database), m_first.output().constData());
        QVERIFY2(m_first.start(), m_first.output().constData());
        m_second.use(m_postgres, database);
        QVERIFY2(m_second.start(), m_second.output().constData());
    }

    /// Both have read the same version and write at one time, through two instances: one wins, and the
    /// other is told by whom.
    void ofTwoWritersOneWinsAThousandTimes()
    {
        const std::array<ConfigClient, 2> writers = {ConfigClient(m_first, "counter"),
                                                     ConfigClient(m_second, "counter")};
        QByteArray tag = writers[0].put("0").field("etag");
        QVERIFY(!tag.isEmpty());
        std::vector<Round> all(rounds);
        std::barrier meet(2, [&]() noexcept {});
        const auto write = [&](std::size_t who) {
            for (Round& round : all) {
                meet.arrive_and_wait(); // both know the tag of the round
                const QByteArray known = tag;
                meet.arrive_and_wait();
                const RawAnswer answer = writers[who].put(QByteArray::number(int(who)), known);
                round.status[who] = answer.status;
                round.tag[who] = answer.field("etag");
                if (answer.status == 200)
                    tag = round.tag[who];
                meet.arrive_and_wait();
            }
        };
        std::thread other([&] { write(1); });
        write(0);
        other.join();
        for (const Round& round : all) {
            QCOMPARE(round.status[0] + round.status[1], 200 + 412);
            QCOMPARE(round.tag[0], round.tag[1]); // the loser's 412 names the winner's version
        }
        // Every write that was answered 200 is there, each on top of the one before.
        const QString sql = QStringLiteral("SELECT count(*), max(version), "
                                           "count(*) FILTER (WHERE parent_version = version - 1) "
                                           "FROM config_history WHERE config_key = 'counter'");
        const QStringList row = m_postgres.sql(sql, database).rows.value(0);
        QCOMPARE(row, QStringList({QString::number(rounds + 1), QString::number(rounds + 1),
                                   QString::number(rounds)}));
        const auto audited = m_postgres.sql(
            QStringLiteral("SELECT count(*) FROM admin_audit WHERE target_id = 'api-gateway/counter'"),
            database);
        QCOMPARE(audited.value(), QString::number(rounds + 1));
        const RawAnswer audit = m_first.request("GET", "/api/v1/audit?limit=1");
        QCOMPARE(objectOf(audit)[QLatin1String("chain")].toString(), QStringLiteral("ok"));
    }

    void ofTwoWhoCreateAKeyOneWins()
    {
        for (int i = 0; i < 20; ++i) {
            const QByteArray key = "made" + QByteArray::number(i);
            std::array<int, 2> status{};
            std::barrier meet(2, [&]() noexcept {});
            const auto create = [&](const GatewayProcess& gateway, std::size_t who) {
                meet.arrive_and_wait();
                status[who] = ConfigClient(gateway, key).put("1").status;
            };
            std::thread other([&] { create(m_second, 1); });
            create(m_first, 0);
            other.join();
            QCOMPARE(status[0] + status[1], 201 + 412);
        }
    }
};

GATEHOUSE_TEST(ConfigRaceTest)
#include "tst_configrace.moc"
