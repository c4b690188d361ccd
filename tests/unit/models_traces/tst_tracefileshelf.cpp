#include "testmain.h"

#include "tracefileshelf.h"
#include "tracefixture.h"
#include "traceproblem.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

class TraceFileShelfTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void filesAreReadOneAfterTheOther()
    {
        TraceFileShelf shelf;
        const QSignalSpy opened(&shelf, &TraceFileShelf::opened);
        const QString first = file(u"first.json"_s, "a1", 1);
        const QString second = file(u"second.json"_s, "b2", 2);
        shelf.open({first, second});
        QVERIFY(shelf.isReading());
        QCOMPARE(shelf.currentPath(), first);
        QCOMPARE(shelf.waitingCount(), 1);
        QTRY_COMPARE(opened.size(), 2);
        QVERIFY(!shelf.isReading());
        QCOMPARE(shelf.files().size(), std::size_t{2});
        const OpenedTraceFile& last = *shelf.files().back();
        QCOMPARE(last.name, u"second.json"_s);
        QCOMPARE(last.spanCount, 2U);
        QVERIFY(last.format == TraceFormat::Zipkin);
        QCOMPARE(last.traces.size(), std::size_t{1});
        QCOMPARE(last.traces.front()->source, last.number);
        QVERIFY(last.names->services() == std::vector<std::string>{"web"});
    }

    void aFileThatIsOpenedAgainTakesItsPlace()
    {
        TraceFileShelf shelf;
        const QSignalSpy opened(&shelf, &TraceFileShelf::opened);
        const QString first = file(u"first.json"_s, "a1", 1);
        shelf.open({first, file(u"second.json"_s, "b2", 1)});
        QTRY_COMPARE(opened.size(), 2);
        file(u"first.json"_s, "c3", 5);
        shelf.open({first});
        QTRY_COMPARE(opened.size(), 3);
        QCOMPARE(shelf.files().size(), std::size_t{2});
        QCOMPARE(shelf.files().front()->spanCount, 5U);
        QCOMPARE(shelf.files().front()->number, 3U);
    }

    void aFileStaysUntilItIsClosed()
    {
        TraceFileShelf shelf;
        const QSignalSpy opened(&shelf, &TraceFileShelf::opened);
        shelf.open({file(u"first.json"_s, "a1", 1)});
        QTRY_COMPARE(opened.size(), 1);
        const QSignalSpy changed(&shelf, &TraceFileShelf::changed);
        shelf.close(99);
        QCOMPARE(changed.size(), 0);
        shelf.close(shelf.files().front()->number);
        QCOMPARE(changed.size(), 1);
        QVERIFY(shelf.files().empty());
    }

    void whatCannotBeReadSaysWhyAndTheNextIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("problem");
        QTest::newRow("no trace") << QByteArray("name,age\nann,5\n") << int(TraceProblem::NotATrace);
        QTest::newRow("cut off") << QByteArray("[{\"traceId\":\"a1\",\"id\":\"1\",\"name\":")
                                 << int(TraceProblem::CutOff);
        QTest::newRow("not there") << QByteArray() << int(TraceProblem::Unreadable);
    }
    void whatCannotBeReadSaysWhyAndTheNextIsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, problem);
        TraceFileShelf shelf;
        const QSignalSpy opened(&shelf, &TraceFileShelf::opened);
        QString failedPath;
        QList<Problem> problems;
        connect(&shelf, &TraceFileShelf::failed, &shelf, [&](const QString& path, const Problem& why) {
            failedPath = path;
            problems.append(why);
        });
        const QString broken = bytes.isEmpty() ? QDir(m_folder.path()).filePath(u"nowhere.json"_s)
                                               : writeFile(m_folder.path(), u"broken.json"_s, bytes);
        shelf.open({broken, file(u"whole.json"_s, "a1", 1)});
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(failedPath, broken);
        QVERIFY(problems.front().code == static_cast<TraceProblem>(problem));
    }

    void moreThanFitsIsRefused()
    {
        TraceFileShelf shelf(3);
        const QSignalSpy opened(&shelf, &TraceFileShelf::opened);
        QList<Problem> problems;
        connect(&shelf, &TraceFileShelf::failed, &shelf,
                [&](const QString&, const Problem& why) { problems.append(why); });
        shelf.open({file(u"first.json"_s, "a1", 2), file(u"second.json"_s, "b2", 2),
                    file(u"third.json"_s, "c3", 1)});
        QTRY_COMPARE(opened.size(), 2);
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.front().code == TraceProblem::TooLarge);
    }

    void whatIsCancelledNeverComes()
    {
        TraceFileShelf shelf;
        const QSignalSpy opened(&shelf, &TraceFileShelf::opened);
        shelf.open({file(u"first.json"_s, "a1", 1000), file(u"second.json"_s, "b2", 1)});
        shelf.cancel();
        QVERIFY(!shelf.isReading());
        QCOMPARE(shelf.waitingCount(), 0);
        shelf.open({file(u"third.json"_s, "c3", 1)});
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(shelf.files().front()->name, u"third.json"_s);
    }

    void oneThatGoesWhileItReadsIsNotMissed()
    {
        const QString path = file(u"first.json"_s, "a1", 1000);
        for (int round = 0; round < 50; ++round) {
            TraceFileShelf shelf;
            shelf.open({path});
        }
        TraceFileShelf shelf;
        const QSignalSpy opened(&shelf, &TraceFileShelf::opened);
        shelf.open({path});
        QTRY_COMPARE(opened.size(), 1);
    }

private:
    QString file(const QString& name, const QByteArray& trace, int spans)
    {
        QList<ZipkinSpan> list;
        for (int number = 0; number < spans; ++number)
            list.append({trace, "web", "get", 1'000'000 + number, 5});
        return writeFile(m_folder.path(), name, zipkinJson(list));
    }

    QTemporaryDir m_folder;
};

GATEHOUSE_TEST(TraceFileShelfTest)
#include "tst_tracefileshelf.moc"
