#include "testmain.h"

#include "scriptedserver.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "otlphttptransport.h"
#include "spanexporter.h"
#endif

#include <atomic>
#include <thread>

using namespace gatehouse;
using Kind = ExportOutcome::Kind;

namespace
{

/// A collector that answers as it is told, then Taken for ever.
class ToldTransport : public SpanTransport
{
public:
    explicit ToldTransport(std::vector<ExportOutcome> outcomes) : m_outcomes(std::move(outcomes)) {}

    Async<ExportOutcome> send(std::string request, Deadline) override
    {
        sizes->push_back(request.size());
        ExportOutcome outcome{.kind = Kind::Taken};
        if (m_next < m_outcomes.size())
            outcome = m_outcomes[m_next++];
        co_return outcome;
    }
    void close() override {}

    std::shared_ptr<std::vector<std::size_t>> sizes = std::make_shared<std::vector<std::size_t>>();

private:
    std::vector<ExportOutcome> m_outcomes;
    std::size_t m_next = 0;
};

TracingConfig quickConfig()
{
    TracingConfig config;
    config.batchSpans = 4;
    config.queueSpans = 10;
    config.delay = std::chrono::milliseconds(1);
    return config;
}

Async<void> finishWhen(EventLoop& loop, SpanExporter& exporter, std::uint64_t settled)
{
    AsyncEvent look(loop.context());
    const Deadline limit = Clock::now() + std::chrono::seconds(20);
    while (Clock::now() < limit) {
        const ExportCounts counts = exporter.counts();
        if (counts.sent + counts.dropped >= settled)
            break;
        const Deadline next = Clock::now() + std::chrono::milliseconds(2);
        (void)co_await look.waitUntil(next);
    }
    const Deadline end = Clock::now() + std::chrono::seconds(2);
    co_await exporter.finish(end);
    loop.stopWaitingForSignals();
}

} // namespace

/// Batches, bounds and second tries.
class SpanExporterTest : public QObject
{
    Q_OBJECT

private slots:
    void whatBecomesOfSpans_data()
    {
        QTest::addColumn<int>("spans");
        QTest::addColumn<QList<int>>("answers"); // of Kind
        QTest::addColumn<int>("rejectedInFirst");
        QTest::addColumn<int>("sent");
        QTest::addColumn<int>("dropped");
        QTest::addColumn<int>("attempts");
        QTest::newRow("all are taken, in batches") << 9 << QList<int>{} << 0 << 9 << 0 << 3;
        QTest::newRow("more than fit") << 13 << QList<int>{} << 0 << 10 << 3 << 3;
        QTest::newRow("busy once") << 3 << QList<int>{1} << 0 << 3 << 0 << 2;
        QTest::newRow("refused") << 6 << QList<int>{2} << 0 << 2 << 4 << 2;
        QTest::newRow("taken in part") << 4 << QList<int>{0} << 3 << 1 << 3 << 1;
        QTest::newRow("more rejected than sent") << 2 << QList<int>{0} << 9 << 0 << 2 << 1;
    }
    void whatBecomesOfSpans()
    {
        QFETCH(int, spans);
        QFETCH(QList<int>, answers);
        QFETCH(int, rejectedInFirst);
        std::vector<ExportOutcome> outcomes;
        for (const int answer : answers)
            outcomes.push_back({.kind = static_cast<Kind>(answer)});
        if (!outcomes.empty())
            outcomes[0].receipt.rejected = rejectedInFirst;
        EventLoop loop;
        auto transport = std::make_unique<ToldTransport>(outcomes);
        const auto sizes = transport->sizes;
        SpanExporter exporter(loop.context(), quickConfig(), {}, std::move(transport));
        exporter.queue()->put(std::vector<SpanRecord>(static_cast<std::size_t>(spans)));
        exporter.start();
        startTask(loop.context(), finishWhen(loop, exporter, static_cast<std::uint64_t>(spans)));
        loop.run();
        const ExportCounts counts = exporter.counts();
        QTEST(int(counts.sent), "sent");
        QTEST(int(counts.dropped), "dropped");
        QTEST(int(sizes->size()), "attempts");
        QCOMPARE(counts.waiting, std::size_t(0));
    }

    void aCollectorThatIsAwayDoesNotDelayTheEnd()
    {
        EventLoop loop;
        TracingConfig config = quickConfig();
        config.host = "127.0.0.1";
        config.port = "1"; // nobody listens there
        config.path = "/v1/traces";
        SpanExporter exporter(loop.context(), config, {},
                              std::make_unique<OtlpHttpTransport>(loop.context(), config));
        exporter.queue()->put(std::vector<SpanRecord>(10));
        exporter.start();
        startTask(loop.context(), finishWhen(loop, exporter, 0));
        const auto begin = Clock::now();
        loop.run();
        QVERIFY(Clock::now() - begin < std::chrono::seconds(3));
        QCOMPARE(exporter.counts().dropped, std::uint64_t(10));
        QVERIFY(exporter.counts().failures >= 1);
    }

    void aCollectorsAnswersAreUnderstood_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("afterMs");
        const auto row = [](const char* name, const char* answer, Kind kind, int afterMs = 0) {
            QTest::newRow(name) << QByteArray(answer) << int(kind) << afterMs;
        };
        row("taken", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", Kind::Taken);
        row("taken, in chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            Kind::Taken);
        row("taken without a length", "HTTP/1.0 202 OK\r\n\r\n", Kind::Taken);
        row("busy", "HTTP/1.1 429 No\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n", Kind::Again, 7000);
        row("busy until a date",
            "HTTP/1.1 503 No\r\nRetry-After: Fri, 31 Dec 1999 23:59:59 GMT\r\n"
            "Content-Length: 0\r\n\r\n",
            Kind::Again);
        row("busy for a year", "HTTP/1.1 503 No\r\nRetry-After: 31536000\r\nContent-Length: 0\r\n\r\n",
            Kind::Again, 60000);
        row("undecodable", "HTTP/1.1 400 No\r\nContent-Length: 2\r\n\r\nno", Kind::Refused);
        row("moved", "HTTP/1.1 301 No\r\nLocation: /\r\nContent-Length: 0\r\n\r\n", Kind::Refused);
        row("no HTTP", "SSH-2.0-x\r\n", Kind::Again);
        row("closed at once", "", Kind::Again);
    }
    void aCollectorsAnswersAreUnderstood()
    {
        QFETCH(QByteArray, answer);
        test::ScriptedServer server;
        server.answer("/v1/traces", {.bytes = answer});
        TracingConfig config;
        config.host = "127.0.0.1";
        config.port = std::to_string(server.port());
        config.path = "/v1/traces";
        config.headers = {{"authorization", "Bearer x"}};
        std::optional<ExportOutcome> outcome;
        std::atomic<bool> done = false;
        std::thread thread([&] {
            EventLoop loop;
            OtlpHttpTransport transport(loop.context(), config);
            const auto ask = [&]() -> Async<void> {
                const Deadline due = Clock::now() + std::chrono::seconds(10);
                outcome = co_await transport.send("spans", due);
            };
            loop.stopWaitingForSignals();
            startTask(loop.context(), ask());
            loop.run();
            done = true;
        });
        QTRY_VERIFY(done);
        thread.join();
        QVERIFY(outcome);
        QTEST(int(outcome->kind), "kind");
        QTEST(int(outcome->after.count()), "afterMs");
        QCOMPARE(server.heads().size(), 1);
        QVERIFY(server.heads()[0].contains("Content-Type: application/x-protobuf\r\n"));
        QVERIFY(server.heads()[0].contains("authorization: Bearer x\r\n"));
        QVERIFY(server.heads()[0].contains("Content-Length: 5"));
    }
};

GATEHOUSE_TEST(SpanExporterTest)
#include "tst_spanexporter.moc"
