#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "tracer.h"
#endif

using namespace gatehouse;

namespace
{

TraceStart startOf(std::shared_ptr<SpanQueue> queue, TraceContext::Sampling sampling)
{
    TraceStart start;
    start.context.traceId.fill(1);
    start.context.spanId.fill(2);
    start.context.sampling = sampling;
    start.slow = std::chrono::hours(1);
    start.queue = std::move(queue);
    return start;
}

http::RequestHead headWith(const char* name, const char* value)
{
    http::RequestHead head;
    head.method = "GET";
    head.target = "/x?secret=1";
    head.fields = {{"Host", "h"}, {name, value}};
    return head;
}

} // namespace

/// The spans of one request, and which requests are kept.
class RequestTraceTest : public QObject
{
    Q_OBJECT

private slots:
    void whichRequestsAreKept_data()
    {
        QTest::addColumn<bool>("sampled");
        QTest::addColumn<int>("status"); // 0: never answered
        QTest::addColumn<bool>("slow");
        QTest::addColumn<bool>("kept");
        QTest::newRow("a sampled one") << true << 200 << false << true;
        QTest::newRow("one that is not sampled") << false << 200 << false << false;
        QTest::newRow("a refusal that is not sampled") << false << 404 << false << false;
        QTest::newRow("an error that is not sampled") << false << 500 << false << true;
        QTest::newRow("a slow one that is not sampled") << false << 200 << true << true;
        QTest::newRow("one whose client went away") << false << 0 << false << true;
    }
    void whichRequestsAreKept()
    {
        QFETCH(bool, sampled);
        QFETCH(int, status);
        QFETCH(bool, slow);
        QFETCH(bool, kept);
        const auto queue = std::make_shared<SpanQueue>(10);
        {
            TraceStart start =
                startOf(queue, sampled ? TraceContext::Sampling::Kept : TraceContext::Sampling::Dropped);
            if (slow)
                start.slow = std::chrono::milliseconds(0);
            RequestTrace trace(std::move(start));
            if (status > 0)
                trace.answered(http::Response{.status = status});
        }
        QCOMPARE(queue->size(), kept ? std::size_t(1) : std::size_t(0));
        if (!kept)
            return;
        const auto spans = queue->take(1);
        QCOMPARE(int(spans[0].status), status == 0 || status >= 500 ? 2 : 0);
        QVERIFY(spans[0].sampled == sampled);
        QVERIFY(spans[0].endUnixNano >= spans[0].startUnixNano);
    }

    void spansStandBelowTheStepTheyBelongTo()
    {
        const auto queue = std::make_shared<SpanQueue>(10);
        {
            const auto trace = std::make_shared<RequestTrace>(startOf(queue, TraceContext::Sampling::Kept));
            trace->answered(http::Response{});
            {
                const SpanTimer validation(trace, "validation", SpanKind::Internal);
            }
            SpanTimer handler(trace, "handler", SpanKind::Internal);
            SpanTimer query(trace, "SELECT", SpanKind::Client);
            SpanTimer other(trace, "HMGET", SpanKind::Client); // at the same time, not below
            query.note("db.system.name", std::string("postgresql"));
            query.fail("57014");
            query.end();
            query.end();
        }
        const auto spans = queue->take(10);
        QCOMPARE(spans.size(), std::size_t(5));
        QVERIFY(spans[1].parentId == spans[0].spanId);
        QVERIFY(spans[2].parentId == spans[0].spanId);
        QVERIFY(spans[3].parentId == spans[2].spanId);
        QVERIFY(spans[4].parentId == spans[2].spanId);
        QCOMPARE(int(spans[3].status), 2);
        QVERIFY(spans[3].endUnixNano <= spans[4].endUnixNano);
        for (const SpanRecord& span : spans)
            QVERIFY(span.traceId == spans[0].traceId && span.spanId != SpanIdBytes{});
    }

    void aRequestHasABoundedNumberOfSpans()
    {
        const auto queue = std::make_shared<SpanQueue>(1000);
        {
            const auto trace = std::make_shared<RequestTrace>(startOf(queue, TraceContext::Sampling::Kept));
            trace->answered(http::Response{});
            for (int i = 0; i < 300; ++i)
                SpanTimer(trace, "x", SpanKind::Client).note("n", std::int64_t(i));
        }
        const auto spans = queue->take(1000);
        QCOMPARE(spans.size(), std::size_t(256));
        SpanAttributes last;
        last.put("gatehouse.unrecorded_spans", std::int64_t(45));
        QVERIFY(spans[0].attributes.encoded().ends_with(last.encoded()));
    }

    void aQueueThatIsFullCountsWhatItDrops()
    {
        SpanQueue queue(3);
        queue.put(std::vector<SpanRecord>(2));
        queue.put(std::vector<SpanRecord>(2));
        QCOMPARE(queue.size(), std::size_t(3));
        QCOMPARE(queue.dropped(), std::uint64_t(1));
    }

    void theCallersSpanIsTheParentOfANewOne()
    {
        EventLoop loop;
        const Tracer tracer(loop.context(), TracingConfig{}, {});
        const auto head = headWith("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        const auto trace = tracer.begin(&head, {}, "id");
        QCOMPARE(trace->traceId(), std::string("0af7651916cd43dd8448eb211c80319c"));
        const auto ours = readTraceparent(trace->traceparent());
        QVERIFY(ours && ours->sampled());
        QVERIFY(hexOf(ours->spanId) != "b7ad6b7169203331");
        const auto again = tracer.begin(&head, {}, "id");
        QVERIFY(again->traceparent() != trace->traceparent());
    }

    void aDenialInB3IsObeyedInANewTrace()
    {
        EventLoop loop;
        const Tracer tracer(loop.context(), TracingConfig{}, {});
        const auto head = headWith("b3", "0");
        const auto ours = readTraceparent(tracer.begin(&head, {}, "id")->traceparent());
        QVERIFY(ours && !ours->sampled());
        const auto refused = readTraceparent(tracer.begin(nullptr, {}, "id")->traceparent());
        QVERIFY(refused && refused->sampled());
    }
};

GATEHOUSE_TEST(RequestTraceTest)
#include "tst_requesttrace.moc"
