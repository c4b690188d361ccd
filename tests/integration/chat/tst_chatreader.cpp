#include "chatproblem.h"
#include "chatreader.h"
#include "chattables.h"
#include "connectionproblem.h"
#include "pgconnection.h"
#include "testmain.h"

#include <QElapsedTimer>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class ChatReaderTest : public QObject
{
    Q_OBJECT

    test::PostgresServer m_server;
    test::ChatTables m_tables{m_server};

    std::unique_ptr<PgConnection> connect(const QString& database) const
    {
        auto opened = PgConnection::open({m_tables.dsn(database)});
        if (!opened)
            return {};
        auto connection = std::make_unique<PgConnection>(std::move(*opened));
        return connection->beginReadOnly({}) ? std::move(connection) : nullptr;
    }
    QStringList ordered(const QString& database, const QString& where = u"true"_s) const
    {
        QStringList ids;
        const auto answer = m_tables.sql(
            u"SELECT id FROM chat_sessions s WHERE %1 ORDER BY updated_at DESC, id DESC"_s.arg(where),
            database);
        for (const QStringList& row : answer.rows)
            ids << row[0];
        return ids;
    }
    static QStringList walk(PgConnection& connection, SessionQuery query, int* pages = nullptr)
    {
        QStringList ids;
        while (true) {
            const auto page = ChatReader(connection).sessions(query);
            if (!page)
                return {QString::fromStdString(page.problem().detail)};
            for (const SessionSummary& row : page->sessions)
                ids << QString::fromStdString(row.session.id.text());
            if (pages)
                ++*pages;
            if (!page->next)
                return ids;
            query.beyond = page->next;
        }
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        for (const auto& kind : test::ChatTables::kinds()) {
            const QString name = QLatin1String(kind.name);
            QVERIFY(m_tables.make(name, kind));
            // Many share a time, and microseconds decide between others: a cursor that loses
            // any, or the id, skips rows.
            QVERIFY(
                m_tables
                    .sql(u"INSERT INTO chat_sessions SELECT md5(i::text)::uuid::%1, 'customer-' || i % 7, "
                         u"'p' || i % 3, 'Title ' || i,"
                         u" '2026-03-01'::timestamptz, '2026-03-01 06:00:00.000001+00'::timestamptz + (i / "
                         u"3) * interval '1 microsecond',"
                         u" CASE i % 2 WHEN 0 THEN '{\"b\": 1.10, \"a\": 12345678901234567890}'::%2 END"
                         u" FROM generate_series(1, 1000) i"_s.arg(
                             kind.id == QByteArray("uuid") ? u"uuid"_s : u"text"_s, QLatin1String(kind.json)),
                         name)
                    .ok());
        }
        QVERIFY(m_tables.make(u"odd"_s, test::ChatTables::kinds().constFirst()));
        QVERIFY(
            m_tables
                .sql(
                    u"INSERT INTO chat_sessions (id, user_id, created_at, updated_at) VALUES"
                    u" ('inf', 'u', '-infinity', 'infinity'), ('far', 'u', '2026-01-01', '12026-03-01 "
                    u"06:02:20+00'),"
                    u" ('now', 'u', '2026-01-01', '2026-03-01 06:02:20.632281+00'),"
                    u" ('bc', 'u', '-infinity', '0044-03-15 00:00:00+00 BC'), ('minus', 'u', '-infinity', '-infinity')"_s,
                    u"odd"_s)
                .ok());
        m_tables.sql(u"CREATE DATABASE empty_one"_s, u"postgres"_s);
    }

    void skipsNothingWhateverTheColumnsAre_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<int>("limit");
        for (const auto& kind : test::ChatTables::kinds())
            for (const int limit : {47, 50, 333, 999, 1000})
                QTest::addRow("%s, %d a page", kind.name, limit) << QString::fromLatin1(kind.name) << limit;
    }
    void skipsNothingWhateverTheColumnsAre()
    {
        QFETCH(QString, database);
        QFETCH(int, limit);
        const auto connection = connect(database);
        SessionQuery query;
        query.limit = limit;
        int pages = 0;
        QCOMPARE(walk(*connection, query, &pages), ordered(database));
        QCOMPARE(pages, (1000 + limit - 1) / limit);
    }

    void walksBackTheSameWay()
    {
        const auto connection = connect(u"varchar_json"_s);
        const QStringList all = ordered(u"varchar_json"_s);
        SessionQuery query;
        query.limit = 47;
        const auto last =
            m_tables
                .sql(
                    u"SELECT updated_at AT TIME ZONE 'UTC' || '+00' FROM chat_sessions WHERE id = '%1'"_s.arg(
                        all.last()),
                    u"varchar_json"_s)
                .value();
        query.beyond = KeysetPosition{last.toStdString(), all.last().toStdString()};
        query.towards = Towards::Newer;
        QStringList ids;
        while (true) {
            const auto page = ChatReader(*connection).sessions(query);
            QVERIFY(page);
            QStringList front;
            for (const SessionSummary& row : page->sessions)
                front << QString::fromStdString(row.session.id.text());
            ids = front + ids;
            if (!page->next)
                break;
            query.beyond = page->next;
        }
        QCOMPARE(ids, all.mid(0, all.size() - 1));
    }

    void keepsOddTimesInOrder()
    {
        const auto connection = connect(u"odd"_s);
        SessionQuery query;
        query.limit = 1;
        QCOMPARE(walk(*connection, query), (QStringList{u"inf"_s, u"far"_s, u"now"_s, u"bc"_s, u"minus"_s}));
        query.limit = 10;
        const auto page = ChatReader(*connection).sessions(query);
        QStringList times;
        for (const SessionSummary& row : page->sessions)
            times << QString::fromStdString(row.session.updatedAt.outText());
        QCOMPARE(times,
                 (QStringList{u"infinity"_s, u"12026-03-01 06:02:20+00"_s, u"2026-03-01T06:02:20.632281Z"_s,
                              u"0044-03-15 00:00:00+00 BC"_s, u"-infinity"_s}));
    }

    void filtersExactly_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("persona");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");
        QTest::newRow("a user") << "customer-3"
                                << ""
                                << ""
                                << "user_id = 'customer-3'";
        QTest::newRow("a persona") << ""
                                   << "p1"
                                   << ""
                                   << "persona = 'p1'";
        QTest::newRow("both") << "customer-3"
                              << "p1"
                              << ""
                              << "user_id = 'customer-3' AND persona = 'p1'";
        QTest::newRow("nobody begins like this") << "customer"
                                                 << ""
                                                 << ""
                                                 << "false";
        QTest::newRow("the beginning of a user") << ""
                                                 << ""
                                                 << "customer-3"
                                                 << "user_id = 'customer-3'";
        QTest::newRow("a part of the title in any case") << ""
                                                         << ""
                                                         << "TITLE 99"
                                                         << "title LIKE 'Title 99%'";
        QTest::newRow("signs that LIKE knows are just signs") << ""
                                                              << ""
                                                              << "Title_99%"
                                                              << "false";
        QTest::newRow("a quotation mark") << ""
                                          << ""
                                          << "'; DROP TABLE chat_sessions"
                                          << "false";
    }
    void filtersExactly()
    {
        QFETCH(QString, user);
        QFETCH(QString, persona);
        QFETCH(QString, text);
        QFETCH(QString, where);
        const auto connection = connect(u"uuid_jsonb"_s);
        SessionQuery query;
        query.limit = 47;
        query.filter.userId = user.toStdString();
        query.filter.persona = persona.toStdString();
        query.filter.text = text.toStdString();
        QCOMPARE(walk(*connection, query), ordered(u"uuid_jsonb"_s, where));
    }

    void selectsByOverlap_data()
    {
        QTest::addColumn<QString>("since");
        QTest::addColumn<QString>("until");
        QTest::addColumn<bool>("isIn");
        // created 2026-01-01, updated 2026-03-01T06:02:20.632281
        QTest::newRow("since its very end") << "2026-03-01T06:02:20.632281Z"
                                            << "" << true;
        QTest::newRow("since a microsecond after") << "2026-03-01T06:02:20.632282Z"
                                                   << "" << false;
        QTest::newRow("until its beginning, which is outside") << ""
                                                               << "2026-01-01" << false;
        QTest::newRow("until a microsecond after") << ""
                                                   << "2026-01-01T00:00:00.000001Z" << true;
        QTest::newRow("a stretch inside") << "2026-02-01"
                                          << "2026-02-02" << true;
    }
    void selectsByOverlap()
    {
        QFETCH(QString, since);
        QFETCH(QString, until);
        QFETCH(bool, isIn);
        const auto connection = connect(u"odd"_s);
        SessionQuery query;
        query.filter.since = parseUtc(since.toStdString());
        query.filter.until = parseUtc(until.toStdString());
        QCOMPARE(walk(*connection, query).contains(u"now"_s), isIn);
    }

    void readsJsonToTheByte()
    {
        const auto json = connect(u"varchar_json"_s);
        const std::string id =
            m_tables
                .sql(u"SELECT id FROM chat_sessions WHERE metadata IS NOT NULL LIMIT 1"_s, u"varchar_json"_s)
                .value()
                .toStdString();
        const auto session = ChatReader(*json).session(SessionId(id));
        QVERIFY(session);
        QCOMPARE(session->metadata, std::optional<std::string>("{\"b\": 1.10, \"a\": 12345678901234567890}"));
    }

    void survivesWhatTheServerCannotParse()
    {
        QVERIFY(
            m_tables
                .sql(
                    u"INSERT INTO chat_sessions VALUES ('nul', 'u', 'p', NULL, '2026-03-02', '2026-03-02', "
                    u"'{\"a\":\"\\u0000\"}');"
                    u"INSERT INTO chat_messages VALUES ('m1', 'nul', 'tool', '', NULL, '[{\"\\u0069s_error\":true,\"x\":\"\\u0000\"}]', '2026-03-02', NULL)"_s,
                    u"odd"_s)
                .ok());
        const auto connection = connect(u"odd"_s);
        const auto page = ChatReader(*connection).sessions({});
        QVERIFY(page);
        const auto row = std::find_if(page->sessions.begin(), page->sessions.end(),
                                      [](const SessionSummary& s) { return s.session.id.text() == "nul"; });
        QVERIFY(row != page->sessions.end());
        QCOMPARE(row->failedCalls, std::int64_t(1)); // the name is spelt with an escape
        SessionQuery failed;
        failed.filter.hasFailedCall = true;
        QCOMPARE(walk(*connection, failed), QStringList{u"nul"_s});
        m_tables.sql(u"DELETE FROM chat_messages; DELETE FROM chat_sessions WHERE id = 'nul'"_s, u"odd"_s);
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("id");
        QTest::newRow("no such session") << "varchar_json"
                                         << "nobody";
        QTest::newRow("an id that can be none") << "uuid_json"
                                                << "nobody";
    }
    void saysWhatIsMissing()
    {
        QFETCH(QString, database);
        QFETCH(QString, id);
        const auto connection = connect(database);
        const auto session = ChatReader(*connection).session(SessionId(id.toStdString()));
        QVERIFY(!session);
        QVERIFY(session.problem().code == ProblemCode(ChatProblem::SessionNotFound));
    }

    void findsTheTablesThroughTheSearchPath()
    {
        QVERIFY(m_tables
                    .sql(u"CREATE SCHEMA elsewhere; ALTER TABLE chat_sessions SET SCHEMA elsewhere;"
                         u" ALTER TABLE chat_messages SET SCHEMA elsewhere"_s,
                         u"uuid_json"_s)
                    .ok());
        QVERIFY(!ChatReader(*connect(u"uuid_json"_s)).sessions({}));
        auto opened =
            PgConnection::open({m_tables.dsn(u"uuid_json"_s) + " options='-c search_path=elsewhere'"});
        QVERIFY(opened);
        QVERIFY(opened->beginReadOnly({}));
        QVERIFY(ChatReader(*opened).sessions({}));
    }

    void readsLongPreviewsPastTheirMasks()
    {
        QVERIFY(
            m_tables
                .sql(
                    u"INSERT INTO chat_sessions VALUES ('long', 'u', 'p', NULL, '2026-03-02', '2026-03-02', "
                    u"NULL);"
                    u"INSERT INTO chat_messages VALUES ('l1', 'long', 'user', 'a' || repeat('.', 20000) || 'z', NULL, NULL, '2026-03-02', NULL)"_s,
                    u"odd"_s)
                .ok());
        const auto connection = connect(u"odd"_s);
        SessionQuery query;
        query.filter.persona = "p";
        const auto page = ChatReader(*connection).sessions(query);
        QVERIFY(page);
        QCOMPARE(page->sessions.front().lastMessage->substr(0, 3), std::string("a.."));
        QCOMPARE(page->sessions.front().messageCount, std::int64_t(1));
    }

    void readsTheRecordedConversationsWhole()
    {
        QVERIFY(m_tables.make(u"recorded"_s, test::ChatTables::kinds().constFirst()));
        if (!m_tables.fill(u"recorded"_s))
            QSKIP("GATEHOUSE_DATA names no recorded conversations");
        const auto connection = connect(u"recorded"_s);
        SessionQuery query;
        query.limit = 47;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(walk(*connection, query), ordered(u"recorded"_s));
        qInfo("2,098 sessions in pages of 47 with counts, previews and failures: %lld ms", timer.restart());
        query.limit = 100;
        QVERIFY(ChatReader(*connection).sessions(query));
        qInfo("the first page of 100: %lld ms", timer.elapsed());
        const std::string longest =
            m_tables
                .sql(u"SELECT session_id FROM chat_messages GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"_s,
                     u"recorded"_s)
                .value()
                .toStdString();
        const auto messages = ChatReader(*connection).allMessages(SessionId(longest));
        const auto heads = ChatReader(*connection).heads(SessionId(longest), 1000);
        QVERIFY(messages && heads);
        QCOMPARE(messages->size(), heads->size());
        for (std::size_t i = 0; i < heads->size(); ++i)
            QCOMPARE((*heads)[i], headOf((*messages)[i]));
    }

    void neverCountsNorSkipsOnTheServer()
    {
        // The plan of the first page must stop at its limit: no aggregate over all messages.
        const auto connection = connect(u"varchar_json"_s);
        SessionQuery query;
        query.limit = 10;
        QVERIFY(ChatReader(*connection).sessions(query));
        const auto touched = connection->query("SELECT coalesce(sum(idx_scan), 0)::bigint FROM "
                                               "pg_stat_xact_user_tables WHERE relname = 'chat_messages'");
        QVERIFY(touched);
        QVERIFY2(touched->integer(0, 0) <= 22,
                 std::string(touched->text(0, 0)).c_str()); // two looks a session, eleven sessions
    }
};

GATEHOUSE_TEST(ChatReaderTest)
#include "tst_chatreader.moc"
