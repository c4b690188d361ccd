#include "servedhouse.h"
#include "testmain.h"

#include <QJsonArray>

using namespace gatehouse::test;

namespace
{

const QByteArray sessions("/api/v1/chat/sessions");
const QByteArray traceId("80f198ee56343ba864fe8b2a57d3eff7");

} // namespace

/// spec/000, "Acceptance Criteria", in its order. ("All tests pass with >80% coverage" is not one of them: it
/// speaks of this very run.)
class SprintPlanTest : public QObject
{
    Q_OBJECT

    ServedHouse m_house;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_house.start(), m_house.error().constData());
        // The rules are live when they decide.
        const auto refused = [this] { return m_house.post("/api/v1/clusters", "{}").status; };
        QTRY_COMPARE_WITH_TIMEOUT(refused(), 422, 10'000);
    }

    void chatSessionsPersistedToPostgresql()
    {
        const RawAnswer made = m_house.post(
            sessions,
            "{\"user_id\":\"ann\",\"persona\":\"noc\",\"title\":\"Größe\",\"metadata\":{\"b\": 1.0}}");
        QCOMPARE(made.status, 201);
        const QString id = jsonOf(made)[QLatin1String("id")].toString();
        const SqlAnswer row = m_house.sql(
            QStringLiteral("SELECT user_id, persona, title, metadata::text, created_at = updated_at "
                           "FROM chat_sessions WHERE id = '%1'")
                .arg(id));
        QCOMPARE(row.rows,
                 QList<QStringList>({{QStringLiteral("ann"), QStringLiteral("noc"), QStringLiteral("Größe"),
                                      QStringLiteral("{\"b\": 1.0}"), QStringLiteral("t")}}));
    }

    void chatMessagesStoredWithFullContext()
    {
        const QByteArray session = m_house.begin("context");
        const QByteArray calls("[{\"id\": \"c1\",\"name\":\"ping\",\"arguments\":{\"n\":1.50}}]");
        const QByteArray results("[{\"id\":\"c1\",\"result\":12345678901234567890}]");
        const RawAnswer made = m_house.post(
            sessions + '/' + session + "/messages",
            "{\"role\":\"assistant\",\"content\":\"done\",\"tool_calls\":" + calls +
                ",\"tool_results\":" + results + ",\"metadata\":{\"trace_id\":\"" + traceId + "\"}}");
        QCOMPARE(made.status, 201);
        const SqlAnswer row =
            m_house.sql(QStringLiteral("SELECT role, content, tool_calls::text, tool_results::text, "
                                       "metadata->>'trace_id' FROM chat_messages WHERE session_id = '%1'")
                            .arg(QString::fromLatin1(session)));
        QCOMPARE(row.rows, QList<QStringList>({{QStringLiteral("assistant"), QStringLiteral("done"),
                                                QString::fromLatin1(calls), QString::fromLatin1(results),
                                                QString::fromLatin1(traceId)}}));
    }

    void sessionListingWithPaginationWorks()
    {
        QStringList made;
        for (int i = 0; i < 7; ++i)
            made.prepend(QString::fromLatin1(m_house.begin("pages")));
        QStringList listed;
        QByteArray cursor;
        int pages = 0;
        do {
            const QJsonObject page = jsonOf(m_house.gateway.request(
                "GET", sessions + "?user_id=pages&limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
            const QJsonArray all = page[QLatin1String("sessions")].toArray();
            for (const auto& one : all)
                listed << one.toObject()[QLatin1String("id")].toString();
            cursor = page[QLatin1String("next_cursor")].toString().toLatin1();
        } while (!cursor.isEmpty() && ++pages < 10);
        QCOMPARE(listed, made);
        const QJsonArray offset = jsonOf(m_house.gateway.request(
            "GET", sessions + "?user_id=pages&limit=2&offset=5"))[QLatin1String("sessions")]
                                      .toArray();
        QCOMPARE(offset.size(), 2);
        QCOMPARE(offset[1].toObject()[QLatin1String("id")].toString(), made.last());
    }

    void healthAggregationChecksAllServices()
    {
        const QJsonObject health = jsonOf(m_house.gateway.request("GET", "/health/all"));
        QStringList names;
        const QJsonArray services = health[QLatin1String("services")].toArray();
        for (const auto& service : services) {
            names << service.toObject()[QLatin1String("name")].toString();
            QCOMPARE(service.toObject()[QLatin1String("status")].toString(), QStringLiteral("healthy"));
        }
        for (const char* name : ServedHouse::names)
            QVERIFY2(names.contains(QLatin1String(name)), name);
        QCOMPARE(health[QLatin1String("unhealthy_count")].toInt(), 0);
    }

    void requestValidationRejectsInvalidContentType()
    {
        const RawAnswer answer =
            m_house.gateway.request("POST", sessions, "{}", {"Content-Type: text/plain; application/json"});
        QCOMPARE(answer.status, 415);
        const RawAnswer plain = m_house.gateway.request("POST", sessions, "{}", {"Content-Type: text/plain"});
        QCOMPARE(plain.body, QByteArray("{\"detail\":\"Unsupported Content-Type: text/plain\"}"));
        const RawAnswer none = m_house.gateway.request("POST", "/api/v1/clusters", "{}");
        QCOMPARE(none.status, 415);
        QCOMPARE(none.body, QByteArray("{\"detail\":\"Content-Type header is required\"}"));
    }

    void requestValidationEnforcesBodySizeLimits()
    {
        const RawAnswer answer = m_house.post(sessions, "{\"metadata\":\"" + QByteArray(70'000, 'x') + "\"}");
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.body, QByteArray("{\"detail\":\"Request body too large. Max size: 65536 bytes\"}"));
    }

    void invalidJsonBodiesRejectedWithClearError()
    {
        const RawAnswer answer = m_house.post("/api/v1/clusters", "{\"name\":\n oops}");
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.body.startsWith("{\"detail\":\"Invalid JSON: "), answer.body.constData());
        QVERIFY2(answer.body.contains("at line 2 column 2"), answer.body.constData());
    }

    void opentelemetryTracingConfigured()
    {
        QCOMPARE(m_house.gateway.request("GET", sessions).status, 200);
        QTRY_COMPARE(m_house.collector.resource("service.name"), QByteArray("api-gateway"));
        QVERIFY(!m_house.collector.resource("service.version").isEmpty());
        QCOMPARE(m_house.collector.resource("deployment.environment"), QByteArray("development"));
    }

    void tracesExportedToOtlpEndpoint()
    {
        const RawAnswer answer = m_house.gateway.request("GET", sessions + "?limit=1");
        const QByteArray id = answer.field("traceparent").split('-').value(1);
        QCOMPARE(id.size(), 32);
        QTRY_VERIFY(!m_house.collector.trace(id).empty());
    }

    void crossServiceTracePropagationViaB3Headers()
    {
        const qsizetype before = m_house.backends[0]->heads().size();
        const RawAnswer answer = m_house.gateway.request(
            "GET", "/api/v1/clusters", {},
            {"X-B3-TraceId: " + traceId, "X-B3-SpanId: e457b5a2e4d86bd1", "X-B3-Sampled: 1"});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.field("traceparent").split('-').value(1), traceId);
        const QList<QByteArray> heads = m_house.backends[0]->heads();
        QCOMPARE(heads.size(), before + 1);
        const QByteArray head = heads.last().toLower();
        QVERIFY2(head.contains("\r\nx-b3-traceid: " + traceId) || head.contains("\r\nb3: " + traceId),
                 head.constData());
        // The backend's caller is a span of the gateway's own.
        QVERIFY2(!head.contains("x-b3-spanid: e457b5a2e4d86bd1"), head.constData());
    }

    /// The last one: it ends the backends one after the other.
    void overallStatusDerivedFromComponentHealth()
    {
        const auto overall = [this] {
            return jsonOf(m_house.gateway.request("GET", "/health/all"))[QLatin1String("status")].toString();
        };
        QCOMPARE(overall(), QStringLiteral("healthy"));
        m_house.backends[1].reset();
        QCOMPARE(overall(), QStringLiteral("degraded"));
        for (auto& backend : m_house.backends)
            backend.reset();
        QCOMPARE(overall(), QStringLiteral("unhealthy"));
        const QJsonObject health = jsonOf(m_house.gateway.request("GET", "/health/all"));
        QCOMPARE(health[QLatin1String("unhealthy_count")].toInt(), 4);
    }
};

GATEHOUSE_TEST(SprintPlanTest)
#include "tst_sprintplan.moc"
