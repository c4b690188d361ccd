#include "testmain.h"

#include "httpfetcher.h"
#include "openprofile.h"
#include "tracebatch.h"
#include "tracedesk.h"
#include "tracefixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray wide = "00000000000000a1c85990d2e844c762";
const QByteArray otherWide = "00000000000000b2c85990d2e844c762";

} // namespace

class TraceDeskTest : public QObject
{
    Q_OBJECT

private slots:
    void aProfileHasOneDesk()
    {
        HttpFetcher http;
        OpenProfile profile({}, nullptr, http);
        TraceDesk* const desk = TraceDesk::of(profile);
        QVERIFY(desk);
        QCOMPARE(TraceDesk::of(profile), desk);
        QCOMPARE(desk->profile(), &profile);
    }

    void tracesOfFilesLieOnTheDesk()
    {
        TraceDesk desk;
        const QSignalSpy changed(&desk, &TraceDesk::changed);
        open(desk, u"a.json"_s, {{wide, "web", "get", 1000, 5}, {"b2", "db", "query", 1000, 5}});
        QVERIFY(!changed.isEmpty());
        QCOMPARE(desk.traces()->size(), std::size_t{2});
        QCOMPARE(desk.names().size(), std::size_t{2});
        desk.files().close(desk.files().files().front()->number);
        QVERIFY(desk.traces()->empty());
    }

    void aTraceIsFoundByItsId_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("the whole id") << QString::fromUtf8(wide) << true;
        QTest::newRow("in capitals, with blanks") << u"  "_s + QString::fromUtf8(wide.toUpper()) << true;
        QTest::newRow("its lower half") << u"c85990d2e844c762"_s << true;
        QTest::newRow("without leading zeros") << u"a1c85990d2e844c762"_s << true;
        QTest::newRow("another one") << u"c85990d2e844c763"_s << false;
        QTest::newRow("no id") << u"what"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void aTraceIsFoundByItsId()
    {
        QFETCH(QString, id);
        QFETCH(bool, isThere);
        TraceDesk desk;
        open(desk, u"a.json"_s, {{wide, "web", "get", 1000, 5}, {"b2", "db", "query", 1000, 5}});
        const auto found = desk.find(id).result();
        QCOMPARE(found != nullptr, isThere);
        if (isThere)
            QCOMPARE(found->summary.traceId, wide.toStdString());
    }

    void halfAnIdOfTwoTracesIsNeither()
    {
        TraceDesk desk;
        open(desk, u"a.json"_s, {{wide, "web", "get", 1000, 5}, {otherWide, "web", "get", 1000, 5}});
        QVERIFY(!desk.find(u"c85990d2e844c762"_s).result());
    }

    void theFileOpenedLastCounts()
    {
        TraceDesk desk;
        open(desk, u"a.json"_s, {{wide, "web", "old", 1000, 5}});
        open(desk, u"b.json"_s, {{wide, "web", "new", 1000, 5}});
        QCOMPARE(desk.find(QString::fromUtf8(wide)).result()->summary.rootName, std::string("new"));
    }

    void aTraceIsFoundByItsRequest()
    {
        TraceDesk desk;
        open(desk, u"a.json"_s,
             {{"a1", "web", "get", 1000, 5, "http.request.id", "req-7"}, {"b2", "web", "get", 1000, 5}});
        QCOMPARE(desk.findByRequest(u"req-7"_s).result()->summary.traceId, std::string("a1"));
        QVERIFY(!desk.findByRequest(u"req-8"_s).result());
    }

    void whatIsSentHereLiesOnTheDesk()
    {
        TraceDesk desk;
        const QSignalSpy woken(&desk.live(), &LiveTraces::woken);
        send(desk, 0xa1, 1, "get");
        QTRY_COMPARE(desk.traces()->size(), std::size_t{1});
        QVERIFY(!woken.isEmpty());
        QCOMPARE(desk.traces()->front()->summary.spanCount, 1U);
        QCOMPARE(desk.traces()->front()->source, 0U);
        send(desk, 0xa1, 2, "more");
        QTRY_COMPARE(desk.traces()->front()->summary.spanCount, 2U);
        QVERIFY(desk.names().front()->operations("web") == (std::vector<std::string>{"get", "more"}));
        desk.live().store().clear();
        QTRY_VERIFY(desk.traces()->empty());
    }

    void whatIsPinnedIsShownAsPinned()
    {
        TraceDesk desk;
        send(desk, 0xa1, 1, "get");
        QTRY_COMPARE(desk.traces()->size(), std::size_t{1});
        desk.live().store().setPinned(desk.traces()->front()->trace->sentId(), true);
        QTRY_VERIFY(desk.traces()->front()->summary.pinned);
    }

    void aTraceThatJustCameIsFoundAtOnce()
    {
        TraceDesk desk;
        send(desk, 0xa1, 1, "get");
        const auto found = desk.find(QString::number(0xa1, 16).rightJustified(32, u'0')).result();
        QVERIFY(found);
        QCOMPARE(found->summary.rootName, std::string("get"));
    }

    void aDeskThatGoesUnderLoadIsNotMissed()
    {
        for (int round = 0; round < 200; ++round) {
            TraceDesk desk;
            for (std::uint64_t trace = 1; trace < 20; ++trace)
                send(desk, trace, 1, "get");
            if (round % 2 == 0)
                QCoreApplication::sendPostedEvents(&desk.live());
        }
    }

private:
    static void send(TraceDesk& desk, std::uint64_t trace, std::uint64_t id, std::string_view name)
    {
        TraceBatch batch(desk.live().store());
        SentSpan span;
        span.traceId = SentId::ofNumber(0, trace, 32);
        span.spanId = SentId::ofNumber(0, id, 16);
        span.resource = batch.resource({"web", {}});
        span.name = name;
        span.startNano = 1000 + id;
        span.durationNano = 5;
        QVERIFY(batch.addSpan(span));
        QCOMPARE(batch.commit().taken, 1U);
    }

    void open(TraceDesk& desk, const QString& name, const QList<ZipkinSpan>& spans)
    {
        const QSignalSpy opened(&desk.files(), &TraceFileShelf::opened);
        desk.files().open({writeFile(m_folder.path(), name, zipkinJson(spans))});
        QTRY_COMPARE(opened.size(), 1);
    }

    QTemporaryDir m_folder;
};

GATEHOUSE_TEST(TraceDeskTest)
#include "tst_tracedesk.moc"
