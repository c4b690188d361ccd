#include "childprocess.h"
#include "otlpgrpcreceiver.h"
#include "otlpreceiver.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

const QString sources = QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/integration/traces/sdk/");
const QString built = QStringLiteral(GATEHOUSE_BINARY_DIR "/tests/integration/traces/sdk/");
constexpr int installDeadline = 120'000;
constexpr int sendDeadline = 60'000;

/// The newest copy of a file of the test in the build folder, where the packages are.
bool copied(const QString& name)
{
    QFile::remove(built + name);
    return QFile::copy(sources + name, built + name);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// OpenTelemetry's SDK for JavaScript sends to the receivers. Its packages are installed once, by the lock
/// file, into the build folder; without node, npm or the network the test is skipped and says so.
class SdkTest : public QObject
{
    Q_OBJECT

    QString m_node;

    /// Why there is no SDK; empty if there is one.
    static QString install()
    {
        const QString npm = QStandardPaths::findExecutable(QStringLiteral("npm"));
        if (npm.isEmpty())
            return QStringLiteral("npm is not installed");
        const QString mark = built + QStringLiteral("installed-by");
        const bool current = !contentOf(mark).isEmpty() &&
                             contentOf(mark) == contentOf(sources + QStringLiteral("package-lock.json"));
        if (!QDir().mkpath(built) || !copied(QStringLiteral("package.json")) ||
            !copied(QStringLiteral("package-lock.json")) || !copied(QStringLiteral("send.js")))
            return QStringLiteral("%1 cannot be written").arg(built);
        if (current)
            return {};
        ChildProcess process(QStringLiteral("TERM"));
        process.start(npm, {QStringLiteral("ci"), QStringLiteral("--prefix"), built,
                            QStringLiteral("--ignore-scripts"), QStringLiteral("--no-audit"),
                            QStringLiteral("--no-fund"), QStringLiteral("--no-update-notifier")});
        if (!process.waitForEnd(installDeadline) || process.exitCode() != 0)
            return QStringLiteral("npm cannot install the SDK: %1")
                .arg(QString::fromUtf8(process.output().right(300).simplified()));
        return QFile::copy(sources + QStringLiteral("package-lock.json"), mark)
                   ? QString()
                   : QStringLiteral("%1 cannot be written").arg(mark);
    }

private slots:
    void initTestCase()
    {
        m_node = QStandardPaths::findExecutable(QStringLiteral("node"));
        if (m_node.isEmpty())
            QSKIP("node is not installed");
        const QString why = install();
        if (!why.isEmpty())
            QSKIP(qPrintable(why));
    }

    void whatAnSdkSendsIsTheTraceItMade_data()
    {
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<bool>("gzip");
        QTest::newRow("HTTP in protobuf") << QStringLiteral("http/protobuf") << false;
        QTest::newRow("HTTP in protobuf and gzip") << QStringLiteral("http/protobuf") << true;
        QTest::newRow("HTTP in JSON") << QStringLiteral("http/json") << false;
        QTest::newRow("HTTP in JSON and gzip") << QStringLiteral("http/json") << true;
        QTest::newRow("gRPC") << QStringLiteral("grpc") << false;
        QTest::newRow("gRPC in gzip") << QStringLiteral("grpc") << true;
    }
    void whatAnSdkSendsIsTheTraceItMade()
    {
        QFETCH(const QString, protocol);
        QFETCH(const bool, gzip);
        TraceStore store;
        OtlpReceiver overHttp(store);
        OtlpGrpcReceiver overGrpc(store);
        const bool grpc = protocol == QStringLiteral("grpc");
        const auto port = grpc ? overGrpc.start("127.0.0.1", 0) : overHttp.start("127.0.0.1", 0);
        QVERIFY(port);
        const QString url = QStringLiteral("http://127.0.0.1:%1").arg(*port);
        QStringList arguments = {built + QStringLiteral("send.js"), protocol,
                                 grpc ? url : url + QStringLiteral("/v1/traces")};
        if (gzip)
            arguments << QStringLiteral("gzip");
        ChildProcess process(QStringLiteral("TERM"));
        QVERIFY(process.start(m_node, arguments));
        QVERIFY(process.waitForEnd(sendDeadline));
        QVERIFY2(process.exitCode() == 0, process.output().constData());
        const QJsonObject sent = QJsonDocument::fromJson(process.standardOutput()).object();
        const auto trace =
            store.find(SentId::ofHex(sent.value(QStringLiteral("traceId")).toString().toStdString()));
        QVERIFY(trace);
        QCOMPARE(trace->size(), 2U);
        QCOMPARE(QString::fromStdString(trace->spanId(0)), sent.value(QStringLiteral("parent")).toString());
        QCOMPARE(QString::fromStdString(trace->spanId(1)), sent.value(QStringLiteral("child")).toString());
        compareSpans(*trace);
    }

private:
    static void compareSpans(const Trace& trace)
    {
        QCOMPARE(trace.parent(1), 0U);
        QCOMPARE(trace.name(0), std::string_view("checkout"));
        QCOMPARE(trace.service(0), std::string_view("sdk-shop"));
        QCOMPARE(trace.text(trace.scope(0).name), std::string_view("gatehouse-sdk-test"));
        QCOMPARE(trace.text(trace.scope(0).version), std::string_view("1.2.3"));
        QVERIFY(trace.kind(0) == SpanKind::Server);
        QVERIFY(trace.kind(1) == SpanKind::Client);
        QVERIFY(trace.hasError(1) && trace.hasErrorBelow(0));
        QCOMPARE(trace.details(1).statusMessage(), std::string_view("too slow"));
        const auto tokens = trace.details(0).attributes().find("gen_ai.usage.input_tokens");
        QVERIFY(tokens);
        QCOMPARE(tokens->integer(), 42);
        auto events = trace.details(1).events();
        QVERIFY(events.next());
        QCOMPARE(events.event().name, std::string_view("retry"));
        auto links = trace.details(1).links();
        QVERIFY(links.next());
        QCOMPARE(links.link().spanId.shown(), trace.spanId(0));
        QVERIFY(trace.repairs(0).empty() && trace.repairs(1).empty());
    }
};

GATEHOUSE_TEST(SdkTest)

#include "tst_sdk.moc"
