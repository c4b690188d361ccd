#include "connectionproblem.h"
#include "httpfetcher.h"
#include "rulescallproblem.h"
#include "rulessource.h"
#include "scriptedserver.h"
#include "testmain.h"

#include <QFutureWatcher>
#include <QSignalSpy>

using namespace gatehouse;
using gatehouse::test::ScriptedServer;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray Json = "application/json";
const QByteArray Path = "/base/api/v1/configs/validation.rules";
const QByteArray Stored = "{\"version\":3,\"hash\":\"ab\",\"value\":{\"version\":1},\"updated_by\":\"ann\","
                          "\"updated_at\":\"2026-03-01T06:02:20.632281Z\"}";

} // namespace

/// What is sent, to where, and what the answers become.
class RulesSourceTest : public QObject
{
    Q_OBJECT

private:
    template <class T>
    static Outcome<T> wait(const QFuture<Outcome<T>>& future)
    {
        QFutureWatcher<Outcome<T>> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(future);
        if (!watcher.isFinished())
            finished.wait(10'000);
        return future.isResultReadyAt(0) ? future.resultAt(0)
                                         : Outcome<T>(Problem{ConnectionProblem::Failed});
    }

    ScriptedServer m_server;
    HttpFetcher m_http;

    QUrl base() const { return m_server.url("/base/"); }

private slots:
    void readsWhatIsLive()
    {
        m_server.answer(Path, ScriptedServer::whole("200 OK", Json, Stored, "ETag: \"v3-ab\"\r\n"));
        RulesSource source(m_http, base());
        const auto live = wait(source.live());
        QVERIFY(live.ok() && live->has_value());
        QCOMPARE((*live)->text, std::string("{\"version\":1}"));
        QCOMPARE((*live)->etag, QByteArray("\"v3-ab\""));
    }

    void takesNoRulesForAnAnswer()
    {
        m_server.answer(Path,
                        ScriptedServer::whole("404 Not Found", Json, "{\"error\":\"CONFIG_NOT_FOUND\"}"));
        m_server.answer(Path + "/history?limit=50",
                        ScriptedServer::whole("404 Not Found", Json, "{\"error\":\"CONFIG_NOT_FOUND\"}"));
        RulesSource source(m_http, base());
        const auto live = wait(source.live());
        QVERIFY(live.ok() && !live->has_value());
        const auto page = wait(source.history(50));
        QVERIFY(page.ok() && page->versions.isEmpty());
    }

    void sendsTheTextToTheByteUnderItsPrecondition_data()
    {
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("over a version")
            << QByteArray("\"v3-ab\"") << QByteArray("\r\nIf-Match: \"v3-ab\"\r\n");
        QTest::newRow("where nothing is") << QByteArray() << QByteArray("\r\nIf-None-Match: *\r\n");
    }
    void sendsTheTextToTheByteUnderItsPrecondition()
    {
        QFETCH(QByteArray, expected);
        QFETCH(QByteArray, header);
        ScriptedServer server;
        server.answer(Path, ScriptedServer::whole("200 OK", Json, Stored, "ETag: \"v4-cd\"\r\n"));
        RulesSource source(m_http, server.url("/base/"));
        const auto answer = wait(source.apply("{ \"a\": 1.0 }\n", u"say \"why\""_s, expected));
        QVERIFY(answer.ok());
        QVERIFY(std::holds_alternative<StoredRules>(*answer));
        QCOMPARE(server.bodies(),
                 QList<QByteArray>{"{\"reason\":\"say \\\"why\\\"\",\"value\":{ \"a\": 1.0 }\n}"});
        const QByteArray head = server.heads().value(0) + "\r\n";
        QVERIFY(head.startsWith("PUT " + Path + " HTTP/1.1\r\n"));
        QVERIFY2(head.contains(header), head.constData());
        QCOMPARE(head.contains("If-Match"), !expected.isEmpty());
    }

    void saysWhoWasFaster()
    {
        m_server.answer(
            Path, ScriptedServer::whole(
                      "412 Precondition Failed", Json,
                      "{\"current\":{\"version\":4,\"hash\":\"h\",\"updated_by\":\"bob\",\"updated_at\":"
                      "\"2026-03-01T06:02:20.000000Z\"}}"));
        RulesSource source(m_http, base());
        const auto answer = wait(source.apply("{}", u"why"_s, "\"v3-ab\""));
        QVERIFY(answer.ok());
        const auto* conflict = std::get_if<RulesConflict>(&*answer);
        QVERIFY(conflict);
        QCOMPARE(conflict->updatedBy, u"bob"_s);
    }

    void givesFindingsOfRefusedRules()
    {
        m_server.answer(Path,
                        ScriptedServer::whole("422 Unprocessable Entity", Json,
                                              "{\"error\":\"INVALID_CONFIG\",\"findings\":[{\"pointer\":"
                                              "\"/version\",\"severity\":\"error\",\"message\":\"no\"}]}"));
        RulesSource source(m_http, base());
        const auto answer = wait(source.apply("{\n\"version\":2}", u"why"_s, "\"v3-ab\""));
        QVERIFY(answer.ok());
        const auto* findings = std::get_if<std::vector<RulesFinding>>(&*answer);
        QVERIFY(findings);
        QCOMPARE(findings->front().line, std::size_t(2));
    }

    void sendsNothingThatIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a document") << QByteArray("{\"a\":");
        QTest::newRow("what would be another member") << QByteArray("{},\"reason\":\"mine\"");
        QTest::newRow("bytes that are no UTF-8") << QByteArray("{\"a\":\"\xff\"}");
    }
    void sendsNothingThatIsNoJson()
    {
        QFETCH(QByteArray, text);
        ScriptedServer server;
        RulesSource source(m_http, server.url("/base/"));
        const auto answer = wait(source.apply(text.toStdString(), u"why"_s, {}));
        QVERIFY(answer.ok());
        const auto* findings = std::get_if<std::vector<RulesFinding>>(&*answer);
        QVERIFY(findings && holdsError(*findings));
        QVERIFY(server.heads().isEmpty());
    }

    void sendsNothingWithoutAReason_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("sent");
        QTest::newRow("none") << QString() << false;
        QTest::newRow("501 characters") << QString(501, u'x') << false;
        QTest::newRow("500 characters") << QString(500, u'x') << true;
        QTest::newRow("500 characters of two units each") << u"😀"_s.repeated(500) << true;
    }
    void sendsNothingWithoutAReason()
    {
        QFETCH(QString, reason);
        QFETCH(bool, sent);
        ScriptedServer server;
        server.answer(Path + "/rollback", ScriptedServer::whole("200 OK", Json, Stored));
        RulesSource source(m_http, server.url("/base/"));
        const auto answer = wait(source.rollback(2, reason, "\"v3-ab\""));
        QCOMPARE(answer.ok(), sent);
        QCOMPARE(server.heads().size(), sent ? 1 : 0);
        if (!sent)
            QVERIFY(answer.problem().code == RulesCallProblem::BadReason);
    }

    void anAnswerNobodyUnderstandsIsAnUnknownOutcome_data()
    {
        QTest::addColumn<ScriptedServer::Script>("script");
        QTest::newRow("a page that says 200") << ScriptedServer::whole("200 OK", "text/html", "<html>");
        QTest::newRow("lost at COMMIT") << ScriptedServer::whole("504 Gateway Timeout", Json, "{}");
        QTest::newRow("no answer") << ScriptedServer::Script{""};
    }
    void anAnswerNobodyUnderstandsIsAnUnknownOutcome()
    {
        QFETCH(ScriptedServer::Script, script);
        m_server.answer(Path, script);
        RulesSource source(m_http, base());
        const auto answer = wait(source.apply("{}", u"why"_s, "\"v3-ab\""));
        QVERIFY(!answer.ok());
        QVERIFY(isOutcomeUnknown(answer.problem().code));
    }

    void anExplanationThatIsLostChangesNothing()
    {
        m_server.answer("/base/api/v1/validation/explain", {""});
        RulesSource source(m_http, base());
        const auto answer = wait(source.explain("GET / HTTP/1.1\r\n\r\n"));
        QVERIFY(!answer.ok());
        QVERIFY(answer.problem().code == ConnectionProblem::ConnectionLost);
    }

    void asksForAVerdictOnADraft()
    {
        ScriptedServer server;
        server.answer("/base/api/v1/validation/explain",
                      ScriptedServer::whole("422 Unprocessable Entity", Json,
                                            "{\"detail\":\"Rules refused\",\"findings\":[{\"pointer\":\"/a\","
                                            "\"severity\":\"error\",\"message\":\"no\"}]}"));
        RulesSource source(m_http, server.url("/base"));
        const auto answer =
            wait(source.explain("GET", std::string("{\n\"a\":1"), parseUtc("2026-03-01T06:02:20Z")));
        QVERIFY(answer.ok());
        QVERIFY(std::holds_alternative<std::vector<RulesFinding>>(*answer));
        QCOMPARE(server.bodies(),
                 QList<QByteArray>{"{\"request\":\"R0VU\",\"rules\":\"{\\n\\\"a\\\":1\",\"at\":"
                                   "\"2026-03-01T06:02:20.000000Z\"}"});
    }

    void asksForPages()
    {
        ScriptedServer server;
        server.answer(Path + "/history?limit=200&cursor=a%26b",
                      ScriptedServer::whole("200 OK", Json, "{\"history\":[],\"next_cursor\":null}"));
        RulesSource source(m_http, server.url("/base"));
        QVERIFY(wait(source.history(5000, u"a&b"_s)).ok());
    }

    void stopsWhenCancelledOrDestroyed()
    {
        ScriptedServer server;
        server.answer(Path, {"", ScriptedServer::End::StayOpen});
        HttpFetcher http;
        auto source = std::make_unique<RulesSource>(http, server.url("/base"));
        QFuture<Outcome<std::optional<StoredRules>>> cancelled = source->live();
        QTRY_COMPARE(server.heads().size(), 1);
        cancelled.cancel();
        QTRY_VERIFY(source->children().isEmpty());
        QTRY_VERIFY(http.children().isEmpty());
        const auto orphaned = source->live();
        QTRY_COMPARE(server.heads().size(), 2);
        source.reset();
        QVERIFY(orphaned.isFinished() && orphaned.isCanceled());
        QTRY_VERIFY(http.children().isEmpty());
    }
};

GATEHOUSE_TEST(RulesSourceTest)
#include "tst_rulessource.moc"
