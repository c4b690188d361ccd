#include "servedhouse.h"
#include "testmain.h"

#include <algorithm>

using namespace gatehouse::test;

namespace
{

const QByteArray sessions("/api/v1/chat/sessions");
const QByteArray traceId("0af7651916cd43dd8448eb211c80319c");
const QByteArray callerSpan("b7ad6b7169203331");

} // namespace

/// spec/001, "Acceptance Criteria", in its order.
class SprintDeliveredTest : public QObject
{
    Q_OBJECT

    ServedHouse m_house;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_house.start(), m_house.error().constData());
        const auto refused = [this] { return m_house.post("/api/v1/clusters", "{}").status; };
        QTRY_COMPARE_WITH_TIMEOUT(refused(), 422, 10'000);
    }

    void chatSessionsPersistAcrossRestarts_data()
    {
        QTest::addColumn<bool>("crash");
        QTest::newRow("a stop") << false;
        QTest::newRow("a crash") << true;
    }
    void chatSessionsPersistAcrossRestarts()
    {
        QFETCH(bool, crash);
        const QByteArray path = sessions + '/' + m_house.begin("lasting");
        QCOMPARE(m_house.post(path + "/messages", "{\"role\":\"user\",\"content\":\"hello\"}").status, 201);
        const RawAnswer before = m_house.gateway.request("GET", path);
        if (crash)
            m_house.gateway.kill();
        else
            QVERIFY(m_house.gateway.stop());
        QVERIFY2(m_house.startAgain(), m_house.error().constData());
        const RawAnswer after = m_house.gateway.request("GET", path);
        QCOMPARE(after.status, 200);
        QCOMPARE(after.body, before.body);
        QVERIFY(after.body.contains("\"content\":\"hello\""));
    }

    void healthDetailedShowsAllComponentStatusWithLatencies()
    {
        const QJsonObject components =
            jsonOf(m_house.gateway.request("GET", "/health/detailed"))[QLatin1String("components")]
                .toObject();
        for (const char* name : {"cluster-registry", "observability-collector", "intelligence-engine",
                                 "realtime-streaming", "redis", "postgresql"}) {
            const QJsonObject component = components[QLatin1String(name)].toObject();
            QCOMPARE(component[QLatin1String("status")].toString(), QStringLiteral("healthy"));
            QVERIFY2(component[QLatin1String("latency_ms")].toDouble(-1) >= 0, name);
        }
    }

    void invalidRequestsRejectedWith422AndDetailedErrors()
    {
        const RawAnswer missing = m_house.post("/api/v1/clusters", "{}");
        QCOMPARE(missing.status, 422);
        QCOMPARE(missing.body, QByteArray("{\"detail\":\"Validation Error\",\"errors\":[{\"field\":\"name\","
                                          "\"message\":\"Field 'name' is required\"}]}"));
        const RawAnswer invalid =
            m_house.post("/api/v1/clusters", "{\"name\":\"a\",\"cluster_id\":\"not-a-uuid\"}");
        QCOMPARE(invalid.status, 422);
        QCOMPARE(
            invalid.body,
            QByteArray("{\"detail\":\"Validation Error\",\"errors\":[{\"field\":\"cluster_id\",\"message\":"
                       "\"Invalid value for field 'cluster_id'\",\"value\":\"not-a-uuid\"}]}"));
    }

    void tracesPropagatedThroughGatewayToBackends()
    {
        const qsizetype before = m_house.backends[0]->heads().size();
        const RawAnswer answer = m_house.gateway.request(
            "GET", "/api/v1/clusters", {},
            {"traceparent: 00-" + traceId + "-" + callerSpan + "-01", "tracestate: a=b"});
        QCOMPARE(answer.status, 200);
        const QList<QByteArray> heads = m_house.backends[0]->heads();
        QCOMPARE(heads.size(), before + 1);
        const QByteArray head = heads.last().toLower();
        const QByteArray passed = head.mid(head.indexOf("\r\ntraceparent: 00-") + 18, 52);
        QCOMPARE(passed.left(32), traceId);
        QVERIFY(passed.mid(33, 16) != callerSpan);
        QVERIFY(head.contains("\r\ntracestate: a=b\r\n"));
        QVERIFY(head.contains("\r\nx-request-id: "));
        // The backend's parent is a span that the collector gets.
        const auto isExported = [&] {
            const auto spans = m_house.collector.trace(traceId);
            return std::any_of(spans.begin(), spans.end(), [&](const OtlpSpan& span) {
                return QByteArray::fromStdString(span.span_id()).toHex() == passed.mid(33, 16);
            });
        };
        QTRY_VERIFY(isExported());
    }

    void traceContextExtractedFromIncomingRequests()
    {
        const QByteArray id("4bf92f3577b34da6a3ce929d0e0e4736");
        const RawAnswer answer = m_house.gateway.request(
            "GET", sessions, {},
            {"traceparent: 00-" + id + "-" + callerSpan + "-01", "x-request-id: asked-7"});
        QCOMPARE(answer.field("traceparent").split('-').value(1), id);
        QCOMPARE(answer.field("x-request-id"), QByteArray("asked-7"));
        const auto hasParent = [&] {
            const auto spans = m_house.collector.trace(id);
            return std::any_of(spans.begin(), spans.end(), [](const OtlpSpan& span) {
                return QByteArray::fromStdString(span.parent_span_id()).toHex() == callerSpan;
            });
        };
        QTRY_VERIFY(hasParent());
    }

    void requestSizeLimitsEnforcedPerEndpoint_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("status");
        QTest::newRow("chat") << sessions << QByteArray("{\"metadata\":\"") << 65536 << 201;
        QTest::newRow("reports") << QByteArray("/api/v1/reports/daily") << QByteArray("{\"a\":\"") << 16384
                                 << 200;
        QTest::newRow("clusters") << QByteArray("/api/v1/clusters") << QByteArray("{\"name\":\"") << 131072
                                  << 200;
        QTest::newRow("the rest") << QByteArray("/api/v1/observations") << QByteArray("{\"a\":\"") << 1048576
                                  << 200;
    }
    void requestSizeLimitsEnforcedPerEndpoint()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, before);
        QFETCH(int, limit);
        QFETCH(int, status);
        const auto sent = [&](qsizetype size) {
            return m_house.post(target, before + QByteArray(size - before.size() - 2, 'x') + "\"}");
        };
        QCOMPARE(sent(limit).status, status);
        const RawAnswer refused = sent(limit + 1);
        QCOMPARE(refused.status, 413);
        QCOMPARE(refused.body, "{\"detail\":\"Request body too large. Max size: " +
                                   QByteArray::number(limit) + " bytes\"}");
    }
};

GATEHOUSE_TEST(SprintDeliveredTest)
#include "tst_sprintdelivered.moc"
