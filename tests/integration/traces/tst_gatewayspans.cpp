#include "gatewayprocess.h"
#include "otlpgrpcreceiver.h"
#include "otlpreceiver.h"
#include "postgresserver.h"
#include "redisserver.h"
#include "testmain.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

const QByteArray traceHex = "0af7651916cd43dd8448eb211c80319c";
const QByteArray callerSpan = "b7ad6b7169203331";
const QByteArray requestName = "POST /api/v1/chat/sessions";

/// The span of that name; noSpan without one.
SpanIndex spanNamed(const Trace& trace, std::string_view name)
{
    for (SpanIndex span = 0; span < trace.size(); ++span)
        if (trace.name(span) == name)
            return span;
    return noSpan;
}

} // namespace

/// From a request's headers to the trace in the store: the reference gateway sends to the receivers.
class GatewaySpansTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    RedisServer m_redis;
    TraceStore m_store;
    OtlpReceiver m_overHttp{m_store};
    OtlpGrpcReceiver m_overGrpc{m_store};
    GatewayProcess m_httpGateway;
    GatewayProcess m_grpcGateway;

    void setUp(GatewayProcess& gateway, const QString& database, const QString& protocol, quint16 port)
    {
        QVERIFY(m_postgres.makeDatabase(database));
        gateway.set(QStringLiteral("REDIS_URL"), m_redis.url());
        gateway.set(QStringLiteral("OTEL_EXPORTER_OTLP_PROTOCOL"), protocol);
        gateway.set(QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT"),
                    QStringLiteral("http://127.0.0.1:%1").arg(port));
        gateway.set(QStringLiteral("OTEL_BSP_SCHEDULE_DELAY"), QStringLiteral("20"));
        QVERIFY2(gateway.migrate(m_postgres, database), gateway.output().constData());
        QVERIFY2(gateway.start(), gateway.output().constData());
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_redis.start());
        QVERIFY(m_overHttp.start("127.0.0.1", 0));
        QVERIFY(m_overGrpc.start("127.0.0.1", 0));
        setUp(m_httpGateway, QStringLiteral("h"), QStringLiteral("http/protobuf"), m_overHttp.port());
        setUp(m_grpcGateway, QStringLiteral("g"), QStringLiteral("grpc"), m_overGrpc.port());
    }
    void cleanupTestCase()
    {
        QVERIFY(m_httpGateway.stop());
        QVERIFY(m_grpcGateway.stop());
    }

    void aRequestIsInTheStoreUnderItsCallersSpan_data()
    {
        QTest::addColumn<bool>("grpc");
        QTest::addColumn<QList<QByteArray>>("fields");
        QTest::addColumn<QByteArray>("traceId");
        const QByteArray narrow = "8448eb211c80319d";
        const auto add = [](const char* name, const QByteArrayList& fields, const QByteArray& trace) {
            QTest::addRow("%s, sent over HTTP", name) << false << fields << trace;
            QTest::addRow("%s, sent over gRPC", name) << true << fields << trace;
        };
        add("traceparent", {"traceparent: 00-" + traceHex + "-" + callerSpan + "-01"}, traceHex);
        add("B3 in one header", {"b3: " + traceHex + "-" + callerSpan + "-1"}, traceHex);
        add("B3 in one header, with an id of 64 bits", {"b3: " + narrow + "-" + callerSpan + "-1"},
            QByteArray(16, '0') + narrow);
        add("B3 in several headers",
            {"X-B3-TraceId: " + traceHex, "X-B3-SpanId: " + callerSpan, "X-B3-Sampled: 1"}, traceHex);
    }
    void aRequestIsInTheStoreUnderItsCallersSpan()
    {
        QFETCH(const bool, grpc);
        QFETCH(const QList<QByteArray>, fields);
        QFETCH(const QByteArray, traceId);
        m_store.clear();
        const GatewayProcess& gateway = grpc ? m_grpcGateway : m_httpGateway;
        const RawAnswer answer =
            gateway.request("POST", "/api/v1/chat/sessions", "{}",
                            fields + QList<QByteArray>{"Content-Type: application/json"});
        QCOMPARE(answer.status, 201);
        const QByteArrayList told = answer.field("traceparent").split('-');
        QCOMPARE(told.value(1), traceId);
        const SentId id = SentId::ofHex(traceId.toStdString());
        const auto hasCome = [&] {
            const auto trace = m_store.find(id);
            return trace && spanNamed(*trace, requestName.toStdString()) != noSpan &&
                   spanNamed(*trace, "INSERT") != noSpan;
        };
        QTRY_VERIFY(hasCome());
        const auto trace = m_store.find(id);
        QCOMPARE(QByteArray::fromStdString(trace->id()), traceId);
        const SpanIndex own = spanNamed(*trace, requestName.toStdString());
        QCOMPARE(QByteArray::fromStdString(trace->spanId(own)), told.value(2));
        // Its parent is the caller's span, of which nobody told the store.
        QCOMPARE(QByteArray::fromStdString(trace->shown(trace->sentParent(own))), callerSpan);
        QVERIFY(trace->repairs(own).has(SpanRepair::MissingParent));
        QVERIFY(trace->kind(own) == SpanKind::Server);
        QCOMPARE(trace->service(own), std::string_view("api-gateway"));
        const SpanIndex insert = spanNamed(*trace, "INSERT");
        QVERIFY(trace->isInSubtree(insert, own));
        QVERIFY(trace->endNano(insert) <= trace->endNano(own));
    }

    void nothingTheGatewaySentWasRefused()
    {
        QCOMPARE(m_store.figures().refusedInAll(), 0U);
        QCOMPARE(m_overHttp.figures().badRequests, 0U);
        QCOMPARE(m_overGrpc.figures().badRequests, 0U);
        QVERIFY(m_overHttp.figures().spans > 0);
        QVERIFY(m_overGrpc.figures().spans > 0);
    }
};

GATEHOUSE_TEST(GatewaySpansTest)

#include "tst_gatewayspans.moc"
