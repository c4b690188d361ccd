#include "testmain.h"

#include "listedspans.h"
#include "searchquerytext.h"

#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

const char* const shop = "a1 web GET/cart 100+50 http.route=/cart error resource:zone=north\n"
                         "a1 db SELECT 110+20 rows:=7 cached?=true\n"
                         "b2 web GET/home 300+10 http.route=/home resource:zone=south\n"
                         "b2 db SELECT 301+5 rows:=8 error=late\n"
                         "c3 queue drain 200+900 batch=x scope:level=low\n";

TraceSearch searchFor(const char* attributes)
{
    TraceSearch search;
    search.attributes = parseAttributes(attributes).conditions;
    return search;
}

} // namespace

class TraceSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void aLineSaysWhatTheTraceIs()
    {
        const TraceList traces =
            listedTraces("a1 web get 100+50 error\na1 db q 120+80\na1 db q 130+1 error\n");
        const TraceSummary& line = traces.front()->summary;
        QCOMPARE(line.traceId, std::string("a1"));
        QCOMPARE(line.rootService + ' ' + line.rootName, std::string("web get"));
        QCOMPARE(line.startUnixNano, 100U);
        QCOMPARE(line.durationNano, 100U);
        QCOMPARE(line.spanCount, 3U);
        QCOMPARE(line.errorCount, 2U);
        const std::vector<ServiceShare> services{{"db", 2, 1}, {"web", 1, 1}};
        QVERIFY(line.services == services);
        QCOMPARE(line.orphanCount, 0U);
        QVERIFY(!line.partial && !line.pinned);
    }

    void attributesAreThoseOfOneSpan_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* attributes, const char* expected) {
            QTest::newRow(name) << QByteArray(attributes) << QByteArray(expected);
        };
        row("none: all, newest first", "", "b2 c3 a1");
        row("a text", "http.route=/home", "b2");
        row("the case counts", "http.route=/Home", "");
        row("the whole text counts", "http.route=/hom", "");
        row("a pattern", "http.route=/*", "b2 a1");
        row("a whole number", "rows=7", "a1");
        row("a truth value", "cached=true", "a1");
        row("a key whatever its value", "rows", "b2 a1");
        row("of the resource", "zone=south", "b2");
        row("of the scope", "level=low", "c3");
        row("of resource and span together", "zone=north http.route=/cart", "a1");
        row("of two different spans", "http.route=/cart rows=7", "");
        row("an error is true of a span that has one", "error=true", "a1");
        row("and false of the others", "error=false", "b2 c3 a1");
        row("unless it was sent", "error=late", "b2");
        row("every span has error or not", "error batch=x", "c3");
        row("a key that is nowhere", "nothing=1", "");
        row("twice the same key with two values", "rows=7 rows=8", "");
    }
    void attributesAreThoseOfOneSpan()
    {
        QFETCH(QByteArray, attributes);
        QFETCH(QByteArray, expected);
        const FoundTraces found = searchTraces(listedTraces(shop), searchFor(attributes.constData()));
        QCOMPARE(idsOf(found.traces), expected);
        QCOMPARE(found.lookedAt, std::size_t{3});
    }

    void theFormNarrowsTheList_data()
    {
        QTest::addColumn<TraceSearch>("search");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, auto set, const char* expected) {
            TraceSearch search;
            set(search);
            QTest::newRow(name) << search << QByteArray(expected);
        };
        row(
            "a service anywhere in the trace", [](auto& s) { s.service = "db"; }, "b2 a1");
        row(
            "a service that is nowhere", [](auto& s) { s.service = "d"; }, "");
        row(
            "an operation", [](auto& s) { s.operation.text = "SELECT"; }, "b2 a1");
        row(
            "an operation by its beginning",
            [](auto& s) {
                s.operation = {"GET*", true};
            },
            "b2 a1");
        row(
            "an operation of another service",
            [](auto& s) {
                s.service = "web";
                s.operation.text = "SELECT";
            },
            "");
        row(
            "an attribute of the service",
            [](auto& s) {
                s.service = "db";
                s.attributes = parseAttributes("rows=8").conditions;
            },
            "b2");
        row(
            "an attribute of another service",
            [](auto& s) {
                s.service = "web";
                s.attributes = parseAttributes("rows=8").conditions;
            },
            "");
        row(
            "at least so long", [](auto& s) { s.minDurationNano = 50; }, "c3 a1");
        row(
            "at most so long", [](auto& s) { s.maxDurationNano = 50; }, "b2 a1");
        row(
            "from a time on", [](auto& s) { s.fromUnixNano = 200; }, "b2 c3");
        row(
            "before a time", [](auto& s) { s.untilUnixNano = 200; }, "a1");
        row(
            "with errors", [](auto& s) { s.errorsOnly = true; }, "a1");
        row(
            "the longest first", [](auto& s) { s.order = TraceOrder::Longest; }, "c3 a1 b2");
        row(
            "most spans first, then the newest", [](auto& s) { s.order = TraceOrder::MostSpans; },
            "b2 a1 c3");
        row(
            "most errors first", [](auto& s) { s.order = TraceOrder::MostErrors; }, "a1 b2 c3");
        row(
            "only so many", [](auto& s) { s.limit = 1; }, "b2");
        row(
            "only so many of the longest",
            [](auto& s) {
                s.limit = 2;
                s.order = TraceOrder::Longest;
            },
            "c3 a1");
    }
    void theFormNarrowsTheList()
    {
        QFETCH(TraceSearch, search);
        QFETCH(QByteArray, expected);
        QCOMPARE(idsOf(searchTraces(listedTraces(shop), search).traces), expected);
    }

    void theLimitDoesNotHideHowManyThereAre()
    {
        TraceSearch search;
        search.limit = 1;
        const FoundTraces found = searchTraces(listedTraces(shop), search);
        QCOMPARE(found.matching, std::size_t{3});
        QCOMPARE(found.traces.size(), std::size_t{1});
    }

    void aSearchIsOneLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("the usual one") << QByteArray("");
        QTest::newRow("the whole form") << QByteArray(
            "@service=\"web shop\" @operation=GET* @min=1.5s @max=2s @last=3600s @from=5 @until=7 "
            "@errors @order=longest @limit=20 http.route=/a");
        QTest::newRow("attributes alone") << QByteArray("a=1 b");
    }
    void aSearchIsOneLine()
    {
        QFETCH(QByteArray, text);
        const auto search = parseSearchQuery(text.toStdString());
        QVERIFY(search);
        QCOMPARE(QByteArray::fromStdString(searchQueryText(*search)), text);
    }

    void aLineThatIsNoSearchIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("an open quote") << QByteArray("a=\"b");
        QTest::newRow("an unknown name") << QByteArray("@colour=red");
        QTest::newRow("a name without a value") << QByteArray("@min");
        QTest::newRow("a value where there is none") << QByteArray("@errors=no");
        QTest::newRow("an unknown order") << QByteArray("@order=best");
        QTest::newRow("a limit beyond the greatest") << QByteArray("@limit=10001");
        QTest::newRow("a number with more behind it") << QByteArray("@from=5x");
        QTest::newRow("a duration without a unit") << QByteArray("@max=5");
    }
    void aLineThatIsNoSearchIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseSearchQuery(text.toStdString()));
    }

    void theLastHourIsAnHourBeforeNow()
    {
        TraceSearch search;
        search.lastNano = 100;
        QCOMPARE(searchAt(search, 1000).fromUnixNano, 900U);
        search.fromUnixNano = 950;
        QCOMPARE(searchAt(search, 1000).fromUnixNano, 950U);
        QCOMPARE(searchAt(search, 50).fromUnixNano, 950U);
    }

    void aSearchThatIsStoppedSaysSo()
    {
        std::stop_source source;
        source.request_stop();
        const FoundTraces found = searchTraces(listedTraces(shop), {}, source.get_token());
        QVERIFY(found.isStopped);
        QCOMPARE(found.lookedAt, std::size_t{0});
    }

    void anAttributeFindsTheNewestTrace()
    {
        const TraceList traces = listedTraces("a1 web get 100+1 http.request.id=r-1\n"
                                              "b2 web get 200+1 http.request.id=r-1\n"
                                              "c3 web get 300+1 http.request.id=r-2\n");
        const auto found = findByAttribute(traces, "http.request.id", "r-1");
        QVERIFY(found);
        QCOMPARE(found->summary.traceId, std::string("b2"));
        QVERIFY(!findByAttribute(traces, "http.request.id", "r-*"));
    }
};

GATEHOUSE_TEST(TraceSearchTest)
#include "tst_tracesearch.moc"
