#include "instancemodel.h"
#include "requesttext.h"
#include "rulesbench.h"
#include "rulesloader.h"
#include "rulesmerge.h"
#include "rulewords.h"
#include "testmain.h"
#include "versionmodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

InstanceRow instance(const QString& name, qint64 version, const QString& hash, bool isAlive = true)
{
    InstanceRow row;
    row.instance = name;
    row.startedAt = utcNow();
    row.seenAt = utcNow();
    row.servedVersion = version;
    row.servedHash = hash;
    row.alive = isAlive;
    return row;
}

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

class RulesLogicTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void putsMyChangesOnTheirs_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged");
        QTest::addColumn<QString>("overlaps");
        const auto row = [](const char* name, const char* base, const char* mine, const char* theirs,
                            const char* merged, const QString& overlaps) {
            QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs)
                                << QByteArray(merged) << overlaps;
        };
        const char* const base =
            R"({"endpoints":[{"id":"a","path":"/a","odd":1.50},{"id":"b","path":"/b"}],"version":1})";
        row("different endpoints changed", base,
            R"({"endpoints":[{"id":"a","path":"/a","odd":1.50},{"id":"b","path":"/b2"}],"version":1})",
            R"({"endpoints":[{"id":"a","path":"/a2","odd":1.50},{"id":"b","path":"/b"}],"version":1})",
            R"({"endpoints":[{"id":"a","path":"/a2","odd":1.50},{"id":"b","path":"/b2"}],"version":1})", {});
        row("the same endpoint changed", base,
            R"({"endpoints":[{"id":"a","path":"/x","odd":1.50},{"id":"b","path":"/b"}],"version":1})",
            R"({"endpoints":[{"id":"a","path":"/y","odd":1.50},{"id":"b","path":"/b"}],"version":1})", "",
            u"a"_s);
        row("I removed one, they added one", base,
            R"({"endpoints":[{"id":"a","path":"/a","odd":1.50}],"version":1})",
            R"({"endpoints":[{"id":"c","path":"/c"},{"id":"a","path":"/a","odd":1.50},{"id":"b","path":"/b"}],"version":1})",
            R"({"endpoints":[{"id":"c","path":"/c"},{"id":"a","path":"/a","odd":1.50}],"version":1})", {});
        row("I added the first one, they a member", R"({"version":1})",
            R"({"version":1,"endpoints":[{"id":"a","path":"/a"}]})", R"({"version":1,"skip_paths":[]})",
            R"({"version":1,"skip_paths":[],"endpoints":[{"id":"a","path":"/a"}]})", {});
        row("both added the same id", R"({"endpoints":[]})", R"({"endpoints":[{"id":"a","path":"/1"}]})",
            R"({"endpoints":[{"id":"a","path":"/2"}]})", "", u"a"_s);
        row("both changed a member of the document", R"({"version":1,"default_max_body_bytes":1})",
            R"({"version":1,"default_max_body_bytes":2})", R"({"version":1,"default_max_body_bytes":3})", "",
            u"/default_max_body_bytes"_s);
        row("my text is no JSON", R"({})", R"({)", R"({"version":1})", "", {});
    }
    void putsMyChangesOnTheirs()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, mine);
        QFETCH(QByteArray, theirs);
        QFETCH(QByteArray, merged);
        QFETCH(QString, overlaps);
        const RulesMerge merge = mergeRules(base.toStdString(), mine.toStdString(), theirs.toStdString());
        QCOMPARE(merge.overlaps.join(u' '), overlaps);
        QCOMPARE(QByteArray::fromStdString(merge.text.value_or(std::string())), merged);
    }

    void writesMembersAsLines()
    {
        QCOMPARE(shown(listJson(u" a, b ,,c,"_s)), u"[\"a\",\"b\",\"c\"]"_s);
        QCOMPARE(shown(headerJson(u"x-tenant, user-agent = report"_s)),
                 u"[{\"name\":\"x-tenant\"},{\"name\":\"user-agent\",\"mode\":\"report\"}]"_s);
        QCOMPARE(shown(scalarJson(u"user, 7, \"7\", true, \"a, b\""_s)),
                 u"[\"user\",7,\"7\",true,\"a, b\"]"_s);
        for (const std::string text : {R"(["user",7,"7",true,"a, b",""])", R"([])", R"([null,"x y"])"}) {
            const auto tree = json::parse(text);
            QCOMPARE(shown(scalarJson(scalarWords(tree->root()))), shown(text));
        }
        const auto headers = json::parse(R"([{"name":"a"},{"name":"b","mode":"warn"}])");
        QCOMPARE(headerWords(headers->root()), u"a, b = warn"_s);
        QVERIFY(countJson(u" 12 "_s) == std::string("12"));
        for (const QString& bad : {u"-1"_s, u"012"_s, u"1e3"_s, u""_s, u"12345678901234567"_s})
            QVERIFY(!countJson(bad));
        QVERIFY(numberJson(u"-1.50"_s) == std::string("-1.50"));
        QVERIFY(!numberJson(u"1.5.0"_s));
        QVERIFY(!numberJson(u"\"1\""_s));
    }

    void completesATypedRequest_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("raw");
        QTest::newRow("a method and a path")
            << u"GET /a"_s << QByteArray("GET /a HTTP/1.1\r\nHost: gateway\r\nUser-Agent: gatehouse\r\n\r\n");
        QTest::newRow("a body without its length")
            << u"POST /a\nContent-Type: application/json\nHost: x\nUser-Agent: y\n\n{\"ä\":1}"_s
            << QByteArray("POST /a HTTP/1.1\r\nContent-Type: application/json\r\nHost: x\r\nUser-Agent: y\r\n"
                          "Content-Length: 8\r\n\r\n{\"\xC3\xA4\":1}");
        QTest::newRow("what is there stays, wrong as it is")
            << u"POST /a HTTP/1.1\r\nhost: x\r\nuser-agent: y\r\nContent-Length: 99\r\n\r\nab"_s
            << QByteArray("POST /a HTTP/1.1\r\nhost: x\r\nuser-agent: y\r\nContent-Length: 99\r\n\r\nab");
    }
    void completesATypedRequest()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, raw);
        QCOMPARE(QByteArray::fromStdString(rawRequestOf(typed)), raw);
    }

    void saysAppliedOnlyWhenEveryLivingInstanceServesIt()
    {
        using Convergence = InstanceModel::Convergence;
        InstanceModel model;
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.convergence(), Convergence::Unknown);
        model.setStored(42, u"h42"_s);
        model.setInstances({instance(u"b"_s, 42, u"h42"_s), instance(u"a"_s, 41, u"h41"_s)});
        QCOMPARE(model.index(0, 0).data().toString(), u"a"_s);
        QCOMPARE(model.convergence(), Convergence::Waiting);
        QCOMPARE(model.serving(), 1);
        InstanceRow refusing = instance(u"a"_s, 41, u"h41"_s);
        refusing.staleSince = utcNow();
        refusing.refused = "{}";
        refusing.refusedVersion = 42;
        refusing.refusedFindings = {{"/endpoints/2", RulesFinding::Severity::Error, "no", 0, 1, 1}};
        model.setInstances({instance(u"b"_s, 42, u"h42"_s), refusing});
        QCOMPARE(model.convergence(), Convergence::Refused);
        QCOMPARE(model.index(0, InstanceModel::StateColumn).data().toString(), u"refused: /endpoints/2"_s);
        model.setInstances({instance(u"b"_s, 42, u"h42"_s), instance(u"a"_s, 41, u"h41"_s, false)});
        QCOMPARE(model.convergence(), Convergence::Applied);
        // The same version with another text is not the same: a restored backup.
        model.setStored(42, u"other"_s);
        QCOMPARE(model.convergence(), Convergence::Waiting);
        model.setInstances({instance(u"c"_s, 42, u"other"_s)});
        QCOMPARE(model.rowCount(), 1);
        model.setInstances({});
        QCOMPARE(model.convergence(), Convergence::Unknown);
    }

    void keepsTheHistoryItHasShown()
    {
        VersionModel model;
        const QAbstractItemModelTester tester(&model);
        RulesVersion version;
        version.version = 3;
        version.author = u"ann"_s;
        version.reason = u"smaller\nbodies"_s;
        RulesHistoryPage page{{version}, u"next"_s};
        model.setFirstPage(page);
        QCOMPARE(model.index(0, VersionModel::VersionColumn).data().toString(), u"v3"_s);
        QCOMPARE(model.index(0, VersionModel::ReasonColumn).data().toString(), u"smaller bodies"_s);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setFirstPage(page);
        QCOMPARE(resets.size(), 0);
        page.nextCursor.clear();
        model.append(page);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.nextCursor().isEmpty());
    }

    void readsCounters()
    {
        const auto hits = readRuleHits(
            R"({"instances":[],"total":[{"rule":"chat","hits":3,"would_hits":1},{"rule":"x","hits":-1}]})");
        QVERIFY(hits.has_value());
        QCOMPARE(hits->value(u"chat"_s), (RuleHits{3, 1}));
        QCOMPARE(hits->value(u"x"_s), RuleHits());
        QVERIFY(!readRuleHits("{}").has_value());
        QVERIFY(!readRuleHits("<html>").has_value());
    }

    void judgesUnderWhatIsStoredAndUnderTheDraft()
    {
        RulesBench bench;
        const QSignalSpy judged(&bench, &RulesBench::judged);
        bench.setStored({});
        bench.setDraft(
            R"({"endpoints":[{"id":"c","path":"/c","fields":[{"path":"/name","required":true}]}]})");
        bench.setRequest(rawRequestOf(u"POST /c\nContent-Type: application/json\n\n{}"_s));
        QTRY_COMPARE(judged.size(), 1);
        QVERIFY(bench.stored().verdict && !bench.stored().verdict->reject);
        QVERIFY(bench.draft().verdict && bench.draft().verdict->reject);
        QCOMPARE(QByteArray::fromStdString(bench.draft().verdict->body),
                 QByteArray(R"({"detail":"Validation Error","errors":[{"field":"name","message":)"
                            R"("Field 'name' is required"}]})"));
        bench.setDraft("{");
        QTRY_COMPARE(judged.size(), 2);
        QVERIFY(!bench.draft().verdict);
        QVERIFY(!bench.draft().reason.isEmpty());
    }
};

GATEHOUSE_TEST(RulesLogicTest)
#include "tst_ruleslogic.moc"
