#include "scriptedserver.h"
#include "testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

#include <csignal>

using gatehouse::test::ScriptedServer;
using gatehouse::test::TestCertificate;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
    qint64 milliseconds = 0;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonObject source() const { return json()[u"source"].toObject(); }
};

QByteArray healthy(const QByteArray& redis = "healthy")
{
    return "{\"status\":\"healthy\",\"components\":{\"redis\":{\"status\":\"" + redis +
           "\",\"latency_ms\":2}},\"uptime_seconds\":9}";
}

ScriptedServer::Script json(const QByteArray& body)
{
    return ScriptedServer::whole("200 OK", "application/json", body);
}

} // namespace

/// The real gatehousectl against servers on loopback.
class CtlHealthTest : public QObject
{
    Q_OBJECT

private:
    /// Runs it to its end while this thread plays the server.
    static Ran run(const QStringList& arguments, const QByteArray& input = {})
    {
        QProcess process;
        QElapsedTimer clock;
        clock.start();
        QSignalSpy finished(&process, &QProcess::finished);
        process.start(QStringLiteral(GATEHOUSECTL), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (process.state() != QProcess::NotRunning)
            finished.wait(30'000);
        Ran ran;
        ran.milliseconds = clock.elapsed();
        ran.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        ran.out = process.readAllStandardOutput();
        ran.err = process.readAllStandardError();
        return ran;
    }

    static QList<QJsonObject> lines(const QByteArray& out)
    {
        QList<QJsonObject> all;
        for (const QByteArray& line : out.split('\n')) {
            if (!line.isEmpty())
                all += QJsonDocument::fromJson(line).object();
        }
        return all;
    }

    /// What every failure to read promises.
    static void checkFailed(const Ran& ran)
    {
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.json()[u"status"].toString(), u"unknown"_s);
        QCOMPARE(ran.json()[u"format"].toString(), u"unknown"_s);
        QVERIFY(ran.json()[u"components"].toArray().isEmpty());
        QVERIFY(!ran.json()[u"detail"].toString().isEmpty());
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY(ran.err.startsWith("gatehousectl: "));
    }

private slots:
    void readsAFile()
    {
        const QString file =
            QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/health/spring/nested.body");
        const Ran ran = run({u"health"_s, u"read"_s, file});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.json()[u"format"].toString(), u"spring"_s);
        QVERIFY(!ran.json().contains(u"source"));
        QCOMPARE(ran.out.count('\n'), 1);
    }

    void readsStandardInput()
    {
        const Ran ran = run({u"health"_s, u"read"_s, u"-"_s}, healthy());
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json()[u"status"].toString(), u"up"_s);
    }

    void saysWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("a file that is not there") << u"/nonexistent/health.json"_s << QByteArray();
        QTest::newRow("a directory") << QDir::tempPath() << QByteArray();
        QTest::newRow("nothing") << u"-"_s << QByteArray();
        QTest::newRow("a page") << u"-"_s << QByteArray("<html>\n<body>login</body>\n</html>\n");
        QTest::newRow("more than 16 MiB") << u"-"_s << QByteArray(17 * 1024 * 1024, ' ');
    }
    void saysWhatItCannotRead()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, input);
        checkFailed(run({u"health"_s, u"read"_s, file}, input));
    }

    void readsAnAddress()
    {
        ScriptedServer server;
        server.answer("/health/detailed", json(healthy()));
        const Ran ran = run({u"health"_s, u"read"_s, server.url("/health/detailed").toString()});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json()[u"status"].toString(), u"up"_s);
        QCOMPARE(ran.source()[u"url"].toString(), server.url("/health/detailed").toString());
        QCOMPARE(ran.source()[u"httpStatus"].toInt(), 200);
        QCOMPARE(ran.source()[u"contentType"].toString(), u"application/json"_s);
        QVERIFY(ran.source()[u"location"].isNull());
        QVERIFY(ran.source()[u"roundTripMs"].toDouble() > 0);
        QCOMPARE(server.heads().size(), 1);
    }

    void readsTheBodyOfAnError()
    {
        ScriptedServer server;
        server.answer("/health", ScriptedServer::whole("503 Service Unavailable", "text/html", healthy()));
        const Ran ran = run({u"health"_s, u"read"_s, server.url("/health").toString()});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.source()[u"httpStatus"].toInt(), 503);
        QCOMPARE(ran.json()[u"warnings"].toArray(), (QJsonArray{u"content-type"_s, u"http-status"_s}));
    }

    void doesNotFollowARedirectWhateverItsBody()
    {
        ScriptedServer server;
        server.answer("/health",
                      ScriptedServer::whole("302 Found", "application/json", healthy(), "Location: /up\r\n"));
        server.answer("/up", json(healthy()));
        const Ran ran = run({u"health"_s, u"read"_s, server.url("/health").toString()});
        checkFailed(ran);
        QCOMPARE(ran.source()[u"location"].toString(), server.url("/up").toString());
        QCOMPARE(ran.source()[u"httpStatus"].toInt(), 302);
        QCOMPARE(server.heads().size(), 1);
    }

    void cutsADrippingAnswerAtItsDeadline()
    {
        ScriptedServer server;
        ScriptedServer::Script drip = json(healthy() + QByteArray(2000, ' '));
        drip.step = 20;
        drip.pause = 100ms;
        server.answer("/health", drip);
        const Ran ran = run({u"health"_s, u"read"_s, server.url("/health").toString(), u"--timeout=0.6"_s});
        checkFailed(ran);
        QVERIFY2(ran.milliseconds >= 600 && ran.milliseconds < 5000,
                 qPrintable(QString::number(ran.milliseconds)));
        QVERIFY(ran.err.contains("0.6 s"));
    }

    void failsOnWhatIsNoAnswer_data()
    {
        QTest::addColumn<ScriptedServer::Script>("script");
        const QByteArray head = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("a body cut short")
            << ScriptedServer::Script{head + "Content-Length: 500\r\n\r\n" + healthy()};
        QTest::newRow("a server that just closes") << ScriptedServer::Script{""};
        QTest::newRow("headers without end") << ScriptedServer::whole(
            "200 OK", "application/json", healthy(), "X: " + QByteArray(70'000, 'x') + "\r\n");
        QTest::newRow("a page to sign in")
            << ScriptedServer::whole("200 OK", "text/html", "<html>login</html>");
        QTest::newRow("an answer too large")
            << ScriptedServer::whole("200 OK", "application/json", QByteArray(17 * 1024 * 1024, ' '));
    }
    void failsOnWhatIsNoAnswer()
    {
        QFETCH(ScriptedServer::Script, script);
        ScriptedServer server;
        server.answer("/health", script);
        checkFailed(run({u"health"_s, u"read"_s, server.url("/health").toString()}));
    }

    void neverIgnoresACertificate()
    {
        ScriptedServer server(TestCertificate::make(u"127.0.0.1"_s, -100, -12));
        server.answer("/health", json(healthy()));
        const Ran ran = run({u"health"_s, u"read"_s, server.url("/health").toString()});
        checkFailed(ran);
        QVERIFY2(ran.err.contains("expired 12 day"), ran.err.constData());
        QVERIFY(server.heads().isEmpty());
    }

    void namesARefusedPort()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        const Ran ran = run({u"health"_s, u"read"_s, u"http://127.0.0.1:%1/"_s.arg(port)});
        checkFailed(ran);
        QVERIFY(ran.err.contains("127.0.0.1:" + QByteArray::number(port)));
    }

    void neverShowsAPassword_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("of a server that is not there") << u"http://ann:s3cret@127.0.0.1:1/health"_s;
        QTest::newRow("of an address that is none") << u"http://ann:s3cret@[::1/health"_s;
        QTest::newRow("of a name that does not exist") << u"https://ann:s3cret@no-such-host.invalid/"_s;
    }
    void neverShowsAPassword()
    {
        QFETCH(QString, address);
        for (const QString& verb : {u"read"_s, u"watch"_s}) {
            QStringList arguments{u"health"_s, verb, address};
            if (verb == u"watch")
                arguments << u"--polls"_s << u"1"_s;
            const Ran ran = run(arguments);
            QCOMPARE(ran.code, 1);
            QVERIFY2(!ran.out.contains("s3cret") && !ran.err.contains("s3cret"),
                     (ran.out + ran.err).constData());
        }
    }

    void refusesAWrongCall_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("nothing to read") << u"health read"_s;
        QTest::newRow("an unknown option") << u"health read - --frob"_s;
        QTest::newRow("an option of the other verb") << u"health read - --polls 1"_s;
        QTest::newRow("a repeated option") << u"health read - --timeout 1 --timeout 1"_s;
        QTest::newRow("no polls") << u"health watch http://127.0.0.1:1/ --polls 0"_s;
        QTest::newRow("a file to watch") << u"health watch /etc/hostname"_s;
    }
    void refusesAWrongCall()
    {
        QFETCH(QString, line);
        const Ran ran = run(line.split(u' '));
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(ran.err.count('\n'), 1);
    }

    void showsATableToPeople()
    {
        const Ran ran = run({u"health"_s, u"read"_s, u"-"_s, u"--table"_s}, healthy("unhealthy"));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains("redis  down    2.00 ms\n"));
        QVERIFY(ran.out.contains("warning: component-conflict\n"));
    }

    void watchesAndEndsOnUp()
    {
        ScriptedServer server;
        server.answer("/health", json(healthy("unhealthy")));
        QProcess process;
        process.start(QStringLiteral(GATEHOUSECTL),
                      {u"health"_s, u"watch"_s, server.url("/health").toString(), u"--interval=0.05"_s,
                       u"--polls"_s, u"40"_s});
        QByteArray out;
        // Each line comes when it happens, not when the program ends.
        QTRY_VERIFY((out += process.readAllStandardOutput()).count('\n') == 2);
        QCOMPARE(process.state(), QProcess::Running);
        server.answer("/health", json(healthy()));
        QTRY_VERIFY((out += process.readAllStandardOutput()).count('\n') == 3);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(process.exitCode(), 0);
        const auto changes = lines(out + process.readAllStandardOutput());
        QCOMPARE(changes.size(), 3);
        QVERIFY(changes[0][u"component"].isNull());
        QCOMPARE(changes[0][u"from"].toString(), u"unknown"_s);
        QCOMPARE(changes[0][u"to"].toString(), u"up"_s);
        QCOMPARE(changes[1][u"component"].toString(), u"redis"_s);
        QCOMPARE(changes[1][u"to"].toString(), u"down"_s);
        QCOMPARE(changes[2][u"from"].toString(), u"down"_s);
        QCOMPARE(changes[2][u"to"].toString(), u"up"_s);
        QVERIFY(changes[2][u"at"].toString().endsWith(u'Z'));
        QCOMPARE(server.heads().size(), 40);
    }

    void watchesAndFailsOnAnythingElse()
    {
        ScriptedServer server;
        server.answer("/health", json("{\"status\":\"degraded\"}"));
        const Ran ran = run({u"health"_s, u"watch"_s, server.url("/health").toString(), u"--polls=1"_s});
        QCOMPARE(ran.code, 1);
        QCOMPARE(lines(ran.out).size(), 1);
        QVERIFY(ran.err.contains("degraded"));
    }

    void endsProperlyWhenInterrupted_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        QTest::newRow("up, by Ctrl-C") << SIGINT << healthy() << 0;
        QTest::newRow("up, by kill") << SIGTERM << healthy() << 0;
        QTest::newRow("down, by Ctrl-C") << SIGINT << QByteArray("{\"status\":\"down\"}") << 1;
    }
    void endsProperlyWhenInterrupted()
    {
        QFETCH(int, signal);
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        ScriptedServer server;
        server.answer("/health", json(body));
        QProcess process;
        process.start(QStringLiteral(GATEHOUSECTL),
                      {u"health"_s, u"watch"_s, server.url("/health").toString(), u"--interval=60"_s});
        QTRY_VERIFY(process.bytesAvailable() > 0);
        kill(static_cast<pid_t>(process.processId()), signal);
        QTRY_COMPARE(process.state(), QProcess::NotRunning);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), code);
    }

    void linksNoWidgets()
    {
        QProcess readelf;
        readelf.start(u"readelf"_s, {u"-d"_s, QStringLiteral(GATEHOUSECTL)});
        QVERIFY(readelf.waitForFinished());
        const QByteArray section = readelf.readAllStandardOutput();
        QVERIFY2(section.contains("libQt6Core"), "the dynamic section was not read");
        for (const char* library : {"Qt6Widgets", "Qt6Gui", "qcustomplot", "QCustomPlot"})
            QVERIFY2(!section.contains(library), library);
    }
};


GATEHOUSE_TEST(CtlHealthTest)
#include "tst_ctlhealth.moc"
