#include "chatcommand.h"
#include "chattables.h"
#include "jsontree.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <sstream>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// `chat list` and `chat show` as CONTRACTS section 7 has them.
class ChatCtlTest : public QObject
{
    Q_OBJECT

    test::PostgresServer m_server;
    test::ChatTables m_tables{m_server};

    struct Run {
        int code = 0;
        std::string out;
        std::string err;
    };
    Run run(std::vector<std::string> arguments, bool withDsn = true) const
    {
        if (withDsn)
            arguments.insert(arguments.begin() + 2, "--dsn=" + m_tables.dsn(u"ctl"_s));
        std::ostringstream out;
        std::ostringstream err;
        const int code = runCommandLine(chatVerbs(), arguments, {out, err});
        return {code, out.str(), err.str()};
    }
    /// The program itself, with places of its own for what it remembers.
    Run runProgram(const QStringList& arguments, const QString& stateHome) const
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_STATE_HOME"_s, stateHome);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(GATEHOUSECTL),
                      arguments + QStringList{u"--dsn"_s, QString::fromStdString(m_tables.dsn(u"ctl"_s))});
        const bool ended = program.waitForFinished(30'000) && program.exitStatus() == QProcess::NormalExit;
        return {ended ? program.exitCode() : -1, program.readAllStandardOutput().toStdString(),
                program.readAllStandardError().toStdString()};
    }
    static QString auditFile()
    {
        return qEnvironmentVariable("XDG_STATE_HOME") + u"/gatehouse/audit.jsonl"_s;
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        QVERIFY(m_tables.make(u"ctl"_s, test::ChatTables::kinds().constFirst()));
        QVERIFY(m_tables
                    .sql(u"INSERT INTO chat_sessions VALUES"
                         u" ('s1', 'ann@example.com', 'concierge', 'Mail ann@example.com', '2026-03-01 "
                         u"06:00:00+00',"
                         u" '2026-03-01 06:02:20.632281+00', '{\"b\": 1.10}'),"
                         u" ('s2', 'customer-2', 'concierge', NULL, '2026-03-01 06:00:00+00',"
                         u" '2026-03-01 06:02:20.632280+00', NULL);"
                         u"INSERT INTO chat_messages VALUES ('m1', 's1', 'user', 'I am ann@example.com', "
                         u"NULL, NULL,"
                         u" '2026-03-01 06:01:00+00', NULL)"_s,
                         u"ctl"_s)
                    .ok());
    }

    void listsInPagesThatJoin()
    {
        const Run first = run({"chat", "list", "--limit", "1"});
        QCOMPARE(first.code, 0);
        const auto page = json::parse(first.out);
        QVERIFY(page);
        const auto row = page->root().resolve("/sessions/0");
        QVERIFY(row);
        QCOMPARE(row->find("id")->string(), std::string("s1"));
        QCOMPARE(row->find("updatedAt")->string(), std::string("2026-03-01T06:02:20.632281Z"));
        QCOMPARE(row->find("title")->string(), std::string("Mail [redacted:email]"));
        QCOMPARE(row->find("lastMessage")->string(), std::string("I am [redacted:email]"));
        QCOMPARE(row->find("messageCount")->integer(), std::optional<std::int64_t>(1));
        const Run second =
            run({"chat", "list", "--limit", "1", "--cursor", page->root().find("nextCursor")->string()});
        const auto last = json::parse(second.out);
        QVERIFY(last);
        QCOMPARE(last->root().resolve("/sessions/0/id")->string(), std::string("s2"));
        QVERIFY(last->root().resolve("/sessions/0/title")->isNull());
        QVERIFY(last->root().find("nextCursor")->isNull());
    }

    void showsOneRedactedByDefault()
    {
        const Run shown = run({"chat", "show", "--session", "s1"});
        QCOMPARE(shown.code, 0);
        QVERIFY(shown.out.find("ann@") == std::string::npos);
        QVERIFY(shown.out.find("\"metadata\":{\"b\": 1.10}") != std::string::npos);
        QVERIFY(shown.out.find("\"redacted\":true,\"redactions\":3}") != std::string::npos);
        QVERIFY(!QFile::exists(auditFile()));
    }

    void revealsOnlyWithAReasonAndWritesItDown()
    {
        const Run shown = run({"chat", "show", "--session=s1", "--reveal", "--reason", "ticket 7"});
        QCOMPARE(shown.code, 0);
        QVERIFY(shown.out.find("ann@example.com") != std::string::npos);
        QVERIFY(shown.out.find("\"redacted\":false,\"redactions\":0}") != std::string::npos);
        QFile audit(auditFile());
        QVERIFY(audit.open(QFile::ReadOnly));
        const QByteArray line = audit.readAll();
        QVERIFY(line.contains("ticket 7"));
        QVERIFY(!line.contains("ann@"));
    }

    void showsNothingThatCannotBeWrittenDown()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"state"_s));
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        for (const QString& verb : {u"list"_s, u"show"_s}) {
            QStringList arguments{u"chat"_s, verb, u"--reveal"_s, u"--reason=ticket 7"_s};
            if (verb == u"show")
                arguments << u"--session=s1"_s;
            const Run refused = runProgram(arguments, inTheWay.fileName());
            QCOMPARE(refused.code, 1);
            QCOMPARE(refused.out, std::string());
            QVERIFY(refused.err.find("audit") != std::string::npos);
            QVERIFY(refused.err.find("ann@") == std::string::npos);
        }
    }

    void isInTheProgram()
    {
        const QTemporaryDir folder;
        const Run shown = runProgram({u"chat"_s, u"show"_s, u"--session=s1"_s}, folder.path());
        QCOMPARE(shown.err, std::string());
        QCOMPARE(shown.code, 0);
        QCOMPARE(shown.out, run({"chat", "show", "--session=s1"}).out);
        QVERIFY(QDir(folder.path()).isEmpty()); // what is masked leaves no trace
    }

    void endsAsItShould_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no such session") << QStringList{u"show"_s, u"--session"_s, u"nobody"_s} << 1;
        QTest::newRow("a reveal without a reason")
            << QStringList{u"show"_s, u"--session=s1"_s, u"--reveal"_s} << 2;
        QTest::newRow("a blank reason")
            << QStringList{u"show"_s, u"--session=s1"_s, u"--reveal"_s, u"--reason= "_s} << 2;
        QTest::newRow("no session named") << QStringList{u"show"_s} << 2;
        QTest::newRow("a limit of nothing") << QStringList{u"list"_s, u"--limit=0"_s} << 2;
        QTest::newRow("too large a limit") << QStringList{u"list"_s, u"--limit=1001"_s} << 2;
        QTest::newRow("a time that is none") << QStringList{u"list"_s, u"--since=yesterday"_s} << 2;
        QTest::newRow("a cursor that is none") << QStringList{u"list"_s, u"--cursor=c1abc"_s} << 2;
        QTest::newRow("an option nobody knows") << QStringList{u"list"_s, u"--offset=5"_s} << 2;
    }
    void endsAsItShould()
    {
        QFETCH(QStringList, arguments);
        std::vector<std::string> words{"chat"};
        for (const QString& word : arguments)
            words.push_back(word.toStdString());
        const Run ended = run(words);
        QTEST(ended.code, "code");
        QCOMPARE(ended.out, std::string());
        QVERIFY(!ended.err.empty());
        QCOMPARE(std::count(ended.err.begin(), ended.err.end(), '\n'), std::ptrdiff_t(1));
    }

    void neverPrintsTheDsn_data()
    {
        QTest::addColumn<QString>("dsn");
        QTest::newRow("nobody answers") << u"postgresql://u:hunter2secret@127.0.0.1:1/x"_s;
        QTest::newRow("nobody answers, in words") << u"host=127.0.0.1 port=1 password=hunter2secret"_s;
        QTest::newRow("a port that is none") << u"postgresql://u@127.0.0.1:hunter2secret/x"_s;
        QTest::newRow("a password with an @ in it") << u"postgresql://u:p@hunter2secret@127.0.0.1/x"_s;
        QTest::newRow("a password with a slash in it") << u"postgresql://u:hunter2secret/x@127.0.0.1/x"_s;
        QTest::newRow("an address cut short") << u"postgresql://u:hunter2secret@[::1"_s;
        QTest::newRow("a parameter nobody knows") << u"postgresql://127.0.0.1:1/x?hunter2secret=1"_s;
        QTest::newRow("a password with a blank in it") << u"host=127.0.0.1 password=my hunter2secret"_s;
        QTest::newRow("a quote left open") << u"password='hunter2secret"_s;
        QTest::newRow("a broken escape") << u"postgresql://u:hunter2secret%zz@127.0.0.1/x"_s;
        QTest::newRow("a mode that is none") << u"host=127.0.0.1 sslmode=hunter2secret"_s;
    }
    void neverPrintsTheDsn()
    {
        QFETCH(QString, dsn);
        const Run ended = run({"chat", "list", "--timeout=5", "--dsn", dsn.toStdString()}, false);
        QCOMPARE(ended.code, 1);
        QVERIFY(!ended.err.empty());
        QVERIFY2(ended.err.find("hunter2secret") == std::string::npos, ended.err.c_str());
        QCOMPARE(ended.out, std::string());
    }

    void tablesShowWhatWouldHide()
    {
        QVERIFY(
            m_tables
                .sql(
                    u"INSERT INTO chat_sessions VALUES ('s0', U&'user\\202Etxt', 'p', U&'a\\202Eb\\001B[2Jc',"
                    u" '2026-01-01', '2026-01-01', NULL);"
                    u"INSERT INTO chat_messages VALUES ('m0', 's0', U&'us\\2066er', U&'x\\200By\\001B]0;z',"
                    u" NULL, NULL, '2026-01-01', NULL)"_s,
                    u"ctl"_s)
                .ok());
        for (const Run& shown :
             {run({"chat", "list", "--table"}), run({"chat", "show", "--session=s0", "--table"})}) {
            QCOMPARE(shown.code, 0);
            const QString text = QString::fromStdString(shown.out);
            QVERIFY(text.contains(u"a⟨U+202E⟩b⟨U+001B⟩[2Jc"_s));
            for (const QChar c : text)
                QVERIFY(c == u'\n' ||
                        (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format));
        }
    }

    void makesTablesForPeople()
    {
        const Run listed = run({"chat", "list", "--table"});
        QCOMPARE(listed.code, 0);
        QVERIFY(listed.out.find("UPDATED") == 0);
        const Run shown = run({"chat", "show", "--session", "s1", "--table"});
        QVERIFY(shown.out.find("[redacted:email]") != std::string::npos);
    }
};

GATEHOUSE_TEST(ChatCtlTest)
#include "tst_chatctl.moc"
