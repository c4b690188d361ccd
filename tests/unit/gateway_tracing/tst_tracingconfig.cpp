#include "testmain.h"
#include "tracingconfig.h"

using namespace gatehouse;

namespace
{

Environment environmentOf(const QStringList& lines)
{
    Environment environment;
    for (const QString& line : lines)
        environment[line.section(QLatin1Char('='), 0, 0).toStdString()] =
            line.section(QLatin1Char('='), 1).toStdString();
    return environment;
}

QString placeOf(const TracingConfig& config)
{
    if (!config.exports)
        return QStringLiteral("off");
    const bool grpc = config.protocol == TracingConfig::Protocol::Grpc;
    return QString::fromStdString((grpc ? "grpc " : "http ") + std::string(config.tls ? "tls " : "") +
                                  config.host + " " + config.port + (grpc ? "" : " " + config.path));
}

} // namespace

/// OTEL_* as the OpenTelemetry specification words it.
class TracingConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void whereSpansGo_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const QStringList& lines, const char* place) {
            QTest::newRow(name) << lines << QString::fromLatin1(place);
        };
        const QString base = QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4318");
        row("nowhere without an endpoint", {}, "off");
        row("HTTP", {base}, "http c 4318 /v1/traces");
        row("HTTP with a path and a final slash", {QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT=http://c/x/")},
            "http c 4318 /x/v1/traces");
        row("HTTP, for traces alone, as it is",
            {base, QStringLiteral("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://t:1/in")}, "http t 1 /in");
        row("HTTP, for traces alone, without a path",
            {QStringLiteral("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://t:1")}, "http t 1 /");
        row("IPv6", {QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT=http://[::1]:99")},
            "http ::1 99 /v1/traces");
        row("gRPC",
            {QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT=http://c"),
             QStringLiteral("OTEL_EXPORTER_OTLP_PROTOCOL=grpc")},
            "grpc c 4317");
        row("gRPC under TLS",
            {QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT=https://c:9"),
             QStringLiteral("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL=grpc")},
            "grpc tls c 9");
        row("gRPC without a scheme is under TLS",
            {QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT=c:9"),
             QStringLiteral("OTEL_EXPORTER_OTLP_PROTOCOL=grpc")},
            "grpc tls c 9");
        row("gRPC without a scheme, called insecure",
            {QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT=c:9"),
             QStringLiteral("OTEL_EXPORTER_OTLP_INSECURE=true"),
             QStringLiteral("OTEL_EXPORTER_OTLP_PROTOCOL=grpc")},
            "grpc c 9");
        row("switched off", {base, QStringLiteral("OTEL_SDK_DISABLED=true")}, "off");
        row("no exporter", {base, QStringLiteral("OTEL_TRACES_EXPORTER=none")}, "off");
        row("nothing sampled ever", {base, QStringLiteral("OTEL_TRACES_SAMPLER=always_off")}, "off");
        row("nothing sampled but on request",
            {base, QStringLiteral("OTEL_TRACES_SAMPLER=parentbased_always_off")}, "http c 4318 /v1/traces");
    }
    void whereSpansGo()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, place);
        const Environment environment = environmentOf(lines);
        EnvironmentReader reader(environment);
        const TracingConfig config = TracingConfig::read(reader);
        QVERIFY2(!reader.problem(), reader.problem() ? reader.problem()->detail.c_str() : "");
        QCOMPARE(placeOf(config), place);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const char* line) {
            QTest::newRow(name) << QString::fromLatin1(line);
        };
        row("a scheme that is none", "OTEL_EXPORTER_OTLP_ENDPOINT=ftp://c");
        row("HTTP under TLS", "OTEL_EXPORTER_OTLP_ENDPOINT=https://c");
        row("no scheme", "OTEL_EXPORTER_OTLP_ENDPOINT=c:4318");
        row("an address with a user", "OTEL_EXPORTER_OTLP_ENDPOINT=http://u:geheim@c");
        row("JSON", "OTEL_EXPORTER_OTLP_PROTOCOL=http/json");
        row("compression", "OTEL_EXPORTER_OTLP_COMPRESSION=gzip");
        row("a header without a value", "OTEL_EXPORTER_OTLP_HEADERS=geheim");
        row("a header that splits", "OTEL_EXPORTER_OTLP_HEADERS=a=geheim%0D%0Ab: c");
        row("a header that is no name", "OTEL_EXPORTER_OTLP_HEADERS=a b=geheim");
        row("a time that is none", "OTEL_EXPORTER_OTLP_TIMEOUT=10s");
        row("a sampler nobody knows", "OTEL_TRACES_SAMPLER=sometimes");
        row("an exporter nobody knows", "OTEL_TRACES_EXPORTER=zipkin");
        row("an empty queue", "OTEL_BSP_MAX_QUEUE_SIZE=0");
        row("a batch beyond reason", "OTEL_BSP_MAX_EXPORT_BATCH_SIZE=10001");
        row("a limit of no time", "TRACE_SLOW_MS=0");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, line);
        const Environment environment = environmentOf({line});
        EnvironmentReader reader(environment);
        (void)TracingConfig::read(reader);
        QVERIFY(reader.problem());
        QCOMPARE(QString::fromStdString(reader.problem()->args[0]), line.section(QLatin1Char('='), 0, 0));
        QVERIFY(!QString::fromStdString(reader.problem()->detail).contains(QStringLiteral("geheim")));
    }

    void namesAndSizesAreTaken()
    {
        const Environment environment = environmentOf(
            {QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT=http://c"),
             QStringLiteral("OTEL_EXPORTER_OTLP_HEADERS=authorization=Bearer%20x, x-org = 7"),
             QStringLiteral("OTEL_RESOURCE_ATTRIBUTES=service.name=other,team=a%2Cb"),
             QStringLiteral("OTEL_SERVICE_NAME=edge"), QStringLiteral("OTEL_TRACES_SAMPLER=traceidratio"),
             QStringLiteral("OTEL_TRACES_SAMPLER_ARG=0.25"), QStringLiteral("OTEL_BSP_MAX_QUEUE_SIZE=10"),
             QStringLiteral("OTEL_EXPORTER_OTLP_TIMEOUT=250")});
        EnvironmentReader reader(environment);
        const TracingConfig config = TracingConfig::read(reader);
        QVERIFY(!reader.problem());
        QCOMPARE(config.headers.size(), std::size_t(2));
        QCOMPARE(config.headers[0].second, std::string("Bearer x"));
        QCOMPARE(config.headers[1].first + config.headers[1].second, std::string("x-org7"));
        QCOMPARE(config.serviceName, std::string("edge"));
        QVERIFY(config.resource == (std::vector<std::pair<std::string, std::string>>{{"team", "a,b"}}));
        QCOMPARE(config.sampler.ratio, 0.25);
        QVERIFY(!config.sampler.asksParent);
        QCOMPARE(config.batchSpans, std::size_t(10)); // never more than fit
        QCOMPARE(config.timeout.count(), 250);
    }

    void whoIsSampled_data()
    {
        QTest::addColumn<QString>("sampler");
        QTest::addColumn<int>("parent"); // -1: none, else TraceContext::Sampling
        QTest::addColumn<bool>("kept");
        const auto row = [](const char* name, const char* sampler, int parent, bool kept) {
            QTest::newRow(name) << QString::fromLatin1(sampler) << parent << kept;
        };
        row("a root, always", "parentbased_always_on", -1, true);
        row("a parent that was kept", "parentbased_always_off", 2, true);
        row("a parent that was dropped", "parentbased_always_on", 1, false);
        row("a parent that did not decide", "parentbased_always_on", 0, true);
        row("a parent that did not decide, by a sampler that says no", "parentbased_always_off", 0, false);
        row("a parent that was dropped, by a sampler that does not ask", "always_on", 1, true);
        row("a parent that was kept, by a sampler that does not ask", "always_off", 2, false);
        row("debugging, by whatever sampler", "always_off", 3, true);
    }
    void whoIsSampled()
    {
        QFETCH(QString, sampler);
        QFETCH(int, parent);
        QFETCH(bool, kept);
        std::optional<TraceContext> context;
        if (parent >= 0)
            context.emplace().sampling = static_cast<TraceContext::Sampling>(parent);
        const auto named = TraceSampler::named(sampler.toStdString());
        QVERIFY(named);
        QCOMPARE(named->keeps(context, TraceIdBytes{1}), kept);
    }

    void aRatioIsKeptByTheLowHalfOfTheId()
    {
        TraceSampler sampler = *TraceSampler::named("traceidratio");
        sampler.ratio = 0.5;
        TraceIdBytes id{};
        id[0] = 0xFF;
        id[8] = 0x7F;
        QVERIFY(sampler.keeps({}, id));
        id[8] = 0x80;
        QVERIFY(!sampler.keeps({}, id));
        sampler.ratio = 1;
        id.fill(0xFF);
        QVERIFY(sampler.keeps({}, id));
        sampler.ratio = 0;
        QVERIFY(!sampler.keeps({}, TraceIdBytes{}));
    }
};

GATEHOUSE_TEST(TracingConfigTest)
#include "tst_tracingconfig.moc"
