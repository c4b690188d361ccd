#include "testmain.h"

#include "tracedesk.h"
#include "tracefixture.h"
#include "tracesearchrunner.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

class TraceSearchRunnerTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<TraceDesk>();
        m_runner = std::make_unique<TraceSearchRunner>(*m_desk);
        m_answers.clear();
        connect(m_runner.get(), &TraceSearchRunner::found, m_runner.get(),
                [this](const std::shared_ptr<const FoundTraces>& found) { m_answers.append(found); });
    }
    void cleanup()
    {
        m_runner.reset();
        m_desk.reset();
    }

    void theNewestSearchIsAnswered()
    {
        open(u"a.json"_s, {{"a1", "web", "get", 1000, 5}, {"b2", "db", "query", 1000, 5}});
        QTRY_VERIFY(!m_answers.isEmpty());
        m_answers.clear();
        TraceSearch search;
        for (const char* service : {"nobody", "db", "web"}) {
            search.service = service;
            m_runner->setSearch(search);
        }
        QTRY_VERIFY(!m_runner->isRunning());
        QTRY_COMPARE(m_answers.size(), 1);
        QCOMPARE(m_answers.front()->traces.size(), std::size_t{1});
        QCOMPARE(m_answers.front()->traces.front()->summary.traceId, std::string("a1"));
    }

    void whatComesIsSearchedAnew()
    {
        m_runner->setSearch({});
        QTRY_COMPARE(m_answers.size(), 1);
        open(u"a.json"_s, {{"a1", "web", "get", 1000, 5}});
        QTRY_VERIFY(m_answers.last()->traces.size() == 1);
        QVERIFY(!m_runner->isBehind());
    }

    void whoDoesNotFollowIsOnlyToldThatThereIsMore()
    {
        m_runner->setSearch({});
        QTRY_COMPARE(m_answers.size(), 1);
        m_runner->setFollowing(false);
        open(u"a.json"_s, {{"a1", "web", "get", 1000, 5}});
        QVERIFY(m_runner->isBehind());
        QCOMPARE(m_answers.size(), 1);
        m_runner->setFollowing(true);
        QTRY_COMPARE(m_answers.last()->traces.size(), std::size_t{1});
    }

    void oneThatGoesWhileItSearchesIsNotMissed()
    {
        open(u"a.json"_s, {{"a1", "web", "get", 1000, 5}});
        for (int round = 0; round < 100; ++round) {
            TraceSearchRunner runner(*m_desk);
            runner.setSearch({});
        }
    }

private:
    void open(const QString& name, const QList<ZipkinSpan>& spans)
    {
        const QSignalSpy opened(&m_desk->files(), &TraceFileShelf::opened);
        m_desk->files().open({writeFile(m_folder.path(), name, zipkinJson(spans))});
        QTRY_COMPARE(opened.size(), 1);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<TraceDesk> m_desk;
    std::unique_ptr<TraceSearchRunner> m_runner;
    QList<std::shared_ptr<const FoundTraces>> m_answers;
};

GATEHOUSE_TEST(TraceSearchRunnerTest)
#include "tst_tracesearchrunner.moc"
