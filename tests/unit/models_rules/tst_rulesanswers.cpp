#include "rulesanswers.h"
#include "rulescallproblem.h"
#include "rulescorpus.h"
#include "testmain.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

HttpReply replyOf(int status, const QByteArray& body, const QByteArray& tag = {})
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    if (!tag.isEmpty())
        reply.headers = {{"etag", tag}};
    return reply;
}

const std::string host = "gateway:8080";
const QByteArray whole = "{\"service\":\"api-gateway\",\"key\":\"validation.rules\",\"version\":3,\"hash\":"
                         "\"ab\",\"value\":{ \"version\":1.0,\n \"n\": 12345678901234567890 },"
                         "\"updated_by\":\"ann\",\"updated_at\":\"2026-03-01T06:02:20.632281Z\",\"more\":{}}";

/// The pointer a BadAnswer blames.
template <class T>
QString blamed(const Outcome<T>& outcome)
{
    if (outcome.ok() || outcome.problem().code != RulesCallProblem::BadAnswer)
        return u"(no bad answer)"_s;
    return QString::fromStdString(outcome.problem().args.at(1));
}

const QByteArray version = "{\"version\":2,\"parent_version\":1,\"hash\":\"h\",\"author\":\"ann\",\"reason\":"
                           "\"why\",\"created_at\":\"2026-03-01T06:02:20.000000Z\"}";
const QByteArray instance =
    "{\"instance\":\"gw-1\",\"started_at\":\"2026-03-01T06:00:00.000000Z\",\"seen_at\":\"2026-03-01T06:02:20."
    "000000Z\",\"served_version\":4,\"served_hash\":\"h\",\"stale_since\":null,\"refused\":null,\"alive\":"
    "true}";

} // namespace

/// What a gateway says about its rules, and what none may make of us.
class RulesAnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheRulesToTheByte()
    {
        const auto rules = readStoredRules(replyOf(200, whole, "\"v3-ab\""), host);
        QVERIFY(rules.ok());
        QCOMPARE(rules->text, std::string("{ \"version\":1.0,\n \"n\": 12345678901234567890 }"));
        QCOMPARE(rules->version, 3);
        QCOMPARE(rules->hash, u"ab"_s);
        QCOMPARE(rules->etag, QByteArray("\"v3-ab\""));
        QCOMPARE(rules->updatedBy, u"ann"_s);
        QCOMPARE(formatUtc(rules->updatedAt), std::string("2026-03-01T06:02:20.632281Z"));
    }

    void takesTheTagThatWasSent_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("taken");
        QTest::newRow("the agreed one") << QByteArray("\"v3-ab\"") << QByteArray("\"v3-ab\"");
        QTest::newRow("one of another gateway") << QByteArray("\"x!\"") << QByteArray("\"x!\"");
        QTest::newRow("none") << QByteArray() << QByteArray("\"v3-ab\"");
        QTest::newRow("a weak one, as proxies make them that pack")
            << QByteArray("W/\"v3-ab\"") << QByteArray("\"v3-ab\"");
        QTest::newRow("one without quotes") << QByteArray("v3-ab") << QByteArray("\"v3-ab\"");
        QTest::newRow("one that would be two") << QByteArray("\"a\", \"b\"") << QByteArray("\"v3-ab\"");
    }
    void takesTheTagThatWasSent()
    {
        QFETCH(QByteArray, sent);
        const auto rules = readStoredRules(replyOf(200, whole, sent), host);
        QVERIFY(rules.ok());
        QTEST(rules->etag, "taken");
    }

    void namesWhatIsNotAsAgreed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* name, const char* from, const char* to, const char* pointer) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(pointer);
        };
        row("no version", "\"version\":3,", "", "/version");
        row("a version of 0", "\"version\":3,", "\"version\":0,", "/version");
        row("a version beyond the column", "\"version\":3,", "\"version\":2147483648,", "/version");
        row("a version with a fraction", "\"version\":3,", "\"version\":3.5,", "/version");
        row("two versions", "\"version\":3,", "\"version\":3,\"version\":4,", "/version");
        row("two values, one of them escaped", "\"hash\"", "\"v\\u0061lue\":1,\"hash\"", "/value");
        row("a number for a name", "\"ann\"", "7", "/updated_by");
        row("no time", "\"2026-03-01T06:02:20.632281Z\"", "\"yesterday\"", "/updated_at");
        row("a hash no tag can have", "\"hash\":\"ab\"", "\"hash\":\"a\\\"b\"", "/hash");
        row("no JSON", "{\"service\"", "{\"service", "");
        row("a list", "{\"service\"", "[{\"service\"", "");
    }
    void namesWhatIsNotAsAgreed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray body = whole;
        body.replace(from, to);
        QTEST(blamed(readStoredRules(replyOf(200, body), host)), "pointer");
    }

    void refusesATextThatIsTooLong()
    {
        QByteArray body = whole;
        body.replace("ann", QByteArray(5000, 'x'));
        QCOMPARE(blamed(readStoredRules(replyOf(200, body), host)), u"/updated_by"_s);
    }

    void readsWhoWasFaster()
    {
        const auto conflict = readRulesConflict(
            replyOf(412, "{\"error\":\"PRECONDITION_FAILED\",\"current\":{\"version\":7,\"hash\":\"h\","
                         "\"updated_by\":\"bob\",\"updated_at\":\"2026-03-01T06:02:20.000000Z\"}}"),
            host);
        QVERIFY(conflict.ok());
        QVERIFY(!conflict->isGone());
        QCOMPARE(conflict->version, 7);
        QCOMPARE(conflict->updatedBy, u"bob"_s);
        const auto gone = readRulesConflict(replyOf(412, "{\"current\":null}"), host);
        QVERIFY(gone.ok() && gone->isGone());
        QCOMPARE(blamed(readRulesConflict(replyOf(412, "{\"detail\":\"no\"}"), host)), u"/current"_s);
    }

    void readsAPageOfTheHistory()
    {
        const auto page =
            readRulesHistory(replyOf(200, "{\"history\":[" + version + "],\"next_cursor\":\"c\"}"), host);
        QVERIFY(page.ok());
        QCOMPARE(page->versions.size(), 1);
        QCOMPARE(page->versions[0].parent, std::optional<qint64>(1));
        QCOMPARE(page->versions[0].reason, u"why"_s);
        QCOMPARE(page->nextCursor, u"c"_s);
        QByteArray first = version;
        first.replace("\"parent_version\":1", "\"parent_version\":null");
        const auto last =
            readRulesHistory(replyOf(200, "{\"history\":[" + first + "],\"next_cursor\":null}"), host);
        QVERIFY(last.ok() && !last->versions[0].parent && last->nextCursor.isEmpty());
        first.replace("\"reason\"", "\"raison\"");
        QCOMPARE(
            blamed(readRulesHistory(
                replyOf(200, "{\"history\":[" + version + ',' + first + "],\"next_cursor\":null}"), host)),
            u"/history/1/reason"_s);
    }

    void readsOneVersionWithItsText()
    {
        QByteArray body = version;
        body.insert(1, "\"value\":[ 1e2 ],");
        const auto read = readRulesVersion(replyOf(200, body), host);
        QVERIFY(read.ok());
        QCOMPARE(read->text, std::string("[ 1e2 ]"));
        QCOMPARE(blamed(readRulesVersion(replyOf(200, version), host)), u"/value"_s);
    }

    void readsInstancesAndWhatTheyRefused()
    {
        QByteArray stale = instance;
        stale.replace(
            "\"stale_since\":null,\"refused\":null",
            "\"stale_since\":\"2026-03-01T06:01:00.000000Z\",\"refused\":{\"version\":5,\"hash\":\"x\","
            "\"reason\":\"The rules have errors\",\"findings\":[{\"pointer\":\"/a\",\"severity\":"
            "\"error\",\"message\":\"m\"}]}");
        QByteArray odd = instance;
        odd.replace("\"refused\":null", "\"refused\":\"for reasons\"");
        QByteArray fresh = instance;
        fresh.replace("\"served_version\":4,\"served_hash\":\"h\"",
                      "\"served_version\":null,\"served_hash\":null");
        const auto rows = readInstances(
            replyOf(200, "{\"instances\":[" + instance + ',' + stale + ',' + odd + ',' + fresh + "]}"), host);
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), 4);
        QVERIFY(rows->at(0).alive && rows->at(0).refused.empty() && !rows->at(0).staleSince);
        QCOMPARE(rows->at(1).refusedVersion, std::optional<qint64>(5));
        QCOMPARE(rows->at(1).refusedReason, u"The rules have errors"_s);
        QCOMPARE(rows->at(1).refusedFindings.size(), std::size_t(1));
        QVERIFY(rows->at(1).staleSince);
        QCOMPARE(rows->at(2).refused, std::string("\"for reasons\""));
        QVERIFY(!rows->at(3).servedVersion && rows->at(3).servedHash.isEmpty());
    }

    void readsEveryVerdictOfTheContract()
    {
        int read = 0;
        for (const test::RulesCase& one : test::rulesCases()) {
            if (!one.expected.isVerdict())
                continue;
            const QByteArray json = one.expected.json();
            const auto verdict = readVerdict(replyOf(200, json), host);
            QVERIFY2(verdict.ok(), one.name.constData());
            QCOMPARE(QByteArray::fromStdString(verdictJson(*verdict)), json);
            ++read;
        }
        QVERIFY(read > 300);
    }

    void refusesVerdictsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* name, const char* body, const char* pointer) {
            QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(pointer);
        };
        row("a word of its own", "{\"verdict\":\"maybe\",\"rule\":null,\"headers\":{},\"reported\":[]}",
            "/verdict");
        row("a reject without a status",
            "{\"verdict\":\"reject\",\"rule\":null,\"check\":\"json\",\"body\":\"\",\"headers\":{},"
            "\"reported\":[]}",
            "/status");
        row("a check of its own",
            "{\"verdict\":\"reject\",\"status\":400,\"rule\":null,\"check\":\"mood\",\"body\":\"\","
            "\"headers\":{},"
            "\"reported\":[]}",
            "/check");
        row("headers that are a list", "{\"verdict\":\"pass\",\"rule\":null,\"headers\":[1],\"reported\":[]}",
            "/headers/0");
        row("a report of another mode",
            "{\"verdict\":\"pass\",\"rule\":null,\"headers\":{},\"reported\":[{\"rule\":\"a\",\"mode\":"
            "\"loud\","
            "\"check\":\"json\",\"status\":400,\"body\":\"\"}]}",
            "/reported/0/mode");
    }
    void refusesVerdictsThatAreNone()
    {
        QFETCH(QByteArray, body);
        QTEST(blamed(readVerdict(replyOf(200, body), host)), "pointer");
    }

    void placesFindingsInTheTextThatWasSent()
    {
        const HttpReply reply = replyOf(
            422,
            "{\"error\":\"INVALID_CONFIG\",\"message\":\"The value is refused\",\"findings\":[{\"pointer\":"
            "\"/b/1\",\"severity\":\"error\",\"message\":\"no\"},{\"pointer\":\"/gone\",\"severity\":"
            "\"warning\",\"message\":\"hm\"}]}");
        QVERIFY(holdsFindings(reply));
        const auto findings = readFindings(reply, "{\n \"b\": [1,\n   2]}", host);
        QVERIFY(findings.ok());
        QCOMPARE(findings->size(), std::size_t(2));
        QCOMPARE(findings->at(0).line, std::size_t(3));
        QCOMPARE(findings->at(0).column, std::size_t(4));
        QVERIFY(findings->at(1).severity == RulesFinding::Severity::Warning);
        QVERIFY(!holdsFindings(replyOf(422, "{\"detail\":\"Validation Error\",\"errors\":[]}")));
        QVERIFY(!holdsFindings(replyOf(422, "<html>")));
    }

    void saysWhatAStatusMeans_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("reading");
        QTest::addColumn<int>("changing");
        const auto row = [](const char* name, int status, const char* body, RulesCallProblem reading,
                            RulesCallProblem changing) {
            QTest::newRow(name) << status << QByteArray(body) << int(reading) << int(changing);
        };
        using P = RulesCallProblem;
        row("a field that is missing", 422, "{\"detail\":\"Validation Error\"}", P::RequestRefused,
            P::RequestRefused);
        row("no token", 401, "{\"error\":\"UNAUTHORIZED\"}", P::NotSignedIn, P::NotSignedIn);
        row("a role that is too small", 403, "{\"error\":\"FORBIDDEN\"}", P::NotAllowed, P::NotAllowed);
        row("no rules", 404, "{\"error\":\"CONFIG_NOT_FOUND\"}", P::NothingStored, P::NothingStored);
        row("no such version", 404, "{\"error\":\"VERSION_NOT_FOUND\"}", P::NoSuchVersion, P::NoSuchVersion);
        row("a gateway without configuration", 404, "{\"detail\":\"Not Found\"}", P::NotServed, P::NotServed);
        row("a page", 404, "<html>", P::NotServed, P::NotServed);
        row("too large", 413, "", P::TooLarge, P::TooLarge);
        row("no precondition", 428, "", P::PreconditionRequired, P::PreconditionRequired);
        row("too often", 429, "", P::TooManyRequests, P::TooManyRequests);
        row("no database", 503, "", P::Unavailable, P::Unavailable);
        row("lost at COMMIT", 504, "", P::Unavailable, P::OutcomeUnknown);
        row("a proxy that lost it", 502, "", P::Unavailable, P::OutcomeUnknown);
        row("a redirect", 302, "", P::Redirected, P::Redirected);
        row("a fault", 500, "", P::UnexpectedStatus, P::UnexpectedStatus);
        row("nothing there", 204, "", P::UnexpectedStatus, P::UnexpectedStatus);
    }
    void saysWhatAStatusMeans()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, reading);
        QFETCH(int, changing);
        const HttpReply reply = replyOf(status, body);
        QVERIFY(problemOfAnswer(reply, CallKind::Reads, host).code == static_cast<RulesCallProblem>(reading));
        const Problem problem = problemOfAnswer(reply, CallKind::Changes, host);
        QVERIFY(problem.code == static_cast<RulesCallProblem>(changing));
        QCOMPARE(problem.args.front(), host);
    }

    void keepsTheGatewaysWordsOnOneLine()
    {
        const HttpReply reply =
            replyOf(422, "{\"detail\":\"Validation "
                         "Error\",\"errors\":[{\"field\":\"reason\",\"message\":\"Bad\\nreason\"}]}");
        QCOMPARE(problemOfAnswer(reply, CallKind::Changes, host).detail, std::string("Bad reason"));
    }
};

GATEHOUSE_TEST(RulesAnswersTest)
#include "tst_rulesanswers.moc"
