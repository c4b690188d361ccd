#include "ctlrun.h"
#include "gatewayprocess.h"
#include "postgresserver.h"
#include "scriptedserver.h"
#include "signin.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <memory>
#include <thread>
#include <vector>

using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace
{

const QString database = u"ctl"_s;
const QByteArray first = "{\"version\": 1,\n \"endpoints\": [\n  {\"id\":\"a\", \"path\":\"/a\"}\n ]}\n";
const QByteArray second =
    "{\"version\": 1,\n \"endpoints\": [\n  {\"id\":\"a\", \"path\":\"/a\", \"mode\":\"warn\"}\n ]}\n";

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

/// `rules diff`, `apply`, `history` and `rollback` of the real gatehousectl with a real gateway that people
/// sign in to.
class CtlGatewayTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    GatewayProcess m_gateway;
    std::unique_ptr<SignIn> m_signIn;
    QTemporaryDir m_folder;

    QString file(const QString& name, const QByteArray& content) const
    {
        QFile written(m_folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return written.fileName();
    }

    /// With a token of that role from a file; of an empty one without any.
    CtlRun rules(const QStringList& words, const QByteArray& role = "admin",
                 const QByteArray& who = "ann") const
    {
        QStringList arguments =
            QStringList{u"rules"_s} + words + QStringList{u"--gateway"_s, m_gateway.baseUrl()};
        if (!role.isEmpty())
            arguments += {u"--token-file"_s, file(u"token"_s, m_signIn->token(who, role) + '\n')};
        return runCtl(arguments);
    }
    CtlRun apply(const QByteArray& text, const QStringList& more = {}) const
    {
        return rules(QStringList{u"apply"_s, file(u"rules.json"_s, text), u"--reason"_s, u"because"_s} +
                     more);
    }
    QJsonObject live() const
    {
        return objectOf(
            m_gateway.request("GET", "/api/v1/configs/validation.rules", {}, {m_signIn->as("ann", "admin")})
                .body);
    }
    int liveVersion() const { return live()[u"version"].toInt(); }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        QVERIFY2(m_gateway.migrate(m_postgres, database), m_gateway.output().constData());
        m_gateway.use(m_postgres, database);
        m_signIn = std::make_unique<SignIn>(m_gateway);
        m_gateway.set(u"RATE_USER"_s, u"100000/s burst 100000"_s);
        m_gateway.set(u"RATE_IP"_s, u"100000/s burst 100000"_s);
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
    }

    void withoutRulesThereIsAnEmptyHistory()
    {
        const CtlRun run = rules({u"history"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, QByteArray("{\"history\":[],\"nextCursor\":null}\n"));
        QVERIFY(run.err.isEmpty());
    }

    void theFirstRulesAreMade()
    {
        const CtlRun run = apply(first);
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(run.err.isEmpty());
        const QJsonObject answer = objectOf(run.out);
        QCOMPARE(answer[u"applied"][u"version"].toInt(), 1);
        QCOMPARE(answer[u"applied"][u"updatedBy"].toString(), u"ann"_s);
        QVERIFY(answer[u"before"].isNull());
        QCOMPARE(answer[u"diff"][u"endpoints"][0][u"kind"].toString(), u"added"_s);
        const QByteArray stored =
            m_gateway.request("GET", "/api/v1/configs/validation.rules", {}, {m_signIn->as("ann", "admin")})
                .body;
        QVERIFY2(stored.contains(first.trimmed()), stored.constData());
    }

    void aChangeIsShownAndApplied()
    {
        const CtlRun run = apply(second, {u"--table"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY2(run.out.startsWith(
                     "endpoint a changed\n  added /endpoints/0/mode  \"warn\"\n\n--- live (version 1)\n"),
                 run.out.constData());
        QVERIFY(run.out.contains(
            "\n-  {\"id\":\"a\", \"path\":\"/a\"}\n+  {\"id\":\"a\", \"path\":\"/a\", \"mode\":\"warn\"}\n"));
        QVERIFY(QString::fromUtf8(run.out).contains(QRegularExpression(
            u"\\nApplied as version 2 by ann at \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z\\.\\n$"_s)));
        QCOMPARE(liveVersion(), 2);
    }

    void comparesFilesVersionsAndWhatIsLive_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("same");
        const QString one = file(u"first.json"_s, first);
        const QString two = file(u"second.json"_s, second);
        QTest::newRow("two versions")
            << u"v1"_s << u"v2"_s << QByteArray("{\"a\":{\"source\":\"v1\",\"version\":1,\"hash\":\"")
            << false;
        QTest::newRow("live and a file that says the same")
            << u"live"_s << two << QByteArray("{\"a\":{\"source\":\"live\",\"version\":2,\"hash\":\"")
            << true;
        QTest::newRow("a file and live")
            << one << u"live"_s << "{\"a\":{\"source\":\"" + one.toUtf8() + "\",\"version\":null,\"hash\":\""
            << false;
        QTest::newRow("two files") << one << one
                                   << "{\"a\":{\"source\":\"" + one.toUtf8() +
                                          "\",\"version\":null,\"hash\":\""
                                   << true;
    }
    void comparesFilesVersionsAndWhatIsLive()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(QByteArray, head);
        QFETCH(bool, same);
        const CtlRun run = rules({u"diff"_s, a, b});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY2(run.out.startsWith(head), run.out.constData());
        const QJsonObject answer = objectOf(run.out);
        QCOMPARE(answer[u"same"].toBool(), same);
        QCOMPARE(answer[u"a"][u"hash"].toString() == answer[u"b"][u"hash"].toString(), same);
        QCOMPARE(answer[u"text"].toString().isEmpty(), same);
        QCOMPARE(rules({u"diff"_s, a, b, u"--strict"_s}).code, same ? 0 : 1);
    }

    void aStaleApplySaysWhoWasFasterAndWhen()
    {
        const QString tag =
            u"v1-"_s + objectOf(rules({u"diff"_s, u"v1"_s, u"v1"_s}).out)[u"a"][u"hash"].toString();
        const QString when = live()[u"updated_at"].toString();
        const CtlRun run = apply(first, {u"--expect"_s, tag});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("version 2 was stored by ann at " + when.toUtf8()), run.err.constData());
        QCOMPARE(run.err.count('\n'), 1);
        const QJsonObject answer = objectOf(run.out);
        QVERIFY(answer[u"applied"].isNull());
        QCOMPARE(answer[u"conflict"][u"version"].toInt(), 2);
        QCOMPARE(answer[u"conflict"][u"updatedAt"].toString(), when);
        QCOMPARE(liveVersion(), 2);
    }

    void theTagThatIsExpectedMayComeWithItsQuotes()
    {
        const QString tag = u"\"v2-%1\""_s.arg(live()[u"hash"].toString());
        const CtlRun run = apply(first, {u"--expect"_s, tag});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(objectOf(run.out)[u"diff"].isNull());
        QCOMPARE(liveVersion(), 3);
    }

    void ofManyWritersOneIsFaster()
    {
        const QJsonObject before = live();
        const QString tag = u"v%1-%2"_s.arg(before[u"version"].toInt()).arg(before[u"hash"].toString());
        const QString text = file(u"race.json"_s, second);
        const QString token = file(u"race-token"_s, m_signIn->token("bob", "admin"));
        std::vector<CtlRun> runs(6);
        std::vector<std::thread> writers;
        for (CtlRun& run : runs) {
            writers.emplace_back([&run, &text, &tag, &token, url = m_gateway.baseUrl()] {
                run = runCtl({u"rules"_s, u"apply"_s, text, u"--gateway"_s, url, u"--token-file"_s, token,
                              u"--reason"_s, u"race"_s, u"--expect"_s, tag});
            });
        }
        for (std::thread& writer : writers)
            writer.join();
        int applied = 0;
        for (const CtlRun& run : runs) {
            QVERIFY2(run.code == 0 || run.err.contains("was stored by bob at "), run.err.constData());
            applied += run.code == 0 ? 1 : 0;
        }
        QCOMPARE(applied, 1);
        QCOMPARE(liveVersion(), before[u"version"].toInt() + 1);
    }

    void refusedRulesGiveFindings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("by the gateway")
            << QByteArray("{\n\"version\":2}")
            << QByteArray("{\"findings\":[{\"pointer\":\"/version\",\"severity\":\"error\","
                          "\"message\":\"Unknown version: this is about version 1\"}]}\n");
        QTest::newRow("for what is no JSON")
            << QByteArray("{\"a\":")
            << QByteArray("{\"findings\":[{\"pointer\":\"\",\"severity\":\"error\","
                          "\"message\":\"Invalid JSON: unexpected end at line 1 "
                          "column 6\"}]}\n");
    }
    void refusedRulesGiveFindings()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, out);
        const int before = liveVersion();
        const CtlRun run = apply(text);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out, out);
        QCOMPARE(run.err, QByteArray("gatehousectl: The rules are refused: see the findings.\n"));
        QCOMPARE(liveVersion(), before);
    }

    void refusedRulesShowPeopleTheLine()
    {
        const CtlRun run = apply("{\n\"version\":2}", {u"--table"_s});
        QVERIFY2(run.out.contains("2:11: error: Unknown version: this is about version 1 (/version)\n"),
                 run.out.constData());
    }

    void aRollbackIsANewVersionWithTheOldText()
    {
        const int before = liveVersion();
        const CtlRun run = rules({u"rollback"_s, u"v1"_s, u"--reason"_s, u"back"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(objectOf(run.out)[u"applied"][u"version"].toInt(), before + 1);
        QCOMPARE(objectOf(run.out)[u"before"][u"version"].toInt(), before);
        QCOMPARE(objectOf(run.out)[u"diff"][u"endpoints"][0][u"changes"][0][u"kind"].toString(),
                 u"removed"_s);
        QCOMPARE(objectOf(rules({u"diff"_s, u"v1"_s, u"live"_s}).out)[u"same"].toBool(), true);
        QCOMPARE(rules({u"rollback"_s, u"1"_s, u"--reason"_s, u"again"_s}).code, 0);
    }

    void aRollbackToNowhereChangesNothing()
    {
        const int before = liveVersion();
        const CtlRun run = rules({u"rollback"_s, u"999"_s, u"--reason"_s, u"back"_s});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("no such version") && run.err.contains("999"), run.err.constData());
        QVERIFY(run.out.isEmpty());
        QCOMPARE(liveVersion(), before);
    }

    void theHistoryComesInPages()
    {
        const int newest = liveVersion();
        const QJsonObject page = objectOf(rules({u"history"_s, u"--limit"_s, u"2"_s}).out);
        QCOMPARE(page[u"history"].toArray().size(), 2);
        QCOMPARE(page[u"history"][0][u"version"].toInt(), newest);
        QCOMPARE(page[u"history"][0][u"reason"].toString(), u"again"_s);
        const QJsonObject rest =
            objectOf(rules({u"history"_s, u"--cursor"_s, page[u"nextCursor"].toString()}).out);
        QCOMPARE(rest[u"history"].toArray().size(), newest - 2);
        QVERIFY(rest[u"nextCursor"].isNull());
        const QJsonObject oldest = rest[u"history"].toArray().last().toObject();
        QCOMPARE(oldest.keys(), (QStringList{u"author"_s, u"createdAt"_s, u"hash"_s, u"parentVersion"_s,
                                             u"reason"_s, u"version"_s}));
        QVERIFY(oldest[u"parentVersion"].isNull());
        const CtlRun table = rules({u"history"_s, u"--limit"_s, u"1"_s, u"--table"_s});
        QVERIFY2(table.out.startsWith("v" + QByteArray::number(newest)), table.out.constData());
        QCOMPARE(table.out.count('\n'), 2);
    }

    void aLongHistoryTakesSeveralQuestions()
    {
        const QByteArray admin = m_signIn->as("ann", "admin");
        QByteArray tag =
            m_gateway.request("GET", "/api/v1/configs/validation.rules", {}, {admin}).field("etag");
        for (int i = 0; i < 205; ++i)
            tag = m_gateway
                      .request("PUT", "/api/v1/configs/validation.rules",
                               "{\"value\":{\"default_max_body_bytes\":" + QByteArray::number(i + 1000) +
                                   "},\"reason\":\"n\"}",
                               {admin, "Content-Type: application/json", "If-Match: " + tag})
                      .field("etag");
        const int newest = liveVersion();
        QVERIFY(newest > 205);
        const CtlRun all = rules({u"history"_s, u"--limit"_s, u"1000"_s});
        QCOMPARE(objectOf(all.out)[u"history"].toArray().size(), newest);
        QVERIFY(objectOf(all.out)[u"nextCursor"].isNull());
        const QJsonObject most = objectOf(rules({u"history"_s, u"--limit"_s, u"203"_s}).out);
        QCOMPARE(most[u"history"].toArray().size(), 203);
        QVERIFY(most[u"nextCursor"].isString());
    }

    void rolesDecideWhoMayDoWhat_data()
    {
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<int>("reading");
        QTest::addColumn<int>("writing");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("an operator reads")
            << QByteArray("operator") << 0 << 1 << QByteArray("does not allow this");
        QTest::newRow("support does neither")
            << QByteArray("support") << 1 << 1 << QByteArray("does not allow this");
        QTest::newRow("nobody does neither") << QByteArray() << 1 << 1 << QByteArray("asks who we are");
    }
    void rolesDecideWhoMayDoWhat()
    {
        QFETCH(QByteArray, role);
        QFETCH(int, reading);
        QFETCH(int, writing);
        QFETCH(QByteArray, words);
        const int before = liveVersion();
        QCOMPARE(rules({u"history"_s}, role).code, reading);
        const CtlRun run = rules(
            {u"apply"_s, file(u"rules.json"_s, first), u"--reason"_s, u"because"_s, u"--expect"_s, u"v1-x"_s},
            role);
        QCOMPARE(run.code, writing);
        QVERIFY2(run.err.contains(words), run.err.constData());
        QVERIFY(run.out.isEmpty());
        QCOMPARE(liveVersion(), before);
    }

    void aTokenComesFromTheEnvironmentToo()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GATEHOUSE_TOKEN"_s, QString::fromLatin1(m_signIn->token("ann", "operator")));
        const QStringList history{u"rules"_s, u"history"_s, u"--gateway"_s, m_gateway.baseUrl()};
        QCOMPARE(runCtl(history, {}, environment).code, 0);
        environment.insert(u"GATEHOUSE_TOKEN"_s, u"s3cret\nX-More: 1"_s);
        const CtlRun bad = runCtl(history, {}, environment);
        QCOMPARE(bad.code, 1);
        QVERIFY(bad.err.contains("GATEHOUSE_TOKEN") && !bad.err.contains("s3cret"));
        environment.insert(u"GATEHOUSE_TOKEN"_s, u"s3cret"_s);
        const CtlRun wrong = runCtl(history, {}, environment);
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains("asks who we are") && !wrong.err.contains("s3cret"),
                 wrong.err.constData());
    }

    void aProfileStandsForAddressAndMore_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("reading");
        QTest::addColumn<int>("writing");
        QTest::addColumn<QByteArray>("words");
        const QByteArray gateway = "\"gateway\":{\"url\":\"" + m_gateway.baseUrl().toUtf8() + "\"";
        QTest::newRow("by its file's name")
            << u"plain"_s
            << "{\"version\":1,\"name\":\"Plain one\",\"environment\":\"demo\"," + gateway + "}}" << 0 << 0
            << QByteArray();
        QTest::newRow("by the name people gave it")
            << u"Plain one"_s
            << "{\"version\":1,\"name\":\"Plain one\",\"environment\":\"demo\"," + gateway + "}}" << 0 << 0
            << QByteArray();
        QTest::newRow("production is read-only")
            << u"plain"_s << "{\"version\":1,\"name\":\"Live\"," + gateway + "}}" << 0 << 1
            << QByteArray("The profile Live is read-only");
        QTest::newRow("one without a gateway")
            << u"plain"_s << QByteArray("{\"version\":1,\"name\":\"Bare\",\"environment\":\"demo\"}") << 1
            << 1 << QByteArray("The profile Bare names no gateway");
        QTest::newRow("one that is not there")
            << u"other"_s << QByteArray("{\"version\":1,\"name\":\"Bare\"}") << 1 << 1
            << QByteArray("There is no profile \"other\"");
        QTest::newRow("one that is broken")
            << u"plain"_s << QByteArray("{") << 1 << 1 << QByteArray("is broken at");
    }
    void aProfileStandsForAddressAndMore()
    {
        QFETCH(QString, profile);
        QFETCH(QByteArray, text);
        QFETCH(int, reading);
        QFETCH(int, writing);
        QFETCH(QByteArray, words);
        QVERIFY(QDir(m_folder.path()).mkpath(u"config/gatehouse/profiles"_s));
        file(u"config/gatehouse/profiles/plain.json"_s, text);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        environment.insert(u"GATEHOUSE_TOKEN"_s, QString::fromLatin1(m_signIn->token("ann", "admin")));
        const CtlRun read = runCtl({u"rules"_s, u"history"_s, u"--profile"_s, profile}, {}, environment);
        QVERIFY2(read.code == reading, read.err.constData());
        const CtlRun write = runCtl({u"rules"_s, u"apply"_s, file(u"rules.json"_s, first), u"--reason"_s,
                                     u"p"_s, u"--profile"_s, profile},
                                    {}, environment);
        QVERIFY2(write.code == writing, write.err.constData());
        QVERIFY2(write.err.contains(words), write.err.constData());
    }

    void aProfileThatSignsInNeedsItsToken()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"config/gatehouse/profiles"_s));
        file(u"config/gatehouse/profiles/plain.json"_s,
             "{\"version\":1,\"name\":\"P\",\"environment\":\"demo\",\"gateway\":{\"url\":\"" +
                 m_gateway.baseUrl().toUtf8() + "\",\"sign_in\":\"password\"}}");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        const CtlRun run = runCtl({u"rules"_s, u"history"_s, u"--profile"_s, u"plain"_s}, {}, environment);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("GATEHOUSE_TOKEN"), run.err.constData());
        QCOMPARE(run.err.count('\n'), 1);
    }

    void aLostAnswerIsNotSentAgain()
    {
        // A server that takes what it is sent and closes without a word.
        ScriptedServer server;
        server.answer("/api/v1/configs/validation.rules", {""});
        const CtlRun run =
            runCtl({u"rules"_s, u"apply"_s, file(u"rules.json"_s, first), u"--reason"_s, u"r"_s,
                    u"--expect"_s, u"v7-a1"_s, u"--gateway"_s, server.url("").toString()});
        QCOMPARE(run.code, 1);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.contains("it is not known whether the change was made"), run.err.constData());
        int sent = 0;
        for (const QByteArray& head : server.heads())
            sent += head.startsWith("PUT ") ? 1 : 0;
        QCOMPARE(sent, 1);
    }

    void endsWithTheRightStatus_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const QString text = file(u"rules.json"_s, first);
        const auto row = [](const char* name, const QStringList& arguments, int code) {
            QTest::newRow(name) << arguments << code;
        };
        const QStringList here{u"--gateway"_s, m_gateway.baseUrl()};
        row("live without a gateway", {u"diff"_s, u"live"_s, text}, 2);
        row("a version without a gateway", {u"diff"_s, u"v1"_s, text}, 2);
        row("two gateways", QStringList{u"history"_s, u"--profile"_s, u"x"_s} + here, 2);
        row("no gateway", {u"history"_s}, 2);
        row("no address", {u"history"_s, u"--gateway"_s, u"gateway:8080"_s}, 2);
        row("no reason", QStringList{u"apply"_s, text} + here, 2);
        row("a reason of blanks", QStringList{u"apply"_s, text, u"--reason"_s, u"  "_s} + here, 2);
        row("a reason that is too long",
            QStringList{u"apply"_s, text, u"--reason"_s, QString(501, u'x')} + here, 2);
        row("a tag with a blank",
            QStringList{u"apply"_s, text, u"--reason"_s, u"r"_s, u"--expect"_s, u"a b"_s} + here, 2);
        row("any tag", QStringList{u"apply"_s, text, u"--reason"_s, u"r"_s, u"--expect"_s, u"*"_s} + here, 2);
        row("no version", QStringList{u"rollback"_s, u"latest"_s, u"--reason"_s, u"r"_s} + here, 2);
        row("version 0", QStringList{u"rollback"_s, u"0"_s, u"--reason"_s, u"r"_s} + here, 2);
        row("a token as an argument", QStringList{u"history"_s, u"--token"_s, u"x"_s} + here, 2);
        row("no such file", QStringList{u"apply"_s, u"/nonexistent"_s, u"--reason"_s, u"r"_s} + here, 1);
        row("no such token file", QStringList{u"history"_s, u"--token-file"_s, u"/nonexistent"_s} + here, 1);
        row("a gateway that is away", {u"history"_s, u"--gateway"_s, u"http://127.0.0.1:1"_s}, 1);
        row("a token over plain http elsewhere",
            {u"history"_s, u"--gateway"_s, u"http://192.0.2.1"_s, u"--token-file"_s, file(u"t"_s, "abc")}, 1);
        row("a file that is no JSON", {u"diff"_s, text, file(u"broken.json"_s, "{")}, 1);
    }
    void endsWithTheRightStatus()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const CtlRun run = runCtl(QStringList{u"rules"_s} + arguments);
        QVERIFY2(run.code == code, run.err.constData());
        QVERIFY(run.out.isEmpty());
        QCOMPARE(run.err.count('\n'), 1);
    }

    void comparesWithoutAnyGateway()
    {
        const CtlRun run = runCtl({u"rules"_s, u"diff"_s, file(u"first.json"_s, first), u"-"_s}, second);
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(objectOf(run.out)[u"b"][u"source"].toString(), u"-"_s);
        QCOMPARE(
            objectOf(run.out)[u"text"].toString(),
            u"@@ -1,4 +1,4 @@\n {\"version\": 1,\n  \"endpoints\": [\n-  {\"id\":\"a\", \"path\":\"/a\"}\n+  "
            "{\"id\":\"a\", \"path\":\"/a\", \"mode\":\"warn\"}\n  ]}\n"_s);
    }
};

GATEHOUSE_TEST(CtlGatewayTest)
#include "tst_ctlgateway.moc"
