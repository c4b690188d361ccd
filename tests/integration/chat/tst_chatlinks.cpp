#include "chatlinks.h"
#include "chattables.h"
#include "httpfetcher.h"
#include "openprofile.h"
#include "sqlpool.h"
#include "testmain.h"

#include <QProcess>
#include <QUuid>

#include <memory>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto sessionId = "11111111-0000-4000-8000-000000000001"_L1;
constexpr auto messageId = "22222222-0000-4000-8000-000000000001"_L1;
constexpr auto strangeId = "33333333-0000-4000-8000-000000000001"_L1;
constexpr auto trace = "4bf92f3577b34da6a3ce929d0e0e4736"_L1;

/// A profile whose ids are asked for as the console does it.
class Desk
{
public:
    explicit Desk(const std::string& dsn) : m_pool({dsn}), m_profile(demoProfile(), &m_pool, m_http)
    {
        m_profile.links().add(std::make_unique<ChatLinks>(m_profile));
    }
    QFuture<Outcome<LinkAnswer>> ask(const QString& id) { return m_profile.links().resolve(link(id)); }
    LinkAnswer answer(const QString& id)
    {
        auto future = ask(id);
        future.waitForFinished();
        return m_profile.links().answerOf(link(id), future.result());
    }

private:
    static LinkId link(const QString& id) { return {u"session"_s, id}; }
    static Profile demoProfile()
    {
        Profile profile;
        profile.slug = u"demo"_s;
        return profile;
    }

    HttpFetcher m_http;
    SqlPool m_pool;
    OpenProfile m_profile;
};

} // namespace

class ChatLinksTest : public QObject
{
    Q_OBJECT

    test::PostgresServer m_server;
    test::ChatTables m_tables{m_server};

    void fill(const QString& database) const
    {
        const QString sql =
            u"INSERT INTO chat_sessions VALUES ('%1', 'ann@example.org', 'billing_agent',"
            u" 'Refund for +49 30 901820', '2026-03-01 06:00:00+00', now(), NULL);"
            u"INSERT INTO chat_messages (id, session_id, role, content, created_at, metadata) VALUES"
            u" ('%2', '%1', 'assistant', 'Done.', now(), '{\"trace_id\": \"%3\", \"request_id\": "
            u"\"req-17\"}'),"
            u" ('22222222-0000-4000-8000-000000000002', '%1', 'user', 'Thanks', now(), NULL)"_s;
        const auto answer = m_tables.sql(sql.arg(sessionId, messageId, trace), database);
        QVERIFY2(answer.ok(), qPrintable(answer.error));
    }

    /// Statements that wait for a lock in a database.
    int waiting(const QString& database) const
    {
        return m_tables
            .sql(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = '%1'"_s
                     .arg(database),
                 u"postgres"_s)
            .value()
            .toInt();
    }
    bool isLocked(const QString& database) const
    {
        return m_tables
                   .sql(u"SELECT count(*) FROM pg_locks WHERE granted AND mode = 'AccessExclusiveLock' AND"
                        u" relation = 'chat_messages'::regclass"_s,
                        database)
                   .value() == u"1"_s;
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        for (const auto& kind : test::ChatTables::kinds()) {
            QVERIFY(m_tables.make(QLatin1String(kind.name), kind));
            fill(QLatin1String(kind.name));
        }
    }

    void namesWhatAnIdIs_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        const QString nothing =
            u"No session and no message has this id, or this database user may not see them."_s;
        for (const auto& kind : test::ChatTables::kinds()) {
            const QString database = QLatin1String(kind.name);
            const auto row = [&](const char* what, const QString& id, const QString& text,
                                 const QString& place) {
                QTest::addRow("%s in %s", what, kind.name) << database << id << text << place;
            };
            row("a session, masked", sessionId,
                u"Refund for [redacted:phone] · [redacted:email] · 2 messages · now"_s,
                u"gatehouse://demo/sessions/%1"_s.arg(sessionId));
            row("a message with its request and trace", messageId,
                u"Assistant in \"Refund for [redacted:phone]\" · now · request req-17 · trace %1"_s.arg(
                    trace),
                u"gatehouse://demo/sessions/%1/%2"_s.arg(sessionId, messageId));
            row("nobody's id", strangeId, nothing, {});
            row("what no key can be", u"o'brien"_s, nothing, {});
        }
    }
    void namesWhatAnIdIs()
    {
        QFETCH(QString, database);
        QFETCH(QString, id);
        QFETCH(QString, text);
        QFETCH(QString, place);
        Desk desk(m_tables.dsn(database));
        const LinkAnswer answer = desk.answer(id);
        QCOMPARE(answer.text, text);
        QCOMPARE(answer.kind == LinkAnswer::Kind::Found, !place.isEmpty());
        QCOMPARE(answer.location.isEmpty() ? QString() : answer.location.toLink(), place);
    }

    void readsByKeyAlone()
    {
        // Among many rows, the whole statement must stay with the indexes.
        const QString database = u"uuid_jsonb"_s;
        QVERIFY(
            m_tables
                .sql(u"INSERT INTO chat_sessions SELECT gen_random_uuid(), 'u', 'p', 't', now(), now(), NULL"
                     u" FROM generate_series(1, 20000); ANALYZE"_s,
                     database)
                .ok());
        const auto count = [this, &database](const QString& column) {
            return m_tables
                .sql(u"SELECT %1 FROM pg_stat_user_tables WHERE relname = 'chat_sessions'"_s.arg(column),
                     database)
                .value()
                .toInt();
        };
        const int scansBefore = count(u"seq_scan"_s);
        const int looksBefore = count(u"idx_scan"_s);
        auto desk = std::make_unique<Desk>(m_tables.dsn(database));
        for (int i = 0; i < 20; ++i)
            QVERIFY(desk->answer(QUuid::createUuid().toString(QUuid::WithoutBraces)).kind ==
                    LinkAnswer::Kind::None);
        desk.reset(); // its connections end and leave their figures behind
        QTRY_VERIFY(count(u"idx_scan"_s) >= looksBefore + 20);
        QCOMPARE(count(u"seq_scan"_s), scansBefore);
    }

    void saysWhyItCannotLook()
    {
        Desk away("host=127.0.0.1 port=9 user=x dbname=x connect_timeout=2");
        const LinkAnswer answer = away.answer(sessionId);
        QVERIFY(answer.kind == LinkAnswer::Kind::Failed);
        QVERIFY2(answer.text.contains(u"127.0.0.1"_s), qPrintable(answer.text));

        HttpFetcher http;
        OpenProfile none(Profile(), nullptr, http);
        none.links().add(std::make_unique<ChatLinks>(none));
        const LinkId link{u"session"_s, sessionId};
        const auto without = none.links().resolve(link).result();
        QCOMPARE(without->text, u"This profile names no PostgreSQL to look in."_s);
        QVERIFY(none.links().guess(u"abc"_s).isEmpty());
    }

    void stopsWhenNobodyWaits()
    {
        // A lock that is held makes the look-up wait at the server until it is cancelled.
        const QString database = u"varchar_json"_s;
        QProcess holder;
        holder.start(u"psql"_s, {u"-q"_s, u"-d"_s, QString::fromStdString(m_tables.dsn(database)), u"-c"_s,
                                 u"BEGIN; LOCK TABLE chat_messages; SELECT pg_sleep(60)"_s});
        QVERIFY(holder.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(isLocked(database), 30000);
        Desk desk(m_tables.dsn(database));
        auto future = desk.ask(strangeId);
        QTRY_COMPARE(waiting(database), 1);
        future.cancel();
        QTRY_COMPARE(waiting(database), 0);
        holder.kill();
        QVERIFY(holder.waitForFinished());
    }
};

GATEHOUSE_TEST(ChatLinksTest)
#include "tst_chatlinks.moc"
