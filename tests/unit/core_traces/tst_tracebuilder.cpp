#include "testmain.h"

#include "spanlist.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

void row(const char* name, const char* spans, const char* picture)
{
    QTest::newRow(name) << QByteArray(spans) << dedented(picture);
}

} // namespace

/// How spans become a trace: parents, order, times, and every repair (CONTRACTS §5).
class TraceBuilderTest : public QObject
{
    Q_OBJECT

private slots:
    void spansFindTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("spans");
        QTest::addColumn<QByteArray>("picture");
        row("a lone span", "a - web get 5+3", "a 5+3");
        row("children stand by start, then by arrival",
            "c a web z 20+1\n b a web y 10+1\n d a web x 10+1\n a - web get 5+30",
            "a 5+30\n  b 10+1\n  d 10+1\n  c 20+1");
        row("several roots stand by start", "b - s n 7+1\n a - s n 3+1\n c b s n 8+1",
            "a 3+1\nb 7+1\n  c 8+1");
        row("a child that came before its parent", "b a s n 6+1\n a - s n 5+3", "a 5+3\n  b 6+1");
        row("a child that starts before its parent keeps its time", "a - s n 50+3\n b a s n 5+1",
            "a 50+3\n  b 5+1");
        row("ids are equal but for case and leading zeros",
            "00AB - s n 1+9\n c ab s n 2+1\n d 0000AB s n 3+1", "00ab 1+9\n  c 2+1\n  d 3+1");
        row("an id of nine digits and one of 31",
            "123456789 - s n 1+9\n 000000000000000000000000000000f 123456789 s n 2+1\n e f s n 3+1",
            "123456789 1+9\n  000000000000000000000000000000f 2+1\n    e 3+1");
        row("ids that are no hex compare exactly", "span-1 - s n 1+9\n b span-1 s n 2+1\n c Span-1 s n 3+1",
            "span-1 1+9\n  b 2+1\nc 3+1 missing-parent");
        row("a parent that is not there", "b a s n 6+1", "b 6+1 missing-parent");
        row("all orphans", "b a s n 6+1\n c x s n 2+1", "c 2+1 missing-parent\nb 6+1 missing-parent");
        row("a parent of zeros is none", "b 0000000000000000 s n 6+1", "b 6+1");
        row("a span that is its own parent", "a a s n 1+5\n b a s n 2+1", "a 1+5 self-parent\n  b 2+1");
        row("a circle is cut above its earliest span", "a c s n 3+1\n b a s n 2+1\n c b s n 4+1",
            "b 2+1 cycle\n  c 4+1\n    a 3+1");
        row("what hangs on a circle stays on it", "a b s n 1+1\n b a s n 2+1\n c b s n 0+1",
            "a 1+1 cycle\n  b 2+1\n    c 0+1");
        row("a circle without times is cut where it came first", "a b s n -\n b a s n -",
            "a 0+0 cycle missing-start missing-duration\n  b 0+0 missing-start missing-duration");
        row("two circles are cut once each", "a b s n 1+1\n b a s n 2+1\n c d s n 3+1\n d c s n 4+1",
            "a 1+1 cycle\n  b 2+1\nc 3+1 cycle\n  d 4+1");
        row("a span without id stands on top, whatever its parent",
            "a - s n 1+5\n - a s n 2+1\n 0000 a s n 3+1", "a 1+5\n- 2+1 invalid-id\n0000 3+1 invalid-id");
    }
    void spansFindTheirPlace() { compare(); }

    void doubledIdsAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("spans");
        QTest::addColumn<QByteArray>("picture");
        row("a copy stays and says so", "a - s n 1+5\n a - s n 1+5", "a 1+5\na 1+5 duplicate-id");
        row("all but the first of six", "a - s n 1+5\n a - s n 2+5\n a - s n 3+5",
            "a 1+5\na 2+5 duplicate-id\na 3+5 duplicate-id");
        row("a server half is the child of the client half", "a - web n 1+9 client\n a - db n 2+5 server",
            "a 1+9\n  a 2+5");
        row("also if it came first and names a parent",
            "b a db n 2+5 server\n b a web n 1+9 client\n a - web n 0+20", "a 0+20\n  b 1+9\n    b 2+5");
        row("a second server half is a double",
            "a - web n 1+9 client\n a - db n 2+5 server\n a - db n 3+5 server",
            "a 1+9\n  a 2+5\n  a 3+5 duplicate-id");
        row("a client half that is its own parent becomes a root",
            "a a web n 1+9 client\n a a db n 2+5 server", "a 1+9 self-parent\n  a 2+5");
        row("a child goes to the half of its own service",
            "a - web n 1+9 client\n a - db n 2+5 server\n b a web n 3+1\n c a db n 4+1",
            "a 1+9\n  a 2+5\n    c 4+1\n  b 3+1");
        row("a child of a third service goes to the server half",
            "a - web n 1+9 client\n a - db n 2+5 server\n b a x n 3+1", "a 1+9\n  a 2+5\n    b 3+1");
        row("a child of copies goes to the first", "a - s n 5+5\n a - s n 1+5\n b a x n 6+1",
            "a 1+5 duplicate-id\na 5+5\n  b 6+1");
        row("producer and consumer of one id are no halves", "a - s n 1+9 producer\n a - t n 2+5 consumer",
            "a 1+9\na 2+5 duplicate-id");
        row("pieces of a half are one span", "a - s - 1 client piece\n a - s get +7 client piece",
            "a 1+7 merged");
        row("pieces with two starts stay", "a - s x 1+2 client piece\n a - s x 3+2 client piece",
            "a 1+2\na 3+2 duplicate-id");
        row("pieces of another kind or place stay apart",
            "a - s x 1+9 client piece\n a - t x 2+2 server piece\n a - t - - server piece\n a - u - 4+1 "
            "server piece",
            "a 1+9\n  a 2+2 merged\n  a 4+1 duplicate-id");
        row("a piece brings the parent", "b - s x 2+1 client piece\n b a s - - client piece\n a - s x 1+5",
            "a 1+5\n  b 2+1 merged");
        row("copies elsewhere are no pieces", "a - s x 1+2 client\n a - s x - client",
            "a 1+2\na 1+0 duplicate-id missing-start missing-duration");
    }
    void doubledIdsAreToldApart() { compare(); }

    void jaegerReferencesChooseTheParent_data()
    {
        QTest::addColumn<QByteArray>("spans");
        QTest::addColumn<QByteArray>("picture");
        row("the first CHILD_OF that is there",
            "a - s n 1+9\n b - s n 2+9\n c - s n 3+1 child=x child=b child=a", "a 1+9\nb 2+9\n  c 3+1");
        row("CHILD_OF before FOLLOWS_FROM", "a - s n 1+9\n b - s n 2+9\n c - s n 3+1 follows=a child=b",
            "a 1+9\nb 2+9\n  c 3+1");
        row("FOLLOWS_FROM where no CHILD_OF is there", "a - s n 1+9\n c - s n 3+1 child=x follows=a",
            "a 1+9\n  c 3+1");
        row("an orphan where none is there", "c - s n 3+1 follows=y child=x", "c 3+1 missing-parent");
        row("a reference into another trace is no parent", "a - s n 1+9\n c - s n 3+1 other=99/a",
            "a 1+9\nc 3+1");
        row("nor one beside a parent", "a - s n 1+9\n b - s n 2+9\n c - s n 3+1 other=99/a child=b",
            "a 1+9\nb 2+9\n  c 3+1");
    }
    void jaegerReferencesChooseTheParent() { compare(); }

    void timesAreRepaired_data()
    {
        QTest::addColumn<QByteArray>("spans");
        QTest::addColumn<QByteArray>("picture");
        row("an end before the start", "a - s n 5..3", "a 5+0 negative-duration");
        row("a negative duration", "a - s n 5+-3", "a 5+0 negative-duration");
        row("no duration", "a - s n 5", "a 5+0 missing-duration");
        row("a duration of nothing is one", "a - s n 5+0", "a 5+0");
        row("no start: the parent's", "a - s n 5+9\n b a s n +3", "a 5+9\n  b 5+3 missing-start");
        row("no start: the grandparent's", "a - s n 5+9\n b a s n +3\n c b s n +1",
            "a 5+9\n  b 5+3 missing-start\n    c 5+1 missing-start");
        row("a root without a start: the earliest child's", "a - s n +9\n b a s n 7+1\n c a s n 6+1",
            "a 6+9 missing-start\n  c 6+1\n  b 7+1");
        row("a root without a start nor timed children: the earliest descendant's",
            "c b s n 7+1\n a - s n +9\n b a s n +2", "a 7+9 missing-start\n  b 7+2 missing-start\n    c 7+1");
        row("a root with nothing below: the trace's", "a - s n 5+9\n b - s n +1",
            "a 5+9\nb 5+1 missing-start");
        row("an end without a start is not used", "a - s n 5+9\n b a s n ..8",
            "a 5+9\n  b 5+0 missing-start");
        row("neither start nor duration", "a - s n 5+9\n b a s n -",
            "a 5+9\n  b 5+0 missing-start missing-duration");
        row("near 1970 a start of 0 is real", "a - s n 0+100\n b a s n 50+10", "a 0+100\n  b 50+10");
        row("all at 0 is no repair", "a - s n 0..0", "a 0+0");
        row("elsewhere 0 is no start", "a - s n 1700000000000000000+9\n b a s n 0+3",
            "a 1700000000000000000+9\n  b 1700000000000000000+3 missing-start");
        row("elsewhere an end of 0 is none", "a - s n 1700000000000000000..0",
            "a 1700000000000000000+0 missing-duration");
        row("start and end both left out by protobuf", "a - s n 1700000000000000000+9\n b a s n 0..0",
            "a 1700000000000000000+9\n  b 1700000000000000000+0 missing-start missing-duration");
        row("the greatest times", "a - s n 18446744073709551615+9223372036854775807",
            "a 18446744073709551615+9223372036854775807");
    }
    void timesAreRepaired() { compare(); }

    void tracesOfAFileAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("spans");
        QTest::addColumn<QByteArray>("expected");
        const auto file = [](const char* name, const char* spans, const char* expected) {
            QTest::newRow(name) << QByteArray(spans) << QByteArray(expected);
        };
        file("mixed spans", "a - s n 1+1 trace=12\n b - s n 1+1 trace=13\n c - s n 1+1 trace=12",
             "12:2 13:1");
        file("case and zeros do not matter", "a - s n 1+1 trace=ab\n b - s n 1+1 trace=00AB",
             "00ab:2 mixed-id-width=1");
        file("a 64-bit id joins the one of 128",
             "a - s n 1+1 trace=00f067aa0ba902b7\n b - s n 1+1 trace=4bf92f3577b34da600f067aa0ba902b7",
             "4bf92f3577b34da600f067aa0ba902b7:2 mixed-id-width=1");
        file("but not one of two",
             "a - s n 1+1 trace=0f\n b - s n 1+1 trace=10000000000000000f\n c - s n 1+1 "
             "trace=20000000000000000f",
             "0f:1 10000000000000000f:1 20000000000000000f:1");
        file("nor as 128 bits with zeros in front",
             "a - s n 1+1 trace=000000000000000000f067aa0ba902b7\n b - s n 1+1 "
             "trace=4bf92f3577b34da600f067aa0ba902b7",
             "000000000000000000f067aa0ba902b7:1 4bf92f3577b34da600f067aa0ba902b7:1");
        file("spans without a trace are one",
             "a - s n 1+1 trace=\n b - s n 1+1 trace=7\n c a s n 1+1 trace=", ":2 invalid-id=2 7:1");
        file("a trace id of zeros is none", "a - s n 1+1 trace=\n b - s n 1+1 trace=00", "00:2 invalid-id=2");
        file("an id that is no hex", "a - s n 1+1 trace=x-1\n b a s n 1+1 trace=x-1", "x-1:2");
    }
    void tracesOfAFileAreToldApart()
    {
        QFETCH(QByteArray, spans);
        QFETCH(QByteArray, expected);
        QByteArrayList found;
        for (const auto& trace : tracesOf(spans)) {
            found << QByteArray::fromStdString(trace->id()) + ':' +
                         QByteArray::number(qulonglong(trace->size()));
            for (std::size_t at = 0; at < spanRepairCount; ++at)
                if (const auto count = trace->repairCount(static_cast<SpanRepair>(at)); count != 0)
                    found << QByteArray::fromStdString(std::string(wordFor(static_cast<SpanRepair>(at)))) +
                                 '=' + QByteArray::number(qulonglong(count));
        }
        QCOMPARE(found.join(' '), expected);
    }

    void lateSpansMakeANewTraceAndLeaveTheOld()
    {
        TraceBuilder builder;
        addSpans(builder, "b a s n 6+1");
        const auto before = builder.build();
        addSpans(builder, "a - s n 5+3");
        const auto after = builder.build();
        QCOMPARE(pictureOf(*before.front()), QByteArray("b 6+1 missing-parent\n"));
        QCOMPARE(pictureOf(*after.front()), QByteArray("a 5+3\n  b 6+1\n"));
    }

    void aMillionDeepAndAMillionWide_data()
    {
        QTest::addColumn<bool>("deep");
        QTest::newRow("a chain of a million") << true;
        QTest::newRow("a million children of one") << false;
    }
    void aMillionDeepAndAMillionWide()
    {
        QFETCH(bool, deep);
        constexpr std::uint32_t count = 1'000'000;
        TraceBuilder builder;
        for (std::uint32_t at = 0; at < count; ++at) {
            SentSpan span;
            span.traceId = SentId::ofNumber(0, 1, 32);
            span.spanId = SentId::ofNumber(0, at + 1, 16);
            if (at > 0)
                span.parentId = SentId::ofNumber(0, deep ? at : 1, 16);
            span.startNano = 1'700'000'000'000'000'000 + at;
            span.durationNano = count - at;
            QVERIFY(builder.addSpan(span));
        }
        const auto traces = builder.finish();
        QCOMPARE(traces.size(), std::size_t{1});
        const Trace& trace = *traces.front();
        QCOMPARE(trace.size(), std::size_t{count});
        QCOMPARE(trace.subtreeSize(0), count);
        QCOMPARE(trace.deepest(), deep ? count : 2U);
    }

private:
    void compare()
    {
        QFETCH(QByteArray, spans);
        QFETCH(QByteArray, picture);
        QCOMPARE(pictureOf(*traceOf(spans)), picture);
    }
};

GATEHOUSE_TEST(TraceBuilderTest)

#include "tst_tracebuilder.moc"
