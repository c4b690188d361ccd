#include "testmain.h"

#include "spandetailswriter.h"
#include "tracebatch.h"
#include "tracebuilder.h"
#include "tracestore.h"

#include <random>

using namespace gatehouse;

namespace
{

SentId traceId(std::uint64_t number)
{
    return SentId::ofNumber(0xfeed, number, 32);
}

SentId spanId(std::uint64_t number)
{
    return SentId::ofNumber(0, number, 16);
}

SentSpan plainSpan(std::uint64_t trace, std::uint64_t id, std::uint64_t parent = 0)
{
    SentSpan span;
    span.traceId = traceId(trace);
    span.spanId = spanId(id);
    if (parent != 0)
        span.parentId = spanId(parent);
    span.name = "GET /clusters";
    span.startNano = 1'700'000'000'000'000'000 + id;
    span.endNano = *span.startNano + 100;
    return span;
}

/// Puts a trace of so many spans into the store.
TraceReceipt put(TraceStore& store, std::uint64_t trace, std::uint64_t spans = 1, std::uint64_t first = 1)
{
    TraceBatch batch(store);
    const std::string details(100, '\0');
    for (std::uint64_t id = first; id < first + spans; ++id) {
        SentSpan span = plainSpan(trace, id, id == 1 ? 0 : 1);
        span.details = details;
        if (!batch.addSpan(span))
            qFatal("the batch is full");
    }
    return batch.commit();
}

/// Limits with room for so many traces of one span, and a bit.
TraceStoreLimits roomFor(std::size_t traces)
{
    TraceStore store;
    put(store, 1);
    TraceStoreLimits limits;
    limits.memory = store.figures().bytes * traces + store.figures().bytes / 2;
    return limits;
}

std::vector<std::uint64_t> numbersOf(const std::vector<std::shared_ptr<const Trace>>& traces)
{
    std::vector<std::uint64_t> numbers;
    for (const auto& trace : traces)
        numbers.push_back(trace->sentId().low());
    return numbers;
}

/// All that is shown of a trace but the numbers by which its builder knows things.
QByteArray pictureOf(const Trace& trace)
{
    QByteArray picture = QByteArray::fromStdString(trace.id());
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        const auto text = [](std::string_view view) {
            return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
        };
        picture += '\n' + QByteArray(static_cast<qsizetype>(trace.depth(span)), ' ') +
                   QByteArray::fromStdString(trace.spanId(span)) + ' ' + text(trace.service(span)) + ' ' +
                   text(trace.name(span)) + ' ' + text(trace.text(trace.scope(span).name)) + ' ' +
                   QByteArray::number(qulonglong(trace.startNano(span))) + '+' +
                   QByteArray::number(qulonglong(trace.durationNano(span))) + ' ' +
                   QByteArray::number(trace.columns().flags[span]) + ' ' +
                   text(trace.details(span).bytes()).toHex();
    }
    return picture;
}

/// Few ids and times, so that spans repeat, lack parents and close circles.
class AnySpans
{
public:
    explicit AnySpans(unsigned seed) : m_random(seed) {}

    void writeTo(const std::vector<TraceSink*>& sinks)
    {
        const std::array<std::string, 3> names = {"GET /clusters", "SELECT", ""};
        SpanDetailsWriter details;
        details.string("http.route", names[below(3)]);
        SentSpan span = plainSpan(below(4) + 1, below(12) + 1);
        span.parentId = below(4) == 0 ? SentId() : spanId(below(14) + 1);
        span.name = names[below(3)];
        span.kind = static_cast<SpanKind>(below(6));
        span.error = below(5) == 0;
        span.startNano = below(10) == 0 ? 0 : 1'700'000'000'000'000'000 + below(50);
        span.endNano = below(10) == 0 ? 0 : *span.startNano + below(50);
        if (below(2) == 0)
            span.details = details.bytes();
        const std::string service = "service-" + std::to_string(below(3));
        for (TraceSink* const sink : sinks) {
            span.resource = sink->resource({service, {}});
            span.scope = sink->scope({"scope", "1", {}});
            QVERIFY(sink->addSpan(span));
        }
    }
    std::uint64_t below(std::uint64_t limit) { return m_random() % limit; }

private:
    std::mt19937 m_random;
};

} // namespace

class TraceStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void anySplitIntoBatchesGivesTheTracesOfOneBuilder()
    {
        for (unsigned seed = 0; seed < 300; ++seed) {
            AnySpans any(seed);
            TraceStore store;
            TraceBuilder builder;
            auto batch = std::make_unique<TraceBatch>(store);
            for (std::uint64_t left = any.below(80) + 1; left > 0; --left) {
                any.writeTo({&builder, batch.get()});
                if (any.below(6) == 0) {
                    batch->commit();
                    batch = std::make_unique<TraceBatch>(store);
                    if (any.below(3) == 0)
                        store.newest(); // what is built in between changes nothing
                }
            }
            batch->commit();
            const auto expected = builder.finish();
            QCOMPARE(store.figures().traces, expected.size());
            for (const auto& trace : expected) {
                const auto found = store.find(trace->sentId());
                QVERIFY(found);
                QCOMPARE(pictureOf(*found), pictureOf(*trace));
            }
        }
    }

    void invalidIdsAreRefusedAndCounted_data()
    {
        QTest::addColumn<QByteArray>("trace");
        QTest::addColumn<QByteArray>("span");
        QTest::addColumn<int>("refusal"); // -1: taken
        const QByteArray goodTrace = "0af7651916cd43dd8448eb211c80319c";
        const QByteArray goodSpan = "b7ad6b7169203331";
        QTest::newRow("both are as they should be") << goodTrace << goodSpan << -1;
        QTest::newRow("capitals are digits too") << goodTrace.toUpper() << goodSpan.toUpper() << -1;
        QTest::newRow("no trace id") << QByteArray() << goodSpan << int(SpanRefusal::NoTraceId);
        QTest::newRow("a trace id of zeros")
            << QByteArray(32, '0') << goodSpan << int(SpanRefusal::NoTraceId);
        QTest::newRow("a trace id of 64 bits") << goodSpan << goodSpan << int(SpanRefusal::NoTraceId);
        QTest::newRow("a trace id of 33 digits")
            << goodTrace + "0" << goodSpan << int(SpanRefusal::NoTraceId);
        QTest::newRow("a trace id that is a word")
            << QByteArray("a trace") << goodSpan << int(SpanRefusal::NoTraceId);
        QTest::newRow("no span id") << goodTrace << QByteArray() << int(SpanRefusal::NoSpanId);
        QTest::newRow("a span id of zeros") << goodTrace << QByteArray(16, '0') << int(SpanRefusal::NoSpanId);
        QTest::newRow("a span id of 15 digits")
            << goodTrace << goodSpan.chopped(1) << int(SpanRefusal::NoSpanId);
        QTest::newRow("a span id of 128 bits") << goodTrace << goodTrace << int(SpanRefusal::NoSpanId);
    }
    void invalidIdsAreRefusedAndCounted()
    {
        QFETCH(const QByteArray, trace);
        QFETCH(const QByteArray, span);
        QFETCH(const int, refusal);
        TraceStore store;
        TraceBatch batch(store);
        SentSpan sent = plainSpan(1, 1);
        sent.traceId = SentId::ofHex({trace.data(), std::size_t(trace.size())});
        sent.spanId = SentId::ofHex({span.data(), std::size_t(span.size())});
        QVERIFY(batch.addSpan(sent));
        QVERIFY(batch.addSpan(plainSpan(2, 2)));
        const TraceReceipt receipt = batch.commit();
        QCOMPARE(receipt.taken, refusal < 0 ? 2U : 1U);
        QCOMPARE(receipt.refusedInAll(), refusal < 0 ? 0U : 1U);
        QCOMPARE(store.figures().refusedInAll(), receipt.refusedInAll());
        if (refusal >= 0)
            QCOMPARE(store.figures().refused[std::size_t(refusal)], 1U);
    }

    void nothingIsInTheStoreBeforeTheCommit()
    {
        TraceStore store;
        TraceBatch batch(store);
        QVERIFY(batch.addSpan(plainSpan(1, 1)));
        QVERIFY(!store.contains(traceId(1)));
        QCOMPARE(store.revision(), 0U);
        batch.commit();
        QVERIFY(store.contains(traceId(1)));
        QCOMPARE(store.revision(), 1U);
        QCOMPARE(batch.commit().taken, 0U);
        QCOMPARE(store.figures().spans, 1U);
    }

    void aBatchTakesNoMoreThanItsMemory()
    {
        TraceStore store;
        TraceBatch batch(store, 10'000);
        std::uint64_t taken = 0;
        while (batch.addSpan(plainSpan(1, taken + 1)))
            ++taken;
        QVERIFY(taken > 10 && taken < 10'000 / sizeof(SentSpan));
        QVERIFY(!batch.addSpan(plainSpan(1, 1)));
    }

    void whatWasHandedOutStaysAsItIs()
    {
        TraceStore store;
        put(store, 1, 3);
        const auto before = store.find(traceId(1));
        QCOMPARE(store.find(traceId(1)), before);
        QCOMPARE(store.lastBuilt(traceId(1)), before);
        put(store, 1, 40, 4);
        QCOMPARE(store.lastBuilt(traceId(1)), before);
        const auto after = store.find(traceId(1));
        QCOMPARE(before->size(), 3U);
        QCOMPARE(after->size(), 43U);
        store.clear();
        QVERIFY(!store.find(traceId(1)));
        QCOMPARE(after->name(42), std::string_view("GET /clusters"));
    }

    void theOldestGoFirstAndAreCounted()
    {
        TraceStore store(roomFor(5));
        for (std::uint64_t trace = 1; trace <= 5; ++trace)
            put(store, trace);
        QCOMPARE(store.figures().evictedTraces, 0U);
        put(store, 1, 1, 2); // the first is the newest now
        put(store, 6);
        put(store, 7);
        QCOMPARE(numbersOf(store.newest()), (std::vector<std::uint64_t>{7, 6, 1, 5, 4}));
        QCOMPARE(numbersOf(store.newest(2)), (std::vector<std::uint64_t>{7, 6}));
        const TraceStoreFigures figures = store.figures();
        QCOMPARE(figures.evictedTraces, 2U);
        QCOMPARE(figures.evictedSpans, 2U);
        QCOMPARE(figures.received, 8U);
        QCOMPARE(figures.spans, 6U);
        QCOMPARE(figures.traces, 5U);
        QVERIFY(figures.bytes <= figures.memory);
    }

    void pinnedTracesStay()
    {
        TraceStore store(roomFor(4));
        put(store, 1);
        QCOMPARE(store.setPinned(traceId(1), true), TraceStore::PinAnswer::Done);
        QVERIFY(store.isPinned(traceId(1)));
        QCOMPARE(store.pinned().size(), std::size_t{1});
        QVERIFY(store.pinned().front().id == traceId(1));
        QCOMPARE(store.pinned().front().spans, store.find(traceId(1))->sentCount());
        for (std::uint64_t trace = 2; trace <= 40; ++trace)
            put(store, trace);
        QCOMPARE(numbersOf(store.newest()), (std::vector<std::uint64_t>{40, 39, 38, 1}));
        QCOMPARE(store.figures().pinned, 1U);
        QCOMPARE(store.setPinned(traceId(1), false), TraceStore::PinAnswer::Done);
        QVERIFY(store.pinned().empty());
        put(store, 41);
        QVERIFY(!store.contains(traceId(1)));
        QCOMPARE(store.figures().pinned, 0U);
    }

    void aPinThatFillsTheMemoryIsRefused()
    {
        TraceStore store(roomFor(6));
        for (std::uint64_t trace = 1; trace <= 6; ++trace)
            put(store, trace);
        for (std::uint64_t trace = 1; trace <= 3; ++trace)
            QCOMPARE(store.setPinned(traceId(trace), true), TraceStore::PinAnswer::Done);
        QCOMPARE(store.setPinned(traceId(3), true), TraceStore::PinAnswer::Done); // it is already
        QCOMPARE(store.setPinned(traceId(4), true), TraceStore::PinAnswer::NoRoom);
        QCOMPARE(store.setPinned(traceId(99), true), TraceStore::PinAnswer::NotHere);
        QVERIFY(!store.isPinned(traceId(4)));
        const TraceReceipt grown = put(store, 1, 60, 2);
        QCOMPARE(grown.taken, 0U);
        QCOMPARE(grown.refusedInAll(), 60U);
        QVERIFY(store.remove(traceId(2)));
        QVERIFY(!store.remove(traceId(2)));
        QCOMPARE(store.setPinned(traceId(4), true), TraceStore::PinAnswer::Done);
    }

    void oneTraceCannotPushOutAllOthers()
    {
        TraceStore store(roomFor(100));
        put(store, 1);
        std::uint64_t refused = 0;
        for (std::uint64_t first = 1; first < 5'000 && refused == 0; first += 10)
            refused = put(store, 2, 10, first).refused[std::size_t(SpanRefusal::TraceTooLarge)];
        QCOMPARE(refused, 10U);
        QVERIFY(store.contains(traceId(1)));
        QVERIFY(store.find(traceId(2))->size() > 100);
        QCOMPARE(store.figures().refused[std::size_t(SpanRefusal::TraceTooLarge)], 10U);
    }

    void spansThatComeTooLateBeginATraceThatSaysSo()
    {
        TraceStore store(roomFor(2));
        put(store, 1);
        put(store, 2);
        put(store, 3);
        QVERIFY(!store.contains(traceId(1)));
        put(store, 1, 1, 2);
        const auto known = store.changedSince(0);
        QCOMPARE(known.front().id, traceId(1));
        QVERIFY(known.front().lacksEvicted);
        QVERIFY(!known.back().lacksEvicted);
        QCOMPARE(store.figures().lateTraces, 1U);
        QVERIFY(store.remove(traceId(1)));
        put(store, 4);
        QVERIFY(!store.changedSince(0).front().lacksEvicted);
    }

    void aHalfIdFindsTheOneTraceThatEndsInIt()
    {
        TraceStore store;
        put(store, 0xabc);
        QVERIFY(store.find(SentId::ofHex("0000000000000abc")));
        QVERIFY(!store.find(SentId::ofHex("0000000000000abd")));
        QVERIFY(!store.find(SentId::ofHex("00000000000000000000000000000abc")));
        QVERIFY(!store.find(SentId::ofText("abc is no id")));
        QVERIFY(!store.find(SentId()));
        TraceBatch batch(store);
        SentSpan span = plainSpan(0xabc, 1);
        span.traceId = SentId::ofNumber(7, 0xabc, 32);
        QVERIFY(batch.addSpan(span));
        batch.commit();
        QVERIFY(!store.find(SentId::ofHex("0000000000000abc"))); // which of the two?
    }

    void whatChangedIsToldWithoutBuilding()
    {
        TraceStore store;
        put(store, 1, 3);
        put(store, 2);
        const std::uint64_t seen = store.revision();
        QVERIFY(store.changedSince(seen).empty());
        TraceBatch batch(store);
        SentSpan span = plainSpan(1, 9);
        span.error = true;
        span.endNano = *span.startNano + 5'000;
        QVERIFY(batch.addSpan(span));
        batch.commit();
        const auto changed = store.changedSince(seen);
        QCOMPARE(changed.size(), 1U);
        QCOMPARE(changed[0].id, traceId(1));
        QCOMPARE(changed[0].spans, 4U);
        QCOMPARE(changed[0].errors, 1U);
        QCOMPARE(changed[0].startUnixNano, *plainSpan(1, 1).startNano);
        QCOMPARE(changed[0].endUnixNano, *span.endNano);
        QVERIFY(changed[0].revision > seen);
        QCOMPARE(store.changedSince(0).size(), 2U);
        QCOMPARE(store.changedSince(0, 1).front().id, traceId(1));
    }

    void aTraceOfTenSpansTakesLittle()
    {
        TraceStore store;
        constexpr std::uint64_t traces = 100;
        SpanDetailsWriter resource;
        for (const char* name : {"service.name", "service.instance.id", "telemetry.sdk.name", "host.name"})
            resource.string(name, "a value of this length");
        for (std::uint64_t trace = 1; trace <= traces; ++trace) {
            TraceBatch batch(store);
            const ResourceId id = batch.resource({"gateway", resource.bytes()});
            const ScopeId scope = batch.scope({"gatehouse.gateway", "1.0", {}});
            for (std::uint64_t at = 1; at <= 10; ++at) {
                SentSpan span = plainSpan(trace, at);
                const std::string details(120, 'a');
                span.resource = id;
                span.scope = scope;
                span.details = details;
                QVERIFY(batch.addSpan(span));
            }
            batch.commit();
        }
        const double each = double(store.figures().bytes) / (traces * 10);
        qInfo("%.0f bytes a span in traces of ten, 120 of them attributes", each);
        QVERIFY(each < 1000);
    }
};

GATEHOUSE_TEST(TraceStoreTest)

#include "tst_tracestore.moc"
