#include "gatewayprocess.h"
#include "postgresserver.h"
#include "redisserver.h"
#include "spancollector.h"
#include "testmain.h"

#include <algorithm>

using namespace gatehouse::test;

namespace
{

const QByteArray jsonType("Content-Type: application/json");
const QByteArray traceId("0af7651916cd43dd8448eb211c80319c");
const QByteArray callerSpan("b7ad6b7169203331");

QByteArray hex(const std::string& id)
{
    return QByteArray::fromStdString(id).toHex();
}

/// The span of that name; one without an id if there is none.
OtlpSpan spanNamed(const std::vector<OtlpSpan>& spans, const std::string& name)
{
    const auto found =
        std::find_if(spans.begin(), spans.end(), [&](const OtlpSpan& span) { return span.name() == name; });
    return found == spans.end() ? OtlpSpan() : *found;
}

} // namespace

/// The gateway's spans, as a collector gets them.
class TracingTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    RedisServer m_redis;
    SpanCollector m_collector;
    GatewayProcess m_gateway;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(QStringLiteral("t")));
        QVERIFY(m_redis.start());
        m_gateway.set(QStringLiteral("REDIS_URL"), m_redis.url());
        m_gateway.set(QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT"), m_collector.url());
        m_gateway.set(QStringLiteral("OTEL_BSP_SCHEDULE_DELAY"), QStringLiteral("20"));
        m_gateway.set(QStringLiteral("ENV"), QStringLiteral("staging"));
        QVERIFY2(m_gateway.migrate(m_postgres, QStringLiteral("t")), m_gateway.output().constData());
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
    }

    void aRequestIsOneTraceFromTheCallersSpanToTheStatement()
    {
        const RawAnswer answer =
            m_gateway.request("POST", "/api/v1/chat/sessions", "{}",
                              {jsonType, "traceparent: 00-" + traceId + "-" + callerSpan + "-01",
                               "tracestate: a=b", "x-request-id: asked-1"});
        QCOMPARE(answer.status, 201);
        const QByteArrayList parts = answer.field("traceparent").split('-');
        QCOMPARE(parts.size(), 4);
        QCOMPARE(parts[1], traceId);
        QVERIFY(parts[2] != callerSpan);
        QCOMPARE(parts[3], QByteArray("01"));
        QTRY_VERIFY(!spanNamed(m_collector.trace(traceId), "POST /api/v1/chat/sessions").span_id().empty());
        const auto spans = m_collector.trace(traceId);
        const OtlpSpan own = spanNamed(spans, "POST /api/v1/chat/sessions");
        QCOMPARE(hex(own.span_id()), parts[2]);
        QCOMPARE(hex(own.parent_span_id()), callerSpan);
        QCOMPARE(own.trace_state(), std::string("a=b"));
        QCOMPARE(int(own.kind()), 2);
        QCOMPARE(attributeOf(own, "http.request.id"), QByteArray("asked-1"));
        QCOMPARE(attributeOf(own, "http.response.status_code"), QByteArray("201"));
        QCOMPARE(attributeOf(own, "http.route"), QByteArray("/api/v1/chat/sessions"));
        QCOMPARE(attributeOf(own, "http.response.size"), QByteArray::number(answer.body.size()));
        for (const char* step : {"validation", "rate limit", "handler"})
            QVERIFY2(hex(spanNamed(spans, step).parent_span_id()) == parts[2], step);
        const OtlpSpan insert = spanNamed(spans, "INSERT");
        QVERIFY(insert.parent_span_id() == spanNamed(spans, "handler").span_id());
        QCOMPARE(attributeOf(insert, "db.system.name"), QByteArray("postgresql"));
        QVERIFY(attributeOf(insert, "db.query.text").contains("$1"));
        QVERIFY(!spanNamed(spans, "COMMIT").span_id().empty());
        QCOMPARE(m_collector.resource("service.name"), QByteArray("api-gateway"));
        QCOMPARE(m_collector.resource("deployment.environment"), QByteArray("staging"));
        for (const OtlpSpan& span : spans)
            QVERIFY(span.end_time_unix_nano() >= span.start_time_unix_nano() &&
                    span.start_time_unix_nano() >= own.start_time_unix_nano() &&
                    span.end_time_unix_nano() <= own.end_time_unix_nano());
    }

    void aConversationsRequestNamesItAndItsCache()
    {
        const QByteArray path =
            m_gateway.request("POST", "/api/v1/chat/sessions", "{}", {jsonType}).field("location");
        const RawAnswer answer = m_gateway.request("GET", path);
        QCOMPARE(answer.status, 200);
        const QByteArray id = answer.field("traceparent").split('-').value(1);
        QTRY_VERIFY(!m_collector.trace(id).empty());
        const auto spans = m_collector.trace(id);
        const OtlpSpan own = spanNamed(spans, "GET /api/v1/chat/sessions/{id}");
        QCOMPARE(attributeOf(own, "session.id"), path.mid(path.lastIndexOf('/') + 1));
        const OtlpSpan cache = spanNamed(spans, "HMGET");
        QCOMPARE(attributeOf(cache, "db.system.name"), QByteArray("redis"));
        QVERIFY(cache.parent_span_id() == spanNamed(spans, "handler").span_id());
    }

    void everyAnswerNamesItsTrace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("health") << QByteArray("GET /health HTTP/1.1\r\nHost: localhost\r\n") << 200;
        QTest::newRow("no route") << QByteArray("GET /x HTTP/1.1\r\nHost: localhost\r\n") << 404;
        QTest::newRow("no method") << QByteArray("DELETE /health HTTP/1.1\r\nHost: localhost\r\n") << 405;
        QTest::newRow("a foreign host") << QByteArray("GET /health HTTP/1.1\r\nHost: evil\r\n") << 421;
        QTest::newRow("a malformed path") << QByteArray("GET /%zz HTTP/1.1\r\nHost: localhost\r\n") << 400;
        QTest::newRow("broken framing") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n") << 400;
    }
    void everyAnswerNamesItsTrace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const RawAnswer answer = m_gateway.raw(bytes + "Connection: close\r\n\r\n");
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.field("x-request-id").isEmpty());
        const QByteArrayList parts = answer.field("traceparent").split('-');
        QCOMPARE(parts.size(), 4);
        QTRY_VERIFY(!m_collector.trace(parts[1]).empty());
        QCOMPARE(attributeOf(m_collector.trace(parts[1]).front(), "http.response.status_code"),
                 QByteArray::number(status));
    }

    void whatIsNotSampledIsNotSentAndTheRestIsSentAtTheEnd()
    {
        const QByteArray dropped(32, '7');
        const QByteArray kept(32, '8');
        m_gateway.request("GET", "/health", {}, {"traceparent: 00-" + dropped + "-" + callerSpan + "-00"});
        m_gateway.request("GET", "/health", {}, {"b3: " + kept + "-" + callerSpan + "-1"});
        QVERIFY2(m_gateway.stop(), m_gateway.output().constData());
        QVERIFY(!m_collector.trace(kept).empty());
        QVERIFY(m_collector.trace(dropped).empty());
    }
};

GATEHOUSE_TEST(TracingTest)
#include "tst_tracing.moc"
