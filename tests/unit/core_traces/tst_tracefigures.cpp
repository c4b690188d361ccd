#include "testmain.h"

#include "criticalpath.h"
#include "selftime.h"
#include "spanlist.h"
#include "spanstatistics.h"
#include "traceinfo.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

QByteArray number(std::uint64_t value)
{
    return QByteArray::number(qulonglong{value});
}

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

/// What is said about a trace: info, self times, statistics, the critical path (CONTRACTS §5).
class TraceFiguresTest : public QObject
{
    Q_OBJECT

private slots:
    void infoSaysWhatTheTraceIs_data()
    {
        QTest::addColumn<QByteArray>("spans");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* spans, const char* expected) {
            QTest::newRow(name) << QByteArray(spans) << QByteArray(expected);
        };
        row("a lone span", "a - web get 5+3", "1 spans 1 services root web/get 5+3 0 errors depth 1");
        row("the extent is over all that have a time",
            "a - web get 50+30\n b a db q 40+10\n c a db q 60+100\n d a db q +1000",
            "4 spans 2 services root web/get 40+120 0 errors depth 2 missing-start=1");
        row("nothing has a time", "a - web get -",
            "1 spans 1 services root web/get 0+0 0 errors depth 1 "
            "missing-start=1 missing-duration=1");
        row("no name is made up", "a - - - 5+3", "1 spans 0 services root / 5+3 0 errors depth 1");
        row("the root is the earliest that names no parent", "b x web orphan 1+1\n a - web get 5+3",
            "2 spans 1 services root web/get 1+7 0 errors depth 1 missing-parent=1");
        row("itself is a parent too", "b b web self 1+1\n a - web get 5+3",
            "2 spans 1 services root web/get 1+7 0 errors depth 1 self-parent=1");
        row("else the root is the earliest on top", "b x web late 5+1\n a y web early 4+3",
            "2 spans 1 services root web/early 4+3 0 errors depth 1 missing-parent=2");
        row("errors are those of the spans themselves",
            "a - web get 5+3 error\n b a web q 6+1\n c a web q 6+1 error",
            "3 spans 1 services root web/get 5+3 2 errors depth 2");
        row("merged pieces count as sent", "a - web get 5 client piece\n a - web - +4 client piece",
            "2 spans 1 services root web/get 5+4 0 errors depth 1 merged=1");
        row("a shared span is two levels", "a - web get 5+9 client\n a - db get 6+1 server",
            "2 spans 2 services root web/get 5+9 0 errors depth 2");
    }
    void infoSaysWhatTheTraceIs()
    {
        QFETCH(QByteArray, spans);
        QFETCH(QByteArray, expected);
        const auto trace = traceOf(spans);
        const TraceInfo info = traceInfo(*trace);
        QByteArray found = number(info.spanCount) + " spans " + number(info.serviceCount) +
                           " services root " + bytesOf(info.rootService) + '/' + bytesOf(info.rootName) +
                           ' ' + number(info.startUnixNano) + '+' + number(info.durationNano) + ' ' +
                           number(info.errorCount) + " errors depth " + number(info.depth);
        for (const RepairCount& repair : info.repairs)
            found += ' ' + bytesOf(wordFor(repair.repair)) + '=' + number(repair.count);
        QCOMPARE(found, expected);
    }

    void selfTimeIsWhatNoChildCovers_data()
    {
        QTest::addColumn<QByteArray>("spans");
        QTest::addColumn<quint64>("expected");
        const auto row = [](const char* name, const char* spans, quint64 expected) {
            QTest::newRow(name) << QByteArray(spans) << expected;
        };
        row("no child", "a - s n 0+100", 100);
        row("two that do not overlap", "a - s n 0+100\n b a s n 10+20\n c a s n 50+10", 70);
        row("two that overlap", "a - s n 0+100\n b a s n 10+20\n c a s n 20+30", 60);
        row("one inside another", "a - s n 0+100\n b a s n 10+50\n c a s n 20+10", 50);
        row("two at its start", "a - s n 0+100\n b a s n 0+10\n c a s n 0+20", 80);
        row("one longer than it", "a - s n 10+100\n b a s n 5+200", 0);
        row("one that runs on behind it", "a - s n 0+100\n b a s n 90+50", 90);
        row("one that is wholly behind it", "a - s n 0+100\n b a s n 200+50", 100);
        row("one that is wholly before it", "a - s n 100+100\n b a s n 20+50", 100);
        row("grandchildren do not count", "a - s n 0+100\n b a s n 10+10\n c b s n 30+50", 90);
        row("a span that took no time", "a - s n 5+0\n b a s n 0+50", 0);
        row("up to the end of all time", "a - s n 18446744073709551610+9\n b a s n 18446744073709551611+9",
            5);
    }
    void selfTimeIsWhatNoChildCovers()
    {
        QFETCH(QByteArray, spans);
        QFETCH(quint64, expected);
        const auto trace = traceOf(spans);
        QCOMPARE(quint64{selfTime(*trace, trace->find(SentId::ofHex("a")))}, expected);
    }

    void statisticsSumUpTheirGroups()
    {
        const auto trace =
            traceOf("a - web get 0+100\n b a db q 10+21 error\n c a db q 40+10\n d a db w 60+3");
        SpanStatistics operations(StatisticsGroup::Operation);
        operations.add(*trace);
        SpanStatistics services(StatisticsGroup::Service);
        services.add(*trace);
        services.add(*trace);
        QCOMPARE(pictureOf(operations),
                 QByteArray("web/get n1 total100 self66 min100 avg100 p95-100 max100 errors0\n"
                            "db/q n2 total31 self31 min10 avg15 p95-21 max21 errors1\n"
                            "db/w n1 total3 self3 min3 avg3 p95-3 max3 errors0\n"));
        QCOMPARE(pictureOf(services),
                 QByteArray("web/ n2 total200 self132 min100 avg100 p95-100 max100 errors0\n"
                            "db/ n6 total68 self68 min3 avg11 p95-21 max21 errors2\n"));
    }

    void theCriticalPathIsWalkedBackwards_data()
    {
        QTest::addColumn<QByteArray>("spans");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* spans, const char* expected) {
            QTest::newRow(name) << QByteArray(spans) << QByteArray(expected);
        };
        row("a lone span", "a - s n 0+100", "a 0-100");
        row("one after another", "a - s n 0+100\n b a s n 10+20\n c a s n 50+30",
            "a 0-10 b 10-30 a 30-50 c 50-80 a 80-100");
        row("of two at once the one that ends last", "a - s n 0+100\n b a s n 10+60\n c a s n 10+80",
            "a 0-10 c 10-90 a 90-100");
        row("one that touches the next", "a - s n 0+100\n b a s n 0+50\n c a s n 50+50", "b 0-50 c 50-100");
        row("one that overlaps the next is left out", "a - s n 0+100\n b a s n 0+51\n c a s n 50+50",
            "a 0-50 c 50-100");
        row("a tie goes to the one that began first", "a - s n 0+100\n b a s n 40+60\n c a s n 20+80",
            "a 0-20 c 20-100");
        row("and then to the one that came first", "a - s n 0+100\n c a s n 20+80\n b a s n 20+80",
            "a 0-20 c 20-100");
        row("a tie of cut children goes by their own starts",
            "a - s n 50+50\n b a s n 40+100\n c a s n 30+100", "c 50-100");
        row("a child is cut to its parent", "a - s n 0+100\n b a s n 50+100\n c b s n 90+50",
            "a 0-50 b 50-90 c 90-100");
        row("a child behind its parent is left out", "a - s n 0+100\n b a s n 100+50", "a 0-100");
        row("a child that took no time takes part", "a - s n 0+100\n b a s n 50+0", "a 0-50 a 50-100");
        row("several roots give one path each", "a - s n 0+100\n b - s n 50+100\n c b s n 60+90",
            "a 0-100 b 50-60 c 60-150");
        row("the consumer of a producer is not waited for",
            "a - s n 0+100 producer\n b a t n 10+80 consumer\n c a t n 20+5 client",
            "a 0-20 c 20-25 a 25-100");
        row("a consumer of another is", "a - s n 0+100\n b a t n 10+80 consumer", "a 0-10 b 10-90 a 90-100");
        row("an orphan is a path of its own", "a - s n 0+10\n b x s n 3+4", "a 0-10 b 3-7");
        row("nothing that took time gives nothing", "a - s n 5+0", "");
    }
    void theCriticalPathIsWalkedBackwards()
    {
        QFETCH(QByteArray, spans);
        QFETCH(QByteArray, expected);
        const auto trace = traceOf(spans);
        QByteArrayList found;
        for (const CriticalSegment& segment : criticalPath(*trace))
            found << QByteArray::fromStdString(trace->spanId(segment.span)) + ' ' +
                         number(segment.startNano) + '-' + number(segment.endNano);
        QCOMPARE(found.join(' '), expected);
    }

private:
    static QByteArray pictureOf(const SpanStatistics& statistics)
    {
        QByteArray picture;
        for (const SpanGroup& group : statistics.groups())
            picture += QByteArray::fromStdString(group.service + '/' + group.name) + " n" +
                       number(group.count) + " total" + number(group.totalNano) + " self" +
                       number(group.selfNano) + " min" + number(group.minNano) + " avg" +
                       number(group.avgNano) + " p95-" + number(group.p95Nano) + " max" +
                       number(group.maxNano) + " errors" + number(group.errors) + '\n';
        return picture;
    }
};

GATEHOUSE_TEST(TraceFiguresTest)

#include "tst_tracefigures.moc"
