#include "gatewayproblem.h"
#include "gatewayprocess.h"
#include "migrator.h"
#include "postgresserver.h"
#include "testmain.h"

#include <memory>
#include <thread>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

/// The way up and down against a real PostgreSQL, through the executable and through the class.
class MigrationsTest : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    int m_databases = 0;

    QString newDatabase()
    {
        const QString name = QStringLiteral("m%1").arg(++m_databases);
        return m_server.makeDatabase(name) ? name : QString();
    }
    QStringList tables(const QString& database) const
    {
        QStringList names;
        const auto answer =
            m_server.sql(QStringLiteral("SELECT relname FROM pg_class WHERE relkind = 'r' AND "
                                        "relnamespace = 'public'::regnamespace ORDER BY 1"),
                         database);
        for (const QStringList& row : answer.rows)
            names << row[0];
        return names;
    }
    QString versions(const QString& database) const
    {
        return m_server
            .sql(QStringLiteral("SELECT coalesce(string_agg(version::text, ' ' ORDER BY version), '') "
                                "FROM gatehouse_migrations"),
                 database)
            .value();
    }
    PgTarget target(const QString& database) const
    {
        PgTarget target;
        target.host = m_server.socketDir().toStdString();
        target.port = std::to_string(m_server.port());
        target.user = "postgres";
        target.database = database.toStdString();
        return target;
    }
    Outcome<int> migrateWith(const QString& database, std::vector<Migration> migrations,
                             Migrator::Options options = {}) const
    {
        Migrator migrator(target(database), std::move(migrations), [](const std::string&) {});
        return migrator.run(options);
    }
    static std::vector<Migration> ours() { return listMigrations(migrationFiles()).value(); }

private slots:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }

    void theWayUpMakesEveryTableOnce()
    {
        const QString database = newDatabase();
        GatewayProcess gateway;
        QVERIFY2(gateway.migrate(m_server, database), gateway.output().constData());
        const QStringList all = words(
            "admin_audit chat_messages chat_sessions config_history gatehouse_migrations gateway_instances "
            "gateway_rejections organizations projects refresh_tokens service_configs users");
        QCOMPARE(tables(database), all);
        QCOMPARE(versions(database), QStringLiteral("1 2 3 4 5 6 7 8 9"));

        QCOMPARE(gateway.run({QStringLiteral("migrate")}), 0);
        QVERIFY2(gateway.output().contains("nothing to do"), gateway.output().constData());
    }

    void theWayDownKeepsConversationsAndComesUpAgain()
    {
        const QString database = newDatabase();
        GatewayProcess gateway;
        QVERIFY2(gateway.migrate(m_server, database), gateway.output().constData());
        const auto filled = m_server.sql(
            QStringLiteral("INSERT INTO chat_sessions VALUES ('s', 'u', 'p', 't', now(), now(), NULL)"),
            database);
        QVERIFY2(filled.ok(), qPrintable(filled.error));
        QCOMPARE(gateway.run({QStringLiteral("migrate"), QStringLiteral("--to"), QStringLiteral("0")}), 0);
        QCOMPARE(tables(database), (words("chat_messages chat_sessions gatehouse_migrations")));
        QCOMPARE(versions(database), QString());
        QVERIFY2(gateway.migrate(m_server, database, {QStringLiteral("--to=2")}),
                 gateway.output().constData());
        QCOMPARE(versions(database), QStringLiteral("1 2"));
        QVERIFY2(gateway.migrate(m_server, database), gateway.output().constData());
        QCOMPARE(m_server.sql(QStringLiteral("SELECT id FROM chat_sessions"), database).value(),
                 QStringLiteral("s"));
    }

    void aWayDownThatLosesRowsNeedsTheWord_data()
    {
        QTest::addColumn<QString>("insert");
        QTest::addColumn<QString>("table");
        QTest::newRow("an organisation behind forced row-level security")
            << "INSERT INTO organizations (name, slug) VALUES ('a', 'a')"
            << "organizations";
        QTest::newRow("a configuration") << "INSERT INTO service_configs (service_name, config_key, "
                                            "config_value, version, hash, updated_by) "
                                            "VALUES ('s', 'k', '{}', 1, 'h', 'u')"
                                         << "service_configs";
        QTest::newRow("an audit row")
            << "INSERT INTO admin_audit (actor, action, target_kind, target_id, prev_hash, "
               "hash) VALUES ('a', 'b', 'c', 'd', 'e', 'f')"
            << "admin_audit";
    }
    void aWayDownThatLosesRowsNeedsTheWord()
    {
        QFETCH(QString, insert);
        QFETCH(QString, table);
        const QString database = newDatabase();
        GatewayProcess gateway;
        QVERIFY2(gateway.migrate(m_server, database), gateway.output().constData());
        const auto filled = m_server.sql(insert, database);
        QVERIFY2(filled.ok(), qPrintable(filled.error));
        const QStringList down{QStringLiteral("migrate"), QStringLiteral("--to"), QStringLiteral("2")};
        QCOMPARE(gateway.run(down), 1);
        QVERIFY2(gateway.output().contains(table.toUtf8()), gateway.output().constData());
        QVERIFY(tables(database).contains(table));
        QCOMPARE(gateway.run(down + QStringList(QStringLiteral("--yes-lose-data"))), 0);
        QVERIFY(!tables(database).contains(table));
    }

    void chatTablesOfSomebodyElseAreNeverAltered()
    {
        const QString database = newDatabase();
        const auto made = m_server.sql(
            QStringLiteral(
                "CREATE TABLE chat_sessions (id uuid, user_id text, persona text, title text, created_at "
                "timestamptz, updated_at timestamptz, metadata jsonb, extra int); CREATE TABLE chat_messages "
                "(id uuid, session_id uuid, role text, content text, tool_calls jsonb, tool_results jsonb, "
                "created_at timestamptz, metadata jsonb)"),
            database);
        QVERIFY2(made.ok(), qPrintable(made.error));
        const QString shape = QStringLiteral(
            "SELECT string_agg(attrelid::regclass || '.' || attname || ' ' || atttypid::regtype, ',' ORDER "
            "BY "
            "attrelid, attnum) FROM pg_attribute WHERE attrelid IN ('chat_sessions'::regclass, "
            "'chat_messages'::regclass)");
        const QString before = m_server.sql(shape, database).value();
        GatewayProcess gateway;
        QVERIFY2(gateway.migrate(m_server, database), gateway.output().constData());
        QCOMPARE(m_server.sql(shape, database).value(), before);
    }

    void oneChatTableOfTwoIsAnError()
    {
        const QString database = newDatabase();
        QVERIFY(m_server.sql(QStringLiteral("CREATE TABLE chat_messages (id text)"), database).ok());
        GatewayProcess gateway;
        gateway.use(m_server, database);
        QCOMPARE(gateway.run({QStringLiteral("migrate")}), 1);
        QVERIFY2(gateway.output().contains("only one of chat_sessions and chat_messages"),
                 gateway.output().constData());
        QCOMPARE(versions(database), QStringLiteral("1"));
    }

    void aChangedFileStopsTheRun()
    {
        const QString database = newDatabase();
        QVERIFY(migrateWith(database, ours(), {.to = 3}).ok());
        auto changed = ours();
        changed[1].sha256[0] = changed[1].sha256[0] == '0' ? '1' : '0';
        const auto refused = migrateWith(database, changed);
        QVERIFY(!refused.ok());
        QVERIFY(QString::fromStdString(refused.problem().detail)
                    .contains(QStringLiteral("0002_chat has changed")));
        QCOMPARE(versions(database), QStringLiteral("1 2 3"));
    }

    void aNewerDatabaseStopsTheRun()
    {
        const QString database = newDatabase();
        QVERIFY(migrateWith(database, ours()).ok());
        auto older = ours();
        older.resize(4);
        const auto refused = migrateWith(database, older);
        QVERIFY(!refused.ok());
        QVERIFY(QString::fromStdString(refused.problem().detail).contains(QStringLiteral("newer release")));
    }

    void aFailingFileLeavesNothingBehind()
    {
        const QString database = newDatabase();
        auto broken = ours();
        broken.resize(2);
        Migration third{.version = 3,
                        .name = "broken",
                        .up = "CREATE TABLE half (n int); SELECT 1 / 0;",
                        .down = "SELECT 1;",
                        .sha256 = "x"};
        broken.push_back(third);
        QVERIFY(!migrateWith(database, broken).ok());
        QCOMPARE(versions(database), QStringLiteral("1 2"));
        QVERIFY(!tables(database).contains(QStringLiteral("half")));
    }

    void manyAtOneTimeApplyEachStepOnce()
    {
        const QString database = newDatabase();
        constexpr int count = 6;
        std::vector<std::thread> threads;
        std::vector<int> steps(count, -1);
        for (int i = 0; i < count; ++i)
            threads.emplace_back([&steps, this, database, i] {
                const auto done = migrateWith(database, ours());
                steps[static_cast<std::size_t>(i)] = done ? *done : -1;
            });
        for (std::thread& thread : threads)
            thread.join();
        int total = 0;
        for (const int taken : steps) {
            QVERIFY(taken >= 0);
            total += taken;
        }
        QCOMPARE(total, 9);
        QCOMPARE(versions(database), QStringLiteral("1 2 3 4 5 6 7 8 9"));
    }

    void wrongCallsSayWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("an unknown option") << words("migrate --up") << 2;
        QTest::newRow("no number") << words("migrate --to x") << 2;
        QTest::newRow("a migration that does not exist") << words("migrate --to 99") << 2;
        QTest::newRow("an unknown verb") << words("serve-everything") << 2;
    }
    void wrongCallsSayWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        GatewayProcess gateway;
        gateway.use(m_server, QStringLiteral("postgres"));
        QCOMPARE(gateway.run(arguments), exitCode);
        QVERIFY(!gateway.output().isEmpty());
    }

    void rolesMayDoTheirWorkAndNothingElse_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("statement");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* name, const char* role, const char* statement, bool allowed) {
            QTest::newRow(name) << role << statement << allowed;
        };
        row("reader reads", "gatehouse_reader", "SELECT * FROM chat_messages", true);
        row("reader does not write", "gatehouse_reader", "UPDATE chat_sessions SET title = 'x'", false);
        row("reader does not delete", "gatehouse_reader", "DELETE FROM chat_messages", false);
        row("reader sees no audit", "gatehouse_reader", "SELECT * FROM admin_audit", false);
        row("support renames", "gatehouse_support", "UPDATE chat_sessions SET title = 'x'", true);
        row("support does not insert", "gatehouse_support",
            "INSERT INTO chat_sessions VALUES ('x','x','x','x',now(),now())", false);
        row("gateway appends to the audit", "gatehouse_gateway",
            "INSERT INTO admin_audit (actor, action, target_kind, target_id, prev_hash, hash) "
            "VALUES ('a','b','c','d','e','f')",
            true);
        row("gateway does not rewrite the audit", "gatehouse_gateway", "UPDATE admin_audit SET actor = 'x'",
            false);
        row("gateway does not delete the audit", "gatehouse_gateway", "DELETE FROM admin_audit", false);
        row("gateway does not rewrite history", "gatehouse_gateway", "UPDATE config_history SET author = 'x'",
            false);
        row("gateway reads no password hash", "gatehouse_gateway", "SELECT password_hash FROM users", false);
        row("gateway touches no refresh token", "gatehouse_gateway", "SELECT * FROM refresh_tokens", false);
        row("gateway drops no table", "gatehouse_gateway", "DROP TABLE chat_messages", false);
        row("gateway makes no organisation by itself", "gatehouse_gateway",
            "INSERT INTO organizations (name, slug) VALUES ('x', 'x')", false);
        row("gateway makes one as the platform", "gatehouse_gateway",
            "SET ROLE gatehouse_platform; INSERT INTO organizations (name, slug) VALUES ('x', 'x')", true);
    }
    void rolesMayDoTheirWorkAndNothingElse()
    {
        QFETCH(QString, role);
        QFETCH(QString, statement);
        QFETCH(bool, allowed);
        static const QString database = [this] {
            const QString name = newDatabase();
            GatewayProcess gateway;
            return gateway.migrate(m_server, name) ? name : QString();
        }();
        QVERIFY(!database.isEmpty());
        const auto answer =
            m_server.sql(QStringLiteral("BEGIN; %1; ROLLBACK").arg(statement), database, role);
        QVERIFY2(answer.ok() == allowed, qPrintable(answer.error));
        if (!allowed)
            QCOMPARE(answer.sqlState, QStringLiteral("42501"));
    }

    void aTenantSeesItselfOnly()
    {
        const QString database = newDatabase();
        GatewayProcess gateway;
        QVERIFY2(gateway.migrate(m_server, database), gateway.output().constData());
        const QString org =
            m_server
                .sql(QStringLiteral("INSERT INTO organizations (name, slug) VALUES ('a', 'a'), "
                                    "('b', 'b') RETURNING id"),
                     database)
                .value();
        const auto count = [&](const QString& setting) {
            return m_server
                .sql(setting + QStringLiteral("SELECT count(*) FROM organizations"), database,
                     QStringLiteral("gatehouse_gateway"))
                .value();
        };
        QCOMPARE(count({}), QStringLiteral("0"));
        QCOMPARE(count(QStringLiteral("SET app.org_id = ''; ")), QStringLiteral("0"));
        QCOMPARE(count(QStringLiteral("SET app.org_id = '%1'; ").arg(org)), QStringLiteral("1"));
        QCOMPARE(count(QStringLiteral("SET ROLE gatehouse_platform; ")), QStringLiteral("2"));
    }

    void everyHelperIndexCanBeMadeTwiceAndHasItsFilesName()
    {
        const QString database = newDatabase();
        GatewayProcess gateway;
        QVERIFY2(gateway.migrate(m_server, database), gateway.output().constData());
        QVERIFY(!helperIndexFiles().empty());
        for (const SqlFile& file : helperIndexFiles()) {
            const QString text =
                QString::fromUtf8(file.text.data(), static_cast<qsizetype>(file.text.size()));
            for (int i = 0; i < 2; ++i) {
                const auto made = m_server.sql(text, database);
                QVERIFY2(made.ok(), qPrintable(made.error));
            }
            const QString index =
                QString::fromUtf8(file.name.data(), static_cast<qsizetype>(file.name.size())).chopped(4);
            QCOMPARE(m_server.sql(QStringLiteral("SELECT to_regclass('%1')").arg(index), database).value(),
                     index);
        }
    }
};

GATEHOUSE_TEST(MigrationsTest)
#include "tst_migrations.moc"
