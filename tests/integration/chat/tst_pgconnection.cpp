#include "connectionproblem.h"
#include "connectiontext.h"
#include "pgconnection.h"
#include "postgresserver.h"
#include "testmain.h"

#include <thread>

using namespace gatehouse;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(gatehouse::ConnectionProblem)

class PgConnectionTest : public QObject
{
    Q_OBJECT

    test::PostgresServer m_server;

    PgConnection connected() const
    {
        auto opened = PgConnection::open({m_server.conninfo().toStdString()});
        if (!opened)
            qFatal("%s", opened.problem().detail.c_str());
        return std::move(opened).value();
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        QVERIFY(m_server.sql(QStringLiteral("CREATE ROLE stranger LOGIN")).ok());
        QVERIFY(m_server.sql(QStringLiteral("CREATE TABLE private (a int)")).ok());
    }

    void connectsAsPsqlDoes_data()
    {
        QTest::addColumn<QString>("dsn");
        const QString port = QString::number(m_server.port());
        QTest::newRow("key=value pairs over the socket") << m_server.conninfo();
        QTest::newRow("an address with a password")
            << QStringLiteral("postgresql://postgres:%1@127.0.0.1:%2/postgres")
                   .arg(m_server.password(), port);
        QTest::newRow("several hosts, of which the first answers nobody")
            << QStringLiteral("postgresql://postgres:%1@127.0.0.1:1,127.0.0.1:%2/postgres")
                   .arg(m_server.password(), port);
        QTest::newRow("options of the caller's own")
            << m_server.conninfo() + QStringLiteral(" options='-c work_mem=1MB'");
    }
    void connectsAsPsqlDoes()
    {
        QFETCH(QString, dsn);
        auto opened = PgConnection::open({dsn.toStdString()});
        QVERIFY2(opened, opened ? "" : opened.problem().detail.c_str());
        const auto answer =
            opened->query("SELECT current_setting('application_name'), current_setting('client_encoding')");
        QVERIFY(answer);
        QCOMPARE(answer->text(0, 0), std::string_view("gatehouse"));
        QCOMPARE(answer->text(0, 1), std::string_view("UTF8"));
    }

    void takesThePasswordFromTheKeychain()
    {
        const std::string dsn =
            QStringLiteral("host=127.0.0.1 port=%1 user=postgres").arg(m_server.port()).toStdString();
        QVERIFY(PgConnection::open({dsn, m_server.password().toStdString()}));
        QVERIFY(!PgConnection::open({dsn, "wrong"}));
    }

    void saysWhatKeepsItOut_data()
    {
        QTest::addColumn<QString>("dsn");
        QTest::addColumn<ConnectionProblem>("problem");
        const QString tcp = QStringLiteral("host=127.0.0.1 port=%1 user=postgres ").arg(m_server.port());
        using enum ConnectionProblem;
        QTest::newRow("a wrong password") << tcp + QStringLiteral("password=hunter2wrong") << PasswordRefused;
        QTest::newRow("no password") << tcp + QStringLiteral("passfile=/dev/null") << PasswordMissing;
        QTest::newRow("a database that is not there")
            << m_server.conninfo(QStringLiteral("postgres"), QStringLiteral("nowhere")) << UnknownDatabase;
        QTest::newRow("a user that is not there")
            << m_server.conninfo(QStringLiteral("nobody")) << AccessRefused;
        QTest::newRow("a port where nothing listens")
            << QStringLiteral("host=127.0.0.1 port=1 user=x") << ConnectionRefused;
        QTest::newRow("a socket that is not there")
            << QStringLiteral("host=/nonexistent user=x") << ConnectionRefused;
        QTest::newRow("a host nobody knows")
            << QStringLiteral("host=no-such-host.invalid user=x") << NameNotFound;
        QTest::newRow("encryption the server does not have")
            << tcp + QStringLiteral("sslmode=require password=hunter2wrong") << SslUnavailable;
        QTest::newRow("an address that is none")
            << QStringLiteral("postgresql:/u:hunter2wrong@host") << BadConnectionString;
        QTest::newRow("pairs that are none")
            << QStringLiteral("host='open password=hunter2wrong") << BadConnectionString;
    }
    void saysWhatKeepsItOut()
    {
        QFETCH(QString, dsn);
        QFETCH(ConnectionProblem, problem);
        const auto opened = PgConnection::open({dsn.toStdString()});
        QVERIFY(!opened);
        const Problem& why = opened.problem();
        QVERIFY2(why.code == ProblemCode(problem), why.detail.c_str());
        QVERIFY(!connectionProblemText(why).isEmpty());
        const std::string all = why.detail + why.place + connectionProblemText(why).toStdString();
        QVERIFY(all.find("hunter2wrong") == std::string::npos);
    }

    void carriesItsSettingsInsideTheTransaction()
    {
        auto connection = connected();
        QVERIFY(connection.query("SET TimeZone = 'Asia/Tokyo'"));
        QVERIFY(connection.beginReadOnly({1500ms, "it's \\ an org"}));
        const auto inside = connection.query(
            "SELECT current_setting('TimeZone'), current_setting('app.org_id'),"
            " current_setting('statement_timeout'), current_setting('transaction_read_only')");
        QVERIFY(inside);
        QCOMPARE(inside->text(0, 0), std::string_view("UTC"));
        QCOMPARE(inside->text(0, 1), std::string_view("it's \\ an org"));
        QCOMPARE(inside->text(0, 2), std::string_view("1500ms"));
        QCOMPARE(inside->text(0, 3), std::string_view("on"));
        connection.finish();
        const auto after =
            connection.query("SELECT current_setting('TimeZone'), current_setting('app.org_id', true)");
        QCOMPARE(after->text(0, 0), std::string_view("Asia/Tokyo"));
        QCOMPARE(after->text(0, 1), std::string_view(""));
    }

    void refusesToWrite()
    {
        auto connection = connected();
        QVERIFY(connection.beginReadOnly({}));
        QVERIFY(!connection.query("INSERT INTO private VALUES (1)"));
    }

    void runsOneStatementOnly()
    {
        auto connection = connected();
        QVERIFY(!connection.query("SELECT 1; SELECT 2"));
    }

    void saysWhatAQueryMissed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<ConnectionProblem>("problem");
        using enum ConnectionProblem;
        QTest::newRow("a table that is not there")
            << QStringLiteral("SELECT * FROM chat_sessions") << UndefinedTable;
        QTest::newRow("a column that is not there")
            << QStringLiteral("SELECT b FROM private") << UnexpectedSchema;
        QTest::newRow("a table one may not read")
            << QStringLiteral("SELECT * FROM private") << PermissionDenied;
        QTest::newRow("anything else") << QStringLiteral("SELECT 1/0") << QueryFailed;
        QTest::newRow("more time than it was given") << QStringLiteral("SELECT pg_sleep(20)") << Timeout;
    }
    void saysWhatAQueryMissed()
    {
        QFETCH(QString, sql);
        QFETCH(ConnectionProblem, problem);
        auto opened = PgConnection::open({m_server.conninfo(QStringLiteral("stranger")).toStdString()});
        QVERIFY(opened);
        QVERIFY(opened->beginReadOnly({100ms, {}}));
        const auto answer = opened->query(sql.toStdString());
        QVERIFY(!answer);
        if (problem ==
            ConnectionProblem::UnexpectedSchema) { // the column is looked up before the right to read
            QVERIFY(m_server.sql(QStringLiteral("SELECT b FROM private")).sqlState ==
                    QStringLiteral("42703"));
        }
        QVERIFY2(answer.problem().code == ProblemCode(problem), answer.problem().detail.c_str());
        QVERIFY(!connectionProblemText(answer.problem()).isEmpty());
    }

    void noticesThatItWasCutOff()
    {
        auto connection = connected();
        const auto pid = connection.query("SELECT pg_backend_pid()");
        QVERIFY(m_server.sql(QStringLiteral("SELECT pg_terminate_backend(%1)").arg(pid->integer(0, 0))).ok());
        QTRY_VERIFY(!connection.query("SELECT 1"));
        QVERIFY(connection.lost());
    }

    void isCancelledFromAnotherThread()
    {
        auto canceller = std::make_shared<PgCanceller>();
        auto connection = connected();
        connection.setCanceller(canceller);
        std::thread other([this, canceller] {
            // cancel only what really runs
            while (
                m_server
                    .sql(QStringLiteral("SELECT 1 FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)' "
                                        "AND state = 'active'"))
                    .rows.isEmpty())
                std::this_thread::yield();
            canceller->cancel();
        });
        const auto answer = connection.query("SELECT pg_sleep(60)");
        other.join();
        QVERIFY(!answer);
        QVERIFY(answer.problem().code == ProblemCode(ConnectionProblem::Cancelled));
        QVERIFY(!connection.query("SELECT 1")); // the job is over
        connection.setCanceller({});
        QVERIFY(connection.query("SELECT 1")); // the connection is not
    }

    void tellsNullFromEmpty()
    {
        auto connection = connected();
        const auto answer = connection.query("SELECT $1::text, $2::text", {std::nullopt, ""});
        QVERIFY(!answer->value(0, 0));
        QCOMPARE(answer->value(0, 1), std::optional<std::string>(""));
    }
};

GATEHOUSE_TEST(PgConnectionTest)
#include "tst_pgconnection.moc"
