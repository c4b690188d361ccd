#include "testmain.h"

#include "skewcorrection.h"
#include "spandetailswriter.h"
#include "spanfinder.h"
#include "spanlist.h"
#include "visiblerows.h"

#include <random>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

QByteArray idsOf(const Trace& trace, const std::vector<SpanIndex>& spans)
{
    QByteArrayList ids;
    for (const SpanIndex span : spans)
        ids << QByteArray::fromStdString(trace.spanId(span));
    return ids.join(' ');
}

QByteArray shownIn(const VisibleRows& rows)
{
    std::vector<SpanIndex> spans;
    for (std::uint32_t row = 0; row < rows.count(); ++row)
        spans.push_back(rows.spanAt(row));
    return idsOf(rows.trace(), spans);
}

SpanIndex spanOf(const Trace& trace, const char* id)
{
    return trace.find(SentId::ofHex(id));
}

const char* const family =
    "a - s n 0+100\n b a s n 1+9\n c b s n 2+1\n d b s n 3+1\n e a s n 20+9\n f e s n 21+1";

/// One span with everything a text can stand in, between two without.
std::shared_ptr<const Trace> searchable()
{
    TraceBuilder builder;
    addSpans(builder, "a1 - web render 0+100 error");
    SpanDetailsWriter writer;
    writer.string("http.url", "https://example.com/Cart");
    writer.integer("http.status", 503);
    writer.boolean("cache.hit", true);
    writer.beginArray("tags");
    writer.string({}, "blue");
    writer.end();
    writer.beginEvent(1, "Exception");
    writer.string("exception.message", "no such table");
    writer.end();
    writer.statusMessage("gave up");
    SentSpan span;
    span.traceId = SentId::ofHex("1");
    span.spanId = SentId::ofHex("b2");
    span.parentId = SentId::ofHex("a1");
    SpanDetailsWriter host;
    host.string("host.name", "node-7");
    span.resource = builder.resource({"Shop", host.bytes()});
    span.scope = builder.scope({"lib.http", "1.0", {}});
    span.name = "GET /cart";
    span.startNano = 10;
    span.durationNano = 20;
    span.details = writer.bytes();
    if (!builder.addSpan(span))
        return nullptr;
    addSpans(builder, "c3 a1 web paint 40+5");
    return builder.finish().front();
}

} // namespace

/// What the waterfall asks of a trace: which rows there are, which spans match, what skewed clocks hide.
class TraceViewsTest : public QObject
{
    Q_OBJECT

private slots:
    void collapsingHidesWhatIsBelow()
    {
        const auto trace = traceOf(family);
        VisibleRows rows(trace);
        QCOMPARE(shownIn(rows), QByteArray("a b c d e f"));
        rows.setCollapsed(spanOf(*trace, "b"), true);
        QCOMPARE(shownIn(rows), QByteArray("a b e f"));
        rows.setCollapsed(spanOf(*trace, "a"), true);
        QCOMPARE(shownIn(rows), QByteArray("a"));
        QCOMPARE(rows.visibleAbove(spanOf(*trace, "d")), spanOf(*trace, "a"));
        rows.setCollapsed(spanOf(*trace, "e"), true);
        QCOMPARE(shownIn(rows), QByteArray("a"));
        rows.setCollapsed(spanOf(*trace, "a"), false);
        QCOMPARE(shownIn(rows), QByteArray("a b e"));
        rows.setCollapsed(spanOf(*trace, "c"), true);
        QVERIFY(!rows.isCollapsed(spanOf(*trace, "c")));
        rows.reveal(spanOf(*trace, "d"));
        QCOMPARE(shownIn(rows), QByteArray("a b c d e"));
        rows.expandAll();
        QCOMPARE(shownIn(rows), QByteArray("a b c d e f"));
        rows.collapseAll();
        QCOMPARE(shownIn(rows), QByteArray("a"));
        rows.collapseFrom(2);
        QCOMPARE(shownIn(rows), QByteArray("a b e"));
    }

    void aTopAndAFilterHideTheRest()
    {
        const auto trace = traceOf(family);
        VisibleRows rows(trace);
        rows.setTop(spanOf(*trace, "b"));
        QCOMPARE(shownIn(rows), QByteArray("b c d"));
        rows.collapseFrom(1);
        QCOMPARE(shownIn(rows), QByteArray("b"));
        rows.reveal(spanOf(*trace, "f"));
        QCOMPARE(shownIn(rows), QByteArray("a b e f"));
        rows.expandAll();
        rows.setKept({true, false, false, true, false, true});
        QCOMPARE(shownIn(rows), QByteArray("a d f"));
        QCOMPARE(rows.visibleAbove(spanOf(*trace, "c")), spanOf(*trace, "a"));
        rows.setKept(std::vector<bool>(6, false));
        QCOMPARE(rows.count(), 0U);
        rows.setKept({});
        QCOMPARE(rows.count(), 6U);
    }

    void rowsAgreeWithAWalkOverAllSpans()
    {
        std::mt19937 random(7);
        TraceBuilder builder;
        constexpr std::uint32_t count = 3000;
        for (std::uint32_t at = 1; at <= count; ++at) {
            SentSpan span;
            span.traceId = SentId::ofHex("1");
            span.spanId = SentId::ofNumber(0, at, 16);
            span.parentId = SentId::ofNumber(0, at == 1 ? 0 : 1 + random() % std::min(at - 1, 300U), 16);
            span.startNano = at;
            span.durationNano = 1;
            QVERIFY(builder.addSpan(span));
        }
        const auto trace = builder.finish().front();
        VisibleRows rows(trace);
        for (int step = 0; step < 300; ++step) {
            const SpanIndex span = random() % count;
            rows.setCollapsed(span, random() % 3 != 0);
            std::uint32_t row = 0;
            for (SpanIndex at = 0; at < count;) {
                QVERIFY(rows.isVisible(at));
                QCOMPARE(rows.rowOf(at), row);
                QCOMPARE(rows.spanAt(row), at);
                ++row;
                at = rows.isCollapsed(at) ? trace->afterSubtree(at) : at + 1;
            }
            QCOMPARE(rows.count(), row);
        }
    }

    void aTextIsFoundWhereverItStands_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("ids");
        const auto row = [](const char* name, const char* text, const char* ids) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(ids);
        };
        row("no text is in all", "", "a1 b2 c3");
        row("in a name, in any case", "get /CART", "b2");
        row("in part of a name", "r", "a1 b2");
        row("in a service", "WEB", "a1 c3");
        row("in a key", "http.url", "b2");
        row("in a value", "example.com/cart", "b2");
        row("in a number", "503", "b2");
        row("in a truth value", "true", "b2");
        row("in a list", "blue", "b2");
        row("as key and value", "http.status=50", "b2");
        row("not as another's value", "http.url=503", "");
        row("in an event", "exception", "b2");
        row("in an event's attribute", "such table", "b2");
        row("in the status", "gave", "b2");
        row("in the resource", "node-7", "b2");
        row("in the scope", "lib.http", "b2");
        row("as the whole id", "B2", "b2");
        row("not between a length and a text",
            "\x04"
            "blue",
            "");
        row("nowhere", "zebra", "");
        row("not in numbers, though its letters are", "sales", "");
        row("as the words of a truth value", "number.is=TRU", "");
    }
    void aTextIsFoundWhereverItStands()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, ids);
        const auto trace = searchable();
        SpanQuery query;
        query.text = text.toStdString();
        QCOMPARE(idsOf(*trace, findSpans(*trace, query)), ids);
    }

    void manyProcessorsFindWhatOneFinds()
    {
        TraceBuilder builder;
        SpanDetailsWriter details;
        for (std::uint32_t at = 0; at < 150'000; ++at) {
            details.clear();
            details.integer("number", at);
            SentSpan span;
            span.spanId = SentId::ofNumber(0, at + 1, 16);
            span.startNano = 1'700'000'000'000'000'000 + at;
            span.endNano = *span.startNano + 1;
            span.details = details.bytes();
            QVERIFY(builder.addSpan(span));
        }
        const auto trace = builder.finish().front();
        SpanQuery query;
        query.text = "999";
        std::vector<SpanIndex> expected;
        for (SpanIndex span = 0; span < trace->size(); ++span)
            if (std::to_string(span).find("999") != std::string::npos)
                expected.push_back(span);
        QVERIFY(findSpans(*trace, query) == expected);
        query.text.clear();
        QCOMPARE(findSpans(*trace, query).size(), trace->size());
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(findSpans(*trace, query, stop.get_token()).empty());
    }

    void durationsErrorsAndServicesNarrowTheSearch()
    {
        const auto trace = searchable();
        SpanQuery query;
        query.minDurationNano = 6;
        QCOMPARE(idsOf(*trace, findSpans(*trace, query)), QByteArray("a1 b2"));
        query.maxDurationNano = 50;
        QCOMPARE(idsOf(*trace, findSpans(*trace, query)), QByteArray("b2"));
        query = {};
        query.errorsOnly = true;
        QCOMPARE(idsOf(*trace, findSpans(*trace, query)), QByteArray("a1"));
        query = {};
        query.service = trace->serviceId(spanOf(*trace, "b2"));
        QCOMPARE(idsOf(*trace, findSpans(*trace, query)), QByteArray("b2"));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(findSpans(*trace, {}, stop.get_token()).empty());
    }

    void skewedClocksAreEstimatedPerHost_data()
    {
        QTest::addColumn<QByteArray>("spans");
        QTest::addColumn<QByteArray>("clocks");
        const auto row = [](const char* name, const char* spans, const char* clocks) {
            QTest::newRow(name) << QByteArray(spans) << QByteArray(clocks);
        };
        row("clocks that agree", "a - web n 1000+100 client\n b a db n 1010+50 server", "");
        row("a server that is early lands in the middle",
            "a - web n 1000+100 client\n b a db n 500+50 server", "db+525");
        row("a server that is late", "a - web n 1000+100 client\n b a db n 2000+60 server", "db-980");
        row("two calls are fitted together",
            "a - web n 1000+500 client\n b a db n 400+100 server\n c - web n 2000+110 client\n d c db n "
            "1403+100 server",
            "db+603");
        row("one host behind another",
            "a - web n 1000+100 client\n b a api n 500+80 server\n"
            " c b api n 510+40 client\n d c db n 110+20 server",
            "api+510 db+920");
        row("the same host is never corrected", "a - web n 1000+100 client\n b a web n 500+50 server", "");
        row("a consumer may come when it likes", "a - web n 1000+100 producer\n b a db n 5000+50 consumer",
            "");
        row("a server may outlive a caller that gave up",
            "a - web n 1000+100 client\n b a db n 1010+5000 server", "");
        row("but not begin before it", "a - web n 1000+100 client\n b a db n 900+5000 server", "db+100");
    }
    void skewedClocksAreEstimatedPerHost()
    {
        QFETCH(QByteArray, spans);
        QFETCH(QByteArray, clocks);
        const auto trace = traceOf(spans);
        const SkewCorrection skew(*trace);
        QByteArrayList found;
        for (const HostClock& clock : skew.corrected())
            found << QByteArray(clock.service.data(), static_cast<qsizetype>(clock.service.size())) +
                         (clock.offsetNano < 0 ? "" : "+") + QByteArray::number(qlonglong(clock.offsetNano));
        QCOMPARE(found.join(' '), clocks);
        for (SpanIndex span = 0; span < trace->size(); ++span)
            QCOMPARE(static_cast<std::int64_t>(skew.startNano(*trace, span)),
                     static_cast<std::int64_t>(trace->startNano(span)) + skew.offsetNano(*trace, span));
    }
};

GATEHOUSE_TEST(TraceViewsTest)

#include "tst_traceviews.moc"
