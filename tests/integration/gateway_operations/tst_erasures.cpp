#include "gatewayprocess.h"
#include "postgresserver.h"
#include "redisserver.h"
#include "signin.h"
#include "testmain.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <memory>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("erasures");
const QByteArray json("Content-Type: application/json");
const QByteArray sessions("/api/v1/chat/sessions");
const QByteArray erasures("/api/v1/chat/erasures");

QJsonObject objectOf(const RawAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QStringList cleaned(const RawAnswer& answer)
{
    QStringList places;
    const QJsonArray all = objectOf(answer)[QLatin1String("cleaned")].toArray();
    for (const auto& place : all)
        places << place.toString();
    return places;
}

/// Why the place was not cleaned; null if it is not named.
QString notCleaned(const RawAnswer& answer, const char* place)
{
    const QJsonArray all = objectOf(answer)[QLatin1String("not_cleaned")].toArray();
    for (const auto& one : all)
        if (one.toObject()[QLatin1String("place")].toString() == QLatin1String(place))
            return one.toObject()[QLatin1String("why")].toString();
    return {};
}

} // namespace

/// POST /api/v1/chat/erasures: a person's conversations go everywhere, and where they could not, it is said.
class ErasuresTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    RedisServer m_redis;
    GatewayProcess m_gateway;
    std::unique_ptr<SignIn> m_signIn;

    QByteArray admin() const { return m_signIn->as("root", "admin"); }
    QString count(const QString& from) const
    {
        return m_postgres.sql(QStringLiteral("SELECT count(*) FROM ") + from, database).value();
    }
    RawAnswer erase(const QByteArray& user, const QByteArray& reason = "asked") const
    {
        return m_gateway.request("POST", erasures,
                                 "{\"user_id\":\"" + user + "\",\"reason\":\"" + reason + "\"}",
                                 {json, admin()});
    }
    QByteArray begin(const QByteArray& user) const
    {
        const RawAnswer made =
            m_gateway.request("POST", sessions, "{\"user_id\":\"" + user + "\"}", {json, admin()});
        return objectOf(made)[QLatin1String("id")].toString().toLatin1();
    }
    RawAnswer read(const QByteArray& session) const
    {
        return m_gateway.request("GET", sessions + '/' + session, {}, {admin()});
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY2(m_redis.start(), qPrintable(m_redis.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        QVERIFY2(m_gateway.migrate(m_postgres, database), m_gateway.output().constData());
        m_signIn = std::make_unique<SignIn>(m_gateway);
        QVERIFY2(m_signIn->addUser(QStringLiteral("ann"), QStringLiteral("viewer"), "correct horse"),
                 m_signIn->output().constData());
        m_gateway.set(QStringLiteral("REDIS_URL"), m_redis.url());
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
    }
    void init()
    {
        if (!m_redis.running())
            QVERIFY2(m_redis.start(), qPrintable(m_redis.error()));
        const auto redis = [this] {
            return objectOf(m_gateway.request("GET", "/health/detailed"))[QLatin1String("components")]
                .toObject()[QLatin1String("redis")]
                .toObject()[QLatin1String("status")]
                .toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(redis(), QStringLiteral("healthy"), 10'000);
    }

    void onlyAnAdminOfTheWholeHouseErases_data()
    {
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<QByteArray>("organization");
        QTest::addColumn<int>("status");
        const QByteArray organization("6f9619ff-8b86-4d01-b42d-00cf4fc964ff");
        QTest::newRow("a guest") << QByteArray("guest") << QByteArray() << 403;
        QTest::newRow("a viewer") << QByteArray("viewer") << QByteArray() << 403;
        QTest::newRow("support") << QByteArray("support") << QByteArray() << 403;
        QTest::newRow("an operator") << QByteArray("operator") << QByteArray() << 403;
        QTest::newRow("a tenant's admin") << QByteArray("admin") << organization << 403;
        QTest::newRow("an admin without organisation") << QByteArray("admin") << QByteArray() << 200;
    }
    void onlyAnAdminOfTheWholeHouseErases()
    {
        QFETCH(QByteArray, role);
        QFETCH(QByteArray, organization);
        QFETCH(int, status);
        const QByteArray session = begin("of-roles");
        const RawAnswer answer =
            m_gateway.request("POST", erasures, "{\"user_id\":\"of-roles\",\"reason\":\"asked\"}",
                              {json, m_signIn->as("who", role, organization)});
        QCOMPARE(answer.status, status);
        QCOMPARE(read(session).status, status == 200 ? 404 : 200);
    }
    void nobodyErasesWithoutAToken()
    {
        const RawAnswer answer =
            m_gateway.request("POST", erasures, "{\"user_id\":\"x\",\"reason\":\"y\"}", {json});
        QCOMPARE(answer.status, 401);
    }

    void manySessionsGoAndNobodyElses()
    {
        const SqlAnswer filled = m_postgres.sql(
            QStringLiteral("INSERT INTO chat_sessions (id, user_id, created_at, updated_at) SELECT "
                           "CASE WHEN n = 1 THEN 'a\"b\\c,{}' ELSE 'many-' || n END, "
                           "CASE WHEN n % 10 = 0 THEN 'many-too' ELSE 'many' END, now(), now() "
                           "FROM generate_series(1, 1000) n; "
                           "INSERT INTO chat_messages (id, session_id, role, content, created_at) SELECT "
                           "s.id || '-' || m, s.id, 'user', 'secret words', now() FROM chat_sessions s, "
                           "generate_series(1, 25) m WHERE s.user_id LIKE 'many%'"),
            database);
        QVERIFY2(filled.ok(), qPrintable(filled.error));
        const RawAnswer answer = erase("many");
        QCOMPARE(answer.status, 200);
        QCOMPARE(objectOf(answer)[QLatin1String("sessions")].toInt(), 900);
        QCOMPARE(objectOf(answer)[QLatin1String("messages")].toInt(), 900 * 25);
        QCOMPARE(count(QStringLiteral("chat_sessions WHERE user_id = 'many'")), QStringLiteral("0"));
        QCOMPARE(count(QStringLiteral("chat_sessions WHERE user_id = 'many-too'")), QStringLiteral("100"));
        QCOMPARE(count(QStringLiteral("chat_messages m JOIN chat_sessions s ON s.id = m.session_id "
                                      "WHERE s.user_id = 'many-too'")),
                 QStringLiteral("2500"));
        QCOMPARE(
            count(QStringLiteral("chat_messages WHERE session_id NOT IN (SELECT id FROM chat_sessions)")),
            QStringLiteral("0"));
    }

    void theCacheKeepsATombstoneOnly()
    {
        const QByteArray session = begin("cached");
        QCOMPARE(read(session).status, 200);
        const QByteArray key = "gatehouse:chat:session:" + session;
        QVERIFY(m_redis.command({"HGET", key, "b"}).contains("cached"));
        const RawAnswer answer = erase("cached");
        QCOMPARE(cleaned(answer), QStringList({QStringLiteral("postgresql"), QStringLiteral("redis"),
                                               QStringLiteral("rejections")}));
        QCOMPARE(notCleaned(answer, "redis"), QString());
        QVERIFY(!m_redis.command({"HGETALL", key}).contains("cached"));
        QCOMPARE(m_redis.command({"HGET", key, "u"}), QByteArray("$1\r\n~\r\n"));
        QCOMPARE(read(session).status, 404);
    }

    void aRedisThatFailsIsNamed_data()
    {
        QTest::addColumn<bool>("hangs");
        QTest::newRow("one that is away") << false;
        QTest::newRow("one that hangs") << true;
    }
    void aRedisThatFailsIsNamed()
    {
        QFETCH(bool, hangs);
        const QByteArray session = begin("no-cache");
        if (hangs)
            QCOMPARE(::kill(static_cast<pid_t>(m_redis.pid()), SIGSTOP), 0);
        else
            QVERIFY(m_redis.stop());
        const RawAnswer answer = erase("no-cache");
        if (hangs)
            QCOMPARE(::kill(static_cast<pid_t>(m_redis.pid()), SIGCONT), 0);
        QCOMPARE(answer.status, 200);
        QCOMPARE(cleaned(answer), QStringList({QStringLiteral("postgresql"), QStringLiteral("rejections")}));
        QVERIFY(notCleaned(answer, "redis").contains(QLatin1String("60 seconds")));
        QCOMPARE(read(session).status, 404);
    }

    void recordsThatHoldTheNameGoAndOthersStay()
    {
        const auto refused = [this](const QByteArray& query, const QByteArray& body) {
            return m_gateway.request("POST", sessions + query, body, {json, admin(), "User-Agent: test"})
                .status;
        };
        QCOMPARE(refused("", "{\"user_id\":\"recorded-one\","), 400);
        QCOMPARE(refused("?u=recorded-one", "{"), 400);
        QCOMPARE(refused("", "{\"user_id\":\"recorded-two\","), 400);
        QTRY_COMPARE(count(QStringLiteral("gateway_rejections WHERE record::text LIKE '%recorded-%'")),
                     QStringLiteral("3"));
        const RawAnswer answer = erase("recorded-one");
        QVERIFY(cleaned(answer).contains(QStringLiteral("rejections")));
        QVERIFY(notCleaned(answer, "rejections").contains(QLatin1String("all of them end by 20")));
        QCOMPARE(count(QStringLiteral("gateway_rejections WHERE record::text LIKE '%recorded-one%'")),
                 QStringLiteral("0"));
        QCOMPARE(count(QStringLiteral("gateway_rejections WHERE record::text LIKE '%recorded-two%'")),
                 QStringLiteral("1"));
    }

    void recordsThatCannotBeDeletedAreNamedAndConversationsGoAllTheSame()
    {
        const QByteArray session = begin("no-records");
        const QString revoke = QStringLiteral("REVOKE DELETE ON gateway_rejections FROM gatehouse_gateway");
        QVERIFY(m_postgres.sql(revoke, database).ok());
        const RawAnswer answer = erase("no-records");
        const QString grant = QStringLiteral("GRANT DELETE ON gateway_rejections TO gatehouse_gateway");
        QVERIFY(m_postgres.sql(grant, database).ok());
        QCOMPARE(answer.status, 200);
        // Whether the cache is back yet after the tests before is not what is asked here.
        QVERIFY(cleaned(answer).contains(QStringLiteral("postgresql")));
        QVERIFY(!cleaned(answer).contains(QStringLiteral("rejections")));
        QVERIFY(
            notCleaned(answer, "rejections").startsWith(QLatin1String("The records could not be deleted")));
        QCOMPARE(read(session).status, 404);
    }

    void withoutAnAuditNothingIsErased()
    {
        const QByteArray session = begin("no-audit");
        const QString revoke = QStringLiteral("REVOKE INSERT ON admin_audit FROM gatehouse_gateway");
        QVERIFY(m_postgres.sql(revoke, database).ok());
        const RawAnswer answer = erase("no-audit");
        const QString grant = QStringLiteral("GRANT INSERT ON admin_audit TO gatehouse_gateway");
        QVERIFY(m_postgres.sql(grant, database).ok());
        QCOMPARE(answer.status, 500);
        QCOMPARE(read(session).status, 200);
    }

    void anAccountIsNamed()
    {
        QVERIFY(!notCleaned(erase("ann"), "account").isNull());
        QVERIFY(notCleaned(erase("no-account"), "account").isNull());
    }

    void theAuditKnowsWhoWasErasedOnlyFromWhoAsks()
    {
        const QByteArray session = begin("Zoë");
        const RawAnswer answer = erase("Zoë", "Zoë asked, and Zoës are others");
        QCOMPARE(answer.status, 200);
        const SqlAnswer row = m_postgres.sql(
            QStringLiteral("SELECT before::text, reason, target_id, to_jsonb(a)::text FROM admin_audit a "
                           "ORDER BY id DESC LIMIT 1"),
            database);
        QCOMPARE(row.rows.size(), 1);
        const QJsonObject before = QJsonDocument::fromJson(row.rows[0][0].toUtf8()).object();
        const QStringList hash = before[QLatin1String("user")].toString().split(QLatin1Char(':'));
        QCOMPARE(hash.size(), 3);
        const QByteArray salted = hash[1].toUtf8() + "Zoë";
        QCOMPARE(QByteArray::fromHex(hash[2].toLatin1()),
                 QCryptographicHash::hash(salted, QCryptographicHash::Sha256));
        QCOMPARE(before[QLatin1String("session_ids")].toArray(), QJsonArray({QString::fromLatin1(session)}));
        QCOMPARE(row.rows[0][1], QStringLiteral("[erased] asked, and Zoës are others"));
        QCOMPARE(row.rows[0][2], objectOf(answer)[QLatin1String("id")].toString());
        QVERIFY(!m_gateway.output().contains("Zo"));
    }

    void aDatabaseThatIsAwayErasesNothing()
    {
        QVERIFY(m_postgres.stop());
        const RawAnswer answer = erase("away");
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.field("retry-after"), QByteArray("1"));
        QTRY_COMPARE_WITH_TIMEOUT(m_gateway.request("GET", "/ready").status, 200, 10'000);
    }

    void cleanupTestCase() { QVERIFY2(m_gateway.stop(), m_gateway.output().constData()); }
};

GATEHOUSE_TEST(ErasuresTest)
#include "tst_erasures.moc"
