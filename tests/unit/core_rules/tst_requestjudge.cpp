#include "requestjudge.h"
#include "requestreader.h"
#include "testmain.h"

#include <limits>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

constexpr std::string_view document = R"json({
  "default_max_body_bytes": 1000,
  "required_headers": [{"name": "x-a", "mode": "warn"}],
  "endpoints": [
    {"id": "strict", "path": "/strict", "max_body_bytes": 100, "fields": [{"path": "/a", "required": true}]},
    {"id": "warned", "path": "/warned", "max_body_bytes": 100, "mode": "warn"},
    {"id": "off", "path": "/off", "max_body_bytes": 100, "mode": "off"},
    {"id": "wide", "path": "/wide", "max_body_bytes": 5000}
  ]
})json";

const RulesDocument& rules()
{
    static const auto compiled = RulesDocument::compile(std::string(document));
    return **compiled;
}

http::RequestHead headOf(const QByteArray& method, const QByteArray& target, const QByteArray& fields)
{
    const std::string raw =
        (method + " " + target + " HTTP/1.1\r\nHost: a\r\nX-A: 1\r\n" + fields + "\r\n").toStdString();
    http::RequestReader reader;
    std::string_view rest = raw;
    if (reader.next(rest) != http::RequestReader::Event::Head)
        qFatal("no head");
    return reader.takeHead();
}

QByteArray jsonType()
{
    return "Content-Type: application/json\r\n";
}

} // namespace

/// The judge step by step, as the gateway drives it.
class RequestJudgeTest : public QObject
{
    Q_OBJECT

private slots:
    void saysAtTheHeadWhatIsNeeded_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<bool>("settled");
        QTest::addColumn<bool>("bodyNeeded");
        QTest::addColumn<quint64>("maxBody");
        const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
        const quint64 any = std::numeric_limits<quint64>::max();
        const auto row = [](const char* name, const QByteArray& method, const QByteArray& target,
                            const QByteArray& fields, bool settled, bool needed, quint64 most) {
            QTest::newRow(name) << method << target << fields << settled << needed << most;
        };
        row("a JSON body is read", "POST", "/strict", jsonType() + "Content-Length: 9\r\n", false, true, 100);
        row("a chunked JSON body is read", "POST", "/strict", jsonType() + chunked, false, true, 100);
        row("a limit above the default counts", "POST", "/wide", jsonType() + chunked, false, true, 5000);
        row("without an endpoint the default counts", "POST", "/x", jsonType() + chunked, false, true, 1000);
        row("warn reads up to the hard cap", "POST", "/warned", jsonType() + chunked, false, true, 1000);
        row("warn does not read what is too large for the endpoint", "POST", "/warned",
            jsonType() + "Content-Length: 101\r\n", true, false, 1000);
        row("warn does not read what has a wrong type", "POST", "/warned",
            "Content-Type: text/plain\r\nContent-Length: 9\r\n", true, false, 1000);
        row("warn counts a chunked body of a wrong type", "POST", "/warned",
            "Content-Type: text/plain\r\n" + chunked, false, false, 1000);
        row("off reads nothing", "POST", "/off", jsonType() + "Content-Length: 9\r\n", true, false, 1000);
        row("off counts a chunked body", "POST", "/off", jsonType() + chunked, false, false, 1000);
        row("a GET is settled", "GET", "/x", "", true, false, 1000);
        row("a DELETE with a body is settled", "DELETE", "/x", "Content-Length: 9\r\n", true, false, 1000);
        row("a chunked DELETE is counted", "DELETE", "/x", chunked, false, false, 1000);
        row("a POST without a body is settled", "POST", "/x", "", true, false, 1000);
        row("a skip path takes what comes", "GET", "/health", "Content-Length: 99999\r\n", true, false, any);
        row("built-in rules have their own limit", "PUT", "/api/v1/configs/x", jsonType() + chunked, false,
            true, 1048576);
    }
    void saysAtTheHeadWhatIsNeeded()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, fields);
        const http::RequestHead head = headOf(method, target, fields);
        RequestJudge judge(rules(), UtcTime{});
        const auto verdict = judge.judgeHead(head, RequestPath::parse(head.target));
        QTEST(verdict.has_value(), "settled");
        QVERIFY(!verdict || !verdict->reject);
        QTEST(judge.bodyNeeded(), "bodyNeeded");
        QTEST(quint64{judge.maxBody()}, "maxBody");
    }

    void namesTheEndpoint()
    {
        const http::RequestHead head = headOf("POST", "/strict/7", jsonType() + "Content-Length: 2\r\n");
        RequestJudge judge(rules(), UtcTime{});
        QVERIFY(!judge.judgeHead(head, RequestPath::parse(head.target)));
        QVERIFY(judge.endpoint());
        QCOMPARE(judge.endpoint()->id, std::string("strict"));
        const Verdict verdict = judge.judgeBody("{}");
        QCOMPARE(verdict.status, 422);
        QCOMPARE(verdict.rule, std::optional<std::string>("strict"));
        QCOMPARE(verdict.response().status, 422);
        QCOMPARE(verdict.response().body, verdict.body);
    }

    void refusesWhatGrowsTooLarge()
    {
        const http::RequestHead head =
            headOf("POST", "/strict", jsonType() + "Transfer-Encoding: chunked\r\n");
        RequestJudge judge(rules(), UtcTime{});
        QVERIFY(!judge.judgeHead(head, RequestPath::parse(head.target)));
        const Verdict verdict = judge.tooLarge();
        QCOMPARE(verdict.status, 413);
        QVERIFY(verdict.close);
        QCOMPARE(verdict.body, std::string(R"({"detail":"Request body too large. Max size: 100 bytes"})"));
        QCOMPARE(verdictJson(judge.judgeBody(std::string(101, ' '))), verdictJson(verdict));
    }

    void notesWhatAStreamedBodyLacks()
    {
        const http::RequestHead head = headOf("DELETE", "/warned", "Transfer-Encoding: chunked\r\n");
        RequestJudge judge(rules(), UtcTime{});
        QVERIFY(!judge.judgeHead(head, RequestPath::parse(head.target)));
        QVERIFY(judge.judgeLength(100).reported.empty());
        const Verdict noted = judge.judgeLength(101);
        QVERIFY(!noted.reject);
        QCOMPARE(noted.reported.size(), std::size_t{1});
        QCOMPARE(noted.reported.front().check, RuleCheck::Size);
        QCOMPARE(noted.warnings, std::vector<std::string>{"warned; status=413"});
        const Verdict refused = judge.judgeLength(1001);
        QVERIFY(refused.reject);
        QVERIFY(refused.reported.empty());
    }
};

GATEHOUSE_TEST(RequestJudgeTest)
#include "tst_requestjudge.moc"
