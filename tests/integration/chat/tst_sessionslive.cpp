#include "chattables.h"
#include "httpfetcher.h"
#include "messagebar.h"
#include "openprofile.h"
#include "sessionlistmodel.h"
#include "sessionlistview.h"
#include "sessionspage.h"
#include "sqlpool.h"
#include "statepanel.h"
#include "testmain.h"
#include "theme.h"
#include "transcriptmodel.h"
#include "transcriptview.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// The page on a real PostgreSQL: what is posted appears, an outage is said and over.
class SessionsLiveTest : public QObject
{
    Q_OBJECT

    test::PostgresServer m_server;
    test::ChatTables m_tables{m_server};
    bool m_isRecorded = false;

    struct Desk {
        SqlPool pool;
        HttpFetcher http;
        OpenProfile profile;
        SessionsPage page;

        explicit Desk(const std::string& dsn) : pool({dsn}), profile(demo(), &pool, http), page(&profile)
        {
            page.messageBar()->hide();
        }
        static Profile demo()
        {
            Profile profile;
            profile.slug = u"demo"_s;
            profile.environment = Environment::Demo;
            return profile;
        }
        template <class T>
        T* part(const char* name) const
        {
            return page.findChild<T*>(QLatin1String(name));
        }
        SessionListModel* sessions() const { return page.findChild<SessionListModel*>(); }
        TranscriptModel* transcript() const { return page.findChild<TranscriptModel*>(); }
        TranscriptView* view() const { return part<TranscriptView>("transcript"); }
        SessionListView* list() const { return part<SessionListView>("sessionList"); }
    };

    void post(const QString& session, const QString& text, const QString& calls = u"NULL"_s,
              const QString& results = u"NULL"_s, const QString& role = u"assistant"_s) const
    {
        const auto answer =
            m_tables.sql(u"INSERT INTO chat_messages VALUES (gen_random_uuid()::text, '%1', '%2', '%3', %4, "
                         u"%5, clock_timestamp(),"
                         u" '{\"trace_id\":\"c85990d2e844c762939ae232588efbce\"}');"
                         u"UPDATE chat_sessions SET updated_at = clock_timestamp() WHERE id = '%1'"_s.arg(
                             session, role, text, calls, results),
                         u"live"_s);
        QVERIFY2(answer.ok(), qPrintable(answer.error));
    }
    static bool says(const TranscriptModel& model, const QString& text)
    {
        for (int row = model.rowCount() - 1; row >= 0; --row)
            if (model.index(row).data().toString().contains(text))
                return true;
        return false;
    }
    static void shoot(QWidget& page, const QString& name)
    {
        const QString folder = qEnvironmentVariable("GATEHOUSE_SHOTS");
        if (!folder.isEmpty())
            page.grab().save(folder + u'/' + name + u".png"_s);
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        QVERIFY(m_tables.make(u"live"_s, test::ChatTables::kinds().constFirst()));
        m_isRecorded = m_tables.fill(u"live"_s);
        QVERIFY(
            m_tables
                .sql(u"INSERT INTO chat_sessions SELECT 'made-' || i, 'customer-9' || i, 'concierge', 'Made "
                     u"session ' || i,"
                     u" now() - interval '1 hour', now() - i * interval '1 minute', NULL FROM "
                     u"generate_series(1, 300) i;"
                     u"INSERT INTO chat_messages SELECT gen_random_uuid()::text, 'made-' || i, 'user', "
                     u"'Hello from ' || i,"
                     u" NULL, NULL, now() - i * interval '1 minute', NULL FROM generate_series(1, 300) i"_s,
                     u"live"_s)
                .ok());
        Theme::apply(*qApp, ThemeChoice::Light);
    }

    void showsWhatIsPostedWithoutMovingWhatIsRead()
    {
        Desk desk(m_tables.dsn(u"live"_s));
        desk.page.resize(1368, 800);
        desk.page.show();
        QTRY_VERIFY(desk.sessions()->rowCount() > 0);
        // Read an old session, scrolled down.
        desk.list()->setCurrentIndex(desk.sessions()->index(40));
        const QString chosen = desk.list()->currentIndex().data(SessionListModel::IdRole).toString();
        QTRY_VERIFY(desk.transcript()->session() &&
                    QString::fromStdString(desk.transcript()->session()->id.text()) == chosen);
        desk.list()->scrollTo(desk.sessions()->index(40), QAbstractItemView::PositionAtCenter);
        const int top = desk.list()->visualRect(desk.list()->currentIndex()).top();

        QElapsedTimer timer;
        timer.start();
        post(u"made-200"_s, u"Something new elsewhere"_s);
        QTRY_COMPARE(desk.sessions()->index(0).data(SessionListModel::IdRole).toString(), u"made-200"_s);
        qInfo("a message reached the list after %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 3500);
        QCOMPARE(desk.list()->currentIndex().data(SessionListModel::IdRole).toString(), chosen);
        QCOMPARE(desk.list()->visualRect(desk.list()->currentIndex()).top(), top);

        timer.restart();
        post(chosen, u"An answer in the open one"_s);
        QTRY_VERIFY(says(*desk.transcript(), u"An answer in the open one"_s));
        qInfo("a message reached the transcript after %lld ms", timer.elapsed());
        QTRY_COMPARE(desk.list()->currentIndex().row(), 0); // it moved up and stays chosen
        QVERIFY(desk.page.sights().contains(u"data"_s));
        m_tables.sql(
            u"DELETE FROM chat_messages WHERE content LIKE 'An answer in%' OR content LIKE 'Something new%'"_s,
            u"live"_s);
    }

    void followsTheEndAndStaysWhereOneReads()
    {
        for (int i = 0; i < 40; ++i)
            post(u"made-7"_s, u"Line %1 of a longer talk"_s.arg(i));
        Desk desk(m_tables.dsn(u"live"_s));
        desk.page.resize(1368, 700);
        desk.page.show();
        desk.page.open(*Location::parse(u"gatehouse://demo/sessions/made-7"_s));
        QTRY_COMPARE(desk.transcript()->rowCount(), 41);
        QTRY_VERIFY(desk.view()->isAtEnd());
        post(u"made-7"_s, u"At the very end"_s);
        QTRY_COMPARE(desk.transcript()->rowCount(), 42);
        QVERIFY(desk.view()->isAtEnd());
        desk.view()->showRow(3);
        const int first = desk.view()->firstVisibleRow();
        const int scroll = desk.view()->verticalScrollBar()->value();
        post(u"made-7"_s, u"And another"_s);
        QTRY_COMPARE(desk.transcript()->rowCount(), 43);
        QCOMPARE(desk.view()->firstVisibleRow(), first);
        QCOMPARE(desk.view()->verticalScrollBar()->value(), scroll);
    }

    void opensTheMessageOfALink()
    {
        const QString message =
            m_tables
                .sql(
                    u"SELECT id FROM chat_messages WHERE session_id = 'made-7' ORDER BY created_at LIMIT 1 OFFSET 10"_s,
                    u"live"_s)
                .value();
        Desk desk(m_tables.dsn(u"live"_s));
        desk.page.resize(1000, 600);
        desk.page.show();
        desk.page.open(*Location::parse(u"gatehouse://demo/sessions/made-7/"_s + message));
        QTRY_COMPARE(desk.view()->currentRow(), 10);
        QCOMPARE(desk.page.location().subId, message);
        QCOMPARE(desk.page.location().id, u"made-7"_s);
    }

    void saysAnOutageKeepsTheRowsAndRecovers()
    {
        Desk desk(m_tables.dsn(u"live"_s));
        desk.page.resize(1368, 800);
        desk.page.show();
        QTRY_COMPARE(desk.profile.state(OpenProfile::Part::PostgreSql).kind,
                     OpenProfile::PartState::Kind::Connected);
        const int rows = desk.sessions()->rowCount();
        QVERIFY(rows > 0);
        QVERIFY(m_server.stop());
        QTRY_COMPARE_WITH_TIMEOUT(desk.profile.state(OpenProfile::Part::PostgreSql).kind,
                                  OpenProfile::PartState::Kind::Retrying, 8000);
        QVERIFY(!desk.page.messageBar()->text().isEmpty());
        QCOMPARE(desk.sessions()->rowCount(), rows);
        shoot(desk.page, u"outage"_s);
        QVERIFY(m_server.start());
        QTRY_COMPARE_WITH_TIMEOUT(desk.profile.state(OpenProfile::Part::PostgreSql).kind,
                                  OpenProfile::PartState::Kind::Connected, 20000);
        QVERIFY(desk.page.messageBar()->isHidden());
    }

    void comesUpByItselfWhenTheServerWasDownAtTheStart()
    {
        QVERIFY(m_server.stop());
        Desk desk(m_tables.dsn(u"live"_s));
        desk.page.resize(1000, 700);
        desk.page.show();
        QTRY_VERIFY(desk.profile.state(OpenProfile::Part::PostgreSql).kind ==
                    OpenProfile::PartState::Kind::Retrying);
        QTRY_VERIFY(desk.part<StatePanel>("listState")->isVisible());
        shoot(desk.page, u"failed"_s);
        QVERIFY(m_server.start());
        QTRY_VERIFY_WITH_TIMEOUT(desk.sessions()->rowCount() > 0, 20000);
    }

    void looksRight_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light, wide") << false << QSize(1368, 828);
        QTest::newRow("dark, wide") << true << QSize(1368, 828);
        QTest::newRow("light, narrow") << false << QSize(952, 652);
        QTest::newRow("dark, narrow") << true << QSize(952, 652);
    }
    void looksRight()
    {
        QFETCH(bool, isDark);
        QFETCH(QSize, size);
        if (!m_isRecorded)
            QSKIP("GATEHOUSE_DATA names no recorded conversations");
        Theme::apply(*qApp, isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        m_tables.sql(
            u"DELETE FROM chat_messages WHERE session_id LIKE 'made-%'; DELETE FROM chat_sessions WHERE id LIKE 'made-%'"_s,
            u"live"_s);
        const QString session = u"9000bfc7-0d0f-5e8e-bbda-1cf50a23619a"_s;
        m_tables.sql(u"DELETE FROM chat_messages WHERE id IN ('x1', 'x2', 'x3', 'x4')"_s, u"live"_s);
        QVERIFY(
            m_tables
                .sql(u"INSERT INTO chat_messages VALUES"
                     u" ('x1', '%1', 'user', 'Please try **again** for noon, and show me `GET /tables`:', "
                     u"NULL, NULL, now() - interval '8 minutes', NULL),"
                     u" ('x2', '%1', 'assistant', '', "
                     u"'[{\"id\":\"c9\",\"service\":\"Restaurants_2\",\"name\":\"ReserveRestaurant\","
                     u"\"arguments\":{\"location\":\"San "
                     u"Jose\",\"time\":\"12:00\",\"seats\":{\"adults\":2,\"children\":0}}}]', NULL, now() - "
                     u"interval '60 seconds', '{\"trace_id\":\"c85990d2e844c762939ae232588efbce\"}'),"
                     u" ('x3', '%1', 'tool', 'upstream timeout', NULL, "
                     u"'[{\"id\":\"c9\",\"error\":\"upstream "
                     u"timeout\",\"status\":504}]', now() - interval '55 seconds', NULL),"
                     u" ('x4', '%1', 'assistant', E'I could not reserve it:\n\n- the kitchen did not "
                     u"answer\n- **no** card was charged\n\n```\nGET /tables -> 504\n```\nWrite to "
                     u"help@example.com or <a href=x>see</a> [the site](https://example.com/x).', NULL, "
                     u"NULL, now() - interval '50 seconds', "
                     u"'{\"trace_id\":\"c85990d2e844c762939ae232588efbce\",\"tokens\":412}');"
                     u"UPDATE chat_sessions SET updated_at = now() WHERE id = '%1'"_s.arg(session),
                     u"live"_s)
                .ok());
        Desk desk(m_tables.dsn(u"live"_s));
        desk.page.resize(size);
        desk.page.show();
        QTRY_VERIFY(desk.page.sights().contains(u"failed-call"_s));
        QTRY_VERIFY(desk.transcript()->rowCount() > 5);
        QVERIFY(desk.page.sights().contains(u"live"_s));
        if (size.width() > 1200)
            QTRY_VERIFY(
                desk.page.findChild<QWidget*>(u"inspectorId"_s)->visibleRegion().boundingRect().width() > 20);
        shoot(desk.page, u"sessions-%1-%2"_s.arg(isDark ? u"dark"_s : u"light"_s).arg(size.width()));
        QVERIFY(desk.view()->isAtEnd());
    }

    void staysSmoothOverTheWholeList()
    {
        if (!m_isRecorded)
            QSKIP("GATEHOUSE_DATA names no recorded conversations");
        Desk desk(m_tables.dsn(u"live"_s));
        desk.page.resize(1368, 828);
        desk.page.show();
        QTRY_VERIFY(desk.sessions()->rowCount() > 0);
        while (!desk.sessions()->atOldest()) {
            const int before = desk.sessions()->rowCount() + (desk.sessions()->atNewest() ? 0 : 1000000);
            const auto oldest = desk.sessions()->oldest();
            desk.list()->scrollToBottom();
            QTRY_VERIFY(desk.sessions()->oldest() != oldest || desk.sessions()->rowCount() != before);
        }
        QVERIFY(desk.sessions()->rowCount() <= SessionListModel::MostRows);
        const QString last =
            m_tables.sql(u"SELECT id FROM chat_sessions ORDER BY updated_at, id LIMIT 1"_s, u"live"_s)
                .value();
        QCOMPARE(QString::fromStdString(desk.sessions()->oldest()->id), last);
        QList<qint64> frames;
        QScrollBar* bar = desk.list()->verticalScrollBar();
        for (int value = bar->minimum(); value < bar->maximum(); value += bar->maximum() / 300) {
            QElapsedTimer timer;
            timer.start();
            bar->setValue(value);
            desk.list()->viewport()->repaint();
            frames << timer.nsecsElapsed() / 1000;
        }
        std::sort(frames.begin(), frames.end());
        qInfo("list frame: median %lld us, p99 %lld us", frames[frames.size() / 2],
              frames[frames.size() * 99 / 100]);
    }

    void opensTheLongestConversationAtOnce()
    {
        if (!m_isRecorded)
            QSKIP("GATEHOUSE_DATA names no recorded conversations");
        QVERIFY(m_tables
                    .sql(u"INSERT INTO chat_sessions VALUES ('ten-thousand', 'u', 'p', 'Ten thousand', "
                         u"now(), now() - interval '1 day', NULL);"
                         u"INSERT INTO chat_messages SELECT 'tt-' || i, 'ten-thousand', CASE i % 2 WHEN 0 "
                         u"THEN 'user' ELSE 'assistant' END,"
                         u" repeat('Some **words** of a long talk. ', 3 + i % 17), NULL, NULL, now() - "
                         u"interval '2 days' + i * interval '1 second', NULL"
                         u" FROM generate_series(1, 10000) i; ANALYZE"_s,
                         u"live"_s)
                    .ok());
        const QString longest =
            m_tables
                .sql(
                    u"SELECT session_id FROM chat_messages WHERE session_id <> 'ten-thousand' GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"_s,
                    u"live"_s)
                .value();
        Desk desk(m_tables.dsn(u"live"_s));
        desk.page.resize(1368, 828);
        desk.page.show();
        QTRY_VERIFY(desk.transcript()->rowCount() > 0);
        for (const QString& id : {longest, u"ten-thousand"_s}) {
            QElapsedTimer timer;
            timer.start();
            desk.page.open(*Location::parse(u"gatehouse://demo/sessions/"_s + id));
            QSignalSpy reset(desk.transcript(), &QAbstractItemModel::modelReset);
            QVERIFY(reset.wait());
            desk.view()->viewport()->repaint();
            qInfo("%d rows opened and painted after %lld ms", desk.transcript()->rowCount(), timer.elapsed());
        }
        QList<qint64> frames;
        QScrollBar* bar = desk.view()->verticalScrollBar();
        for (int i = 0; i < 300; ++i) {
            QElapsedTimer timer;
            timer.start();
            bar->setValue(bar->value() - 120);
            desk.view()->viewport()->repaint();
            frames << timer.nsecsElapsed() / 1000;
        }
        std::sort(frames.begin(), frames.end());
        qInfo("transcript frame: median %lld us, p99 %lld us", frames[frames.size() / 2],
              frames[frames.size() * 99 / 100]);
        bar->setValue(0);
        QTRY_VERIFY(desk.transcript()->isLoaded(0));
    }
};

GATEHOUSE_TEST(SessionsLiveTest)
#include "tst_sessionslive.moc"
