#include "testmain.h"

#include "criticalpath.h"
#include "spanstatistics.h"
#include "tracefile.h"

#include <QFile>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

constexpr std::uint64_t microsecond = 1000;

QString realFile(const QString& name)
{
    const QString data = qEnvironmentVariable("GATEHOUSE_DATA");
    const QString path = data + u"/traces/"_s + name;
    return data.isEmpty() || !QFile::exists(path) ? QString() : path;
}

/// `A 0-10 B 10-60`, in µs since the trace began.
QString pathOf(const Trace& trace)
{
    QStringList segments;
    for (const CriticalSegment& segment : criticalPath(trace))
        segments << u"%1 %2-%3"_s.arg(QString::fromStdString(trace.spanId(segment.span)))
                        .arg((segment.startNano - trace.startNano()) / microsecond)
                        .arg((segment.endNano - trace.startNano()) / microsecond);
    return segments.join(u' ');
}

/// `service count/total/self`, in µs, by name.
QString selfTimesOf(const Trace& trace)
{
    SpanStatistics statistics(StatisticsGroup::Service);
    statistics.add(trace);
    QStringList groups;
    for (const SpanGroup& group : statistics.groups())
        groups << u"%1 %2/%3/%4"_s.arg(QString::fromStdString(std::string(group.service)))
                      .arg(group.count)
                      .arg(group.totalNano / microsecond)
                      .arg(group.selfNano / microsecond);
    groups.sort();
    return groups.join(u", "_s);
}

} // namespace

/// Real traces, with answers worked out by hand: tests/contracts/traces/worked-by-hand.md says how.
class WorkedByHandTest : public QObject
{
    Q_OBJECT

private slots:
    void criticalPathsAreWhatTheyShouldBe_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* what, const QString& file, const QString& path) {
            QTest::newRow(what) << file << path;
        };
        row("a span alone", u"crisp/1.json"_s, u"a 0-100"_s);
        row("a child", u"crisp/2.json"_s, u"a 0-10 b 10-60 a 60-100"_s);
        row("a child that fills its parent", u"crisp/3.json"_s, u"b 0-100"_s);
        row("three children one after the other", u"crisp/5.json"_s,
            u"a 0-10 b1 10-30 a 30-40 b2 40-50 a 50-60 b3 60-90 a 90-100"_s);
        row("a child after its parent", u"crisp/9.json"_s, u"a 0-60 d 60-90 a 90-100"_s);
        row("children that overlap a little", u"crisp/10.json"_s,
            u"a 0-10 b 10-210 a 210-308 d 308-608 a 608-1000"_s);
        row("grandchildren that overlap", u"crisp/12.json"_s, u"a 0-10 b 10-30 d 30-50 b 50-70 a 70-100"_s);
        row("three children that overlap", u"crisp/14.json"_s, u"a 0-10 b 10-30 a 30-40 d 40-65 a 65-80"_s);
        row("five children, some of which overlap", u"crisp/16.json"_s,
            u"a 0-10 b 10-20 a 20-30 d 30-40 a 40-50 e 50-60 a 60-70 f 70-80 G 80-90 f 90-100 a 100-110"_s);
        row("four generations", u"crisp/18.json"_s,
            u"a 0-10 b 10-30 c 30-40 b 40-50 d 50-60 b 60-70 e 70-80 b 80-110 a 110-120 f 120-140 "
            "G 140-150 H 150-170 G 170-180 I 180-190 G 190-200 f 200-220 a 220-250"_s);
        row("a producer whose consumer is not waited for", u"jaeger/stats-testTrace.json"_s,
            u"span-1 0-125000 span-2 125000-158000 span-1 158000-180000 span-3 180000-200000 "
            "span-4 200000-201000 span-5 201000-219000 span-4 219000-220000 span-3 220000-246000 "
            "span-1 246000-250000 span-2_1 250000-287000 span-1 287000-300000 span-6 300000-320000 "
            "span-1 320000-330000 span-12 330000-331000 span-13 331000-340000 span-1 340000-390000"_s);
    }

    void criticalPathsAreWhatTheyShouldBe()
    {
        QFETCH(QString, file);
        QFETCH(QString, path);
        const QString name = realFile(file);
        if (name.isEmpty())
            QSKIP("GATEHOUSE_DATA names no folder with real traces");
        const auto read = readTraceFile(name.toStdString());
        QVERIFY(read.ok());
        QCOMPARE(read->traces.size(), std::size_t{1});
        QCOMPARE(pathOf(*read->traces.front()), path);
    }

    void selfTimesAreWhatTheyShouldBe_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("groups");
        const auto row = [](const QString& file, const QString& groups) {
            QTest::newRow(qPrintable(file)) << u"jaeger/stats-%1.json"_s.arg(file) << groups;
        };
        row(u"traceWithTwoNonOverlappingChildren"_s, u"service-one 1/40/30, service-two 2/110/110"_s);
        row(u"traceWithSingleChildLongerThanParentAndStartsAfterParent"_s,
            u"service-one 1/40/40, service-two 1/300/300"_s);
        row(u"traceWithOverlappingChildrenLongerThanParent"_s,
            u"service-one 1/40/30, service-two 3/410/410"_s);
        row(u"traceWithOverlappingChildren"_s, u"service-one 1/36/3, service-two 2/48/48"_s);
        row(u"traceWithThreeShortChildren"_s, u"service-one 1/36/5, service-two 3/36/36"_s);
        row(u"traceWithThreeShortOverlappingChildren"_s, u"service-one 1/36/20, service-two 3/26/26"_s);
        row(u"traceWithTwoChildrenStartedAtTraceStart"_s, u"service-one 1/36/0, service-two 2/79194/79194"_s);
        row(u"traceWithMultipleSpansWithTheSameValueInDifferentTags"_s, u"service-one 4/160/160"_s);
        row(u"testTraceNormal"_s, u"api-gateway 2/7401/3163, customers-service 3/1812/1739"_s);
        row(u"spanLongerAsParent"_s, u"api-gateway 2/22408/4581, customers-service 6/20016/19458"_s);
        row(u"spansAmongEachOther"_s, u"api-gateway 2/6697/2024, customers-service 10/1856/1825"_s);
        row(u"spansAmongEachOtherGrouped"_s, u"api-gateway 2/6697/2024, customers-service 13/1976/1905"_s);
        row(u"spanAmongEachOtherGroupedAndSpans"_s,
            u"api-gateway 2/6697/2024, customers-service 15/2041/1905"_s);
        row(u"testTrace"_s, u"service1 8/573000/378000, service2 3/238000/220000"_s);
    }

    void selfTimesAreWhatTheyShouldBe()
    {
        QFETCH(QString, file);
        QFETCH(QString, groups);
        const QString name = realFile(file);
        if (name.isEmpty())
            QSKIP("GATEHOUSE_DATA names no folder with real traces");
        const auto read = readTraceFile(name.toStdString());
        QVERIFY(read.ok());
        QCOMPARE(read->traces.size(), std::size_t{1});
        QCOMPARE(selfTimesOf(*read->traces.front()), groups);
    }
};

GATEHOUSE_TEST(WorkedByHandTest)

#include "tst_workedbyhand.moc"
