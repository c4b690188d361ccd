#include "chatproblem.h"
#include "fakechatsource.h"
#include "sessionlistloader.h"
#include "testmain.h"
#include "transcriptloader.h"

#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ChatLoadersTest : public QObject
{
    Q_OBJECT

    static SessionPage onePage() { return {{test::summaryOf("a", 10)}, {}}; }

private slots:
    void deliversAPage()
    {
        test::FakeChatSource source;
        SessionListLoader loader(source);
        QSignalSpy loaded(&loader, &SessionListLoader::loaded);
        loader.reload();
        source.pages[0].answer(onePage());
        QVERIFY(loaded.wait());
        QCOMPARE(loaded.count(), 1);
    }

    void reportsFailureAndTriesAgain()
    {
        test::FakeChatSource source;
        SessionListLoader loader(source);
        loader.setPollInterval(1ms);
        loader.setWatched(true);
        QSignalSpy failed(&loader, &SessionListLoader::failed);
        QSignalSpy refreshed(&loader, &SessionListLoader::refreshed);
        loader.reload();
        source.pages[0].answer(Problem{ChatProblem::SessionNotFound});
        QVERIFY(failed.wait());
        QTRY_COMPARE(source.pages.size(), 2);
        source.pages[1].answer(onePage());
        QVERIFY(refreshed.wait());
    }

    void deliversOnlyTheNewestFilter()
    {
        test::FakeChatSource source;
        SessionListLoader loader(source);
        QSignalSpy loaded(&loader, &SessionListLoader::loaded);
        loader.reload();
        SessionFilter filter;
        filter.userId = "b";
        loader.setFilter(filter);
        QVERIFY(source.pages[0].isCanceled());
        source.pages[0].promise->finish();
        source.pages[1].answer(onePage());
        QVERIFY(loaded.wait());
        QCOMPARE(loaded.count(), 1);
        QCOMPARE(source.queries[1].filter.userId, std::string("b"));
    }

    void asksAgainWithFiveSecondsOfOverlap()
    {
        test::FakeChatSource source;
        SessionListLoader loader(source);
        loader.setPollInterval(1ms);
        loader.reload();
        QSignalSpy loaded(&loader, &SessionListLoader::loaded);
        source.pages[0].answer(onePage());
        QVERIFY(loaded.wait());
        loader.setNewestTime(parseUtc("2026-03-01T07:10:00.000001Z"));
        loader.setWatched(true);
        QTRY_COMPARE(source.queries.size(), 2);
        QCOMPARE(source.queries[1].updatedFrom, std::string("2026-03-01T07:09:55.000001Z"));
    }

    void asksInAMomentWhenItIsToldOfSomethingNew()
    {
        test::FakeChatSource source;
        SessionListLoader loader(source);
        loader.setPollInterval(1h);
        loader.reload();
        QSignalSpy loaded(&loader, &SessionListLoader::loaded);
        source.pages[0].answer(onePage());
        QVERIFY(loaded.wait());
        loader.refreshSoon(); // nobody looks
        loader.setWatched(true);
        QTRY_COMPARE(source.queries.size(), 2);
        QSignalSpy answered(&loader, &SessionListLoader::answered);
        loader.refreshSoon(); // during a question, which may have been too early
        source.pages[1].answer(onePage());
        QVERIFY(answered.wait());
        QTRY_COMPARE(source.queries.size(), 3);
        source.pages[2].answer(onePage());
        QVERIFY(answered.wait());
        for (int i = 0; i < 20; ++i) // a burst is one question
            loader.refreshSoon();
        QTRY_COMPARE(source.queries.size(), 4);
        source.pages[3].answer(onePage());
        QVERIFY(answered.wait());
        QCOMPARE(source.queries.size(), 4);
    }

    void restsWhileNobodyLooks()
    {
        test::FakeChatSource source;
        SessionListLoader loader(source);
        loader.setPollInterval(1ms);
        loader.reload();
        QSignalSpy loaded(&loader, &SessionListLoader::loaded);
        source.pages[0].answer(onePage());
        QVERIFY(loaded.wait());
        loader.setWatched(true);
        QTRY_COMPARE(source.queries.size(), 2);
        loader.setWatched(false);
        QSignalSpy answered(&loader, &SessionListLoader::answered);
        source.pages[1].answer(onePage());
        QVERIFY(answered.wait());
        QCOMPARE(source.queries.size(), 2);
    }

    void cancelsWhatRunsWhenItGoes()
    {
        test::FakeChatSource source;
        {
            SessionListLoader loader(source);
            loader.reload();
            TranscriptLoader transcript(source);
            transcript.open(SessionId("s"));
        }
        QVERIFY(source.pages[0].isCanceled());
        QVERIFY(source.openings[0].isCanceled());
    }

    void opensOnlyTheLastChosen()
    {
        test::FakeChatSource source;
        TranscriptLoader loader(source);
        QSignalSpy opened(&loader, &TranscriptLoader::opened);
        loader.open(SessionId("a"));
        loader.open(SessionId("b"));
        QVERIFY(source.openings[0].isCanceled());
        source.openings[0].promise->finish();
        source.openings[1].answer(SessionOpening{test::summaryOf("b", 0).session, {}, {}});
        QVERIFY(opened.wait());
        QCOMPARE(opened.count(), 1);
    }

    void saysWhyItCannotOpen()
    {
        test::FakeChatSource source;
        TranscriptLoader loader(source);
        QSignalSpy failed(&loader, &TranscriptLoader::openFailed);
        loader.open(SessionId("a"));
        source.openings[0].answer(Problem{ChatProblem::SessionNotFound, {"a"}});
        QVERIFY(failed.wait());
    }

    void goesOnWhereAFullAnswerEnded()
    {
        test::FakeChatSource source;
        TranscriptLoader loader(source);
        loader.setPollInterval(1ms);
        loader.open(SessionId("a"));
        QSignalSpy opened(&loader, &TranscriptLoader::opened);
        source.openings[0].answer(SessionOpening{test::summaryOf("a", 0).session, {}, {}});
        QVERIFY(opened.wait());
        loader.setWatched(true);
        QTRY_COMPARE(source.messageQueries.size(), 1);
        std::vector<MessageRecord> full;
        for (int i = 0; i < source.messageQueries[0].limit; ++i)
            full.push_back(test::messageOf("m" + std::to_string(i), "user", 3, "x"));
        QList<std::optional<UtcTime>> ends;
        connect(&loader, &TranscriptLoader::refreshed, this,
                [&ends](const auto& /*messages*/, UtcTime /*since*/, auto until) { ends << until; });
        source.bodies[0].answer(full);
        QTRY_COMPARE(source.messageQueries.size(), 2);
        QCOMPARE(ends, (QList<std::optional<UtcTime>>{full.back().createdAt.instant()}));
        QVERIFY(source.messageQueries[1].from == positionOf(headOf(full.back())));
        source.bodies[1].answer(std::vector<MessageRecord>{full.back()});
        QTRY_COMPARE(source.messageQueries.size(), 3);
        QVERIFY(!ends.last());
        QVERIFY(!source.messageQueries[2].from);
    }

    void readsBodiesOnePageAtATime()
    {
        test::FakeChatSource source;
        TranscriptLoader loader(source);
        loader.open(SessionId("a"));
        MessageQuery query{SessionId("a")};
        loader.need(query);
        loader.need(query);
        QCOMPARE(source.messageQueries.size(), 1);
        loader.need(MessageQuery{SessionId("other")});
        QCOMPARE(source.messageQueries.size(), 1);
        QSignalSpy loaded(&loader, &TranscriptLoader::bodiesLoaded);
        source.bodies[0].answer(std::vector<MessageRecord>{});
        QVERIFY(loaded.wait());
        loader.need(query);
        QCOMPARE(source.messageQueries.size(), 2);
    }
};

GATEHOUSE_TEST(ChatLoadersTest)
#include "tst_chatloaders.moc"
