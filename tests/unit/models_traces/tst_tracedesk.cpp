#include "testmain.h"

#include "httpfetcher.h"
#include "openprofile.h"
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
        QCOMPARE(desk.names().size(), std::size_t{1});
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

private:
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
