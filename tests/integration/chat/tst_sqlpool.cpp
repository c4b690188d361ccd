#include "postgresserver.h"
#include "sqlpool.h"
#include "testmain.h"

#include <stdexcept>

using namespace gatehouse;
using namespace std::chrono_literals;

class SqlPoolTest : public QObject
{
    Q_OBJECT

    test::PostgresServer m_server;

    PgOptions options() const { return {m_server.conninfo().toStdString()}; }
    static Outcome<std::string> answerOf(PgConnection& connection, const std::string& sql)
    {
        auto answer = connection.query(sql);
        if (!answer)
            return answer.problem();
        return std::string(answer->text(0, 0));
    }
    static SqlPool::Job<std::string> asking(std::string sql)
    {
        return [sql = std::move(sql)](PgConnection& connection) { return answerOf(connection, sql); };
    }
    int sleeping() const
    {
        return m_server
            .sql(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' "
                                "AND state = 'active'"))
            .value()
            .toInt();
    }

private slots:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }

    void answersAndReusesItsConnections()
    {
        SqlPool pool(options());
        QSet<QString> pids;
        for (int i = 0; i < 20; ++i) {
            auto future = pool.run<std::string>(asking("SELECT pg_backend_pid()"));
            future.waitForFinished();
            QVERIFY(future.result());
            pids.insert(QString::fromStdString(*future.result()));
        }
        QCOMPARE(pids.size(), 1);
    }

    void isWholeAgainAfterAnOutage()
    {
        SqlPool pool(options());
        auto first = pool.run<std::string>(asking("SELECT 1"));
        auto second = pool.run<std::string>(asking("SELECT 1"));
        first.waitForFinished();
        second.waitForFinished();
        QVERIFY(m_server.stop());
        auto during = pool.run<std::string>(asking("SELECT 1"));
        during.waitForFinished();
        QVERIFY(!during.result());
        QVERIFY(m_server.start());
        auto after = pool.run<std::string>(asking("SELECT 2"));
        after.waitForFinished();
        QVERIFY(after.result());
    }

    void doesNotShowAConnectionThatDiedWhileIdle()
    {
        SqlPool pool(options());
        auto before = pool.run<std::string>(asking("SELECT 1"));
        before.waitForFinished();
        QVERIFY(m_server.stop());
        QVERIFY(m_server.start());
        auto after = pool.run<std::string>(asking("SELECT 2"));
        after.waitForFinished();
        QVERIFY(after.result());
        QCOMPARE(*after.result(), std::string("2"));
    }

    void stopsTheStatementOfACancelledFuture()
    {
        SqlPool pool(options());
        auto future = pool.run<std::string>(asking("SELECT pg_sleep(100)"));
        QTRY_COMPARE(sleeping(), 1);
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QTRY_COMPARE(sleeping(), 0);
        QCOMPARE(future.resultCount(), 0);
        auto next = pool.run<std::string>(asking("SELECT 7"));
        next.waitForFinished();
        QCOMPARE(*next.result(), std::string("7"));
    }

    void doesNotHurtTheNextJobWithALateCancel()
    {
        SqlPool pool(options());
        for (int i = 0; i < 60; ++i) {
            auto cancelled = pool.run<std::string>(asking("SELECT pg_sleep(0.001)"));
            auto kept = pool.run<std::string>(asking("SELECT count(*) FROM generate_series(1, 2000)"));
            if (i % 3)
                QCoreApplication::sendPostedEvents();
            cancelled.cancel();
            QTRY_VERIFY(kept.isFinished());
            QVERIFY(kept.result());
        }
    }

    void leavesNothingBehindWhenItGoesWhileWorking()
    {
        QFuture<Outcome<std::string>> running;
        QFuture<Outcome<std::string>> waiting;
        {
            SqlPool pool(options());
            running = pool.run<std::string>(asking("SELECT pg_sleep(100)"));
            auto other = pool.run<std::string>(asking("SELECT pg_sleep(100)"));
            waiting = pool.run<std::string>(asking("SELECT 1"));
            QTRY_COMPARE(sleeping(), 2);
        }
        QVERIFY(running.isFinished());
        QVERIFY(waiting.isFinished());
        QTRY_COMPARE(sleeping(), 0);
    }

    void turnsAnExceptionIntoAProblem()
    {
        SqlPool pool(options());
        auto future = pool.run<int>([](PgConnection&) -> Outcome<int> { throw std::runtime_error("boom"); });
        future.waitForFinished();
        QVERIFY(!future.result());
    }

    void keepsOneSnapshotForAWholeJob()
    {
        QVERIFY(m_server.sql(QStringLiteral("CREATE TABLE counted AS SELECT 1 AS a")).ok());
        SqlPool pool(options());
        auto future = pool.run<std::string>([this](PgConnection& connection) {
            auto first = answerOf(connection, "SELECT count(*) FROM counted");
            m_server.sql(QStringLiteral("INSERT INTO counted VALUES (2)"));
            auto second = answerOf(connection, "SELECT count(*) FROM counted");
            return Outcome<std::string>(*first + *second);
        });
        future.waitForFinished();
        QCOMPARE(*future.result(), std::string("11"));
    }
};

GATEHOUSE_TEST(SqlPoolTest)
#include "tst_sqlpool.moc"
