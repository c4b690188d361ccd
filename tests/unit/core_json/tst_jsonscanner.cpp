#include "goldenfile.h"
#include "jsonscanner.h"
#include "jsontree.h"
#include "testmain.h"

#include <QSet>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using json::JsonProblem;

Q_DECLARE_METATYPE(gatehouse::json::JsonProblem)

namespace
{

json::Limits limitsOf(const QString& options)
{
    return options.contains(u"rules"_s) ? json::Limits::rules() : json::Limits{};
}

json::Strictness strictnessOf(const QString& options)
{
    return options.contains(u"strict"_s) ? json::Strictness::strict() : json::Strictness{};
}

Problem problemOf(const std::string& text, const json::Limits& limits = {}, json::Strictness strictness = {})
{
    const auto tree = json::parse(text, limits, strictness);
    return tree.ok() ? Problem{JsonProblem::Empty, {}, u"nowhere"_s.toStdString()} : tree.problem();
}

} // namespace

class JsonScannerTest : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("document");
        const auto rows = test::goldenRows(u"json/refused.tsv"_s);
        QVERIFY(rows.size() > 90);
        for (const QStringList& row : rows) {
            QCOMPARE(row.size(), 6);
            const QString reason = QString::fromStdString(test::goldenBytes(row[4]));
            QTest::newRow(qPrintable(row[0]))
                << row[1] << u"%1 at line %2 column %3"_s.arg(reason, row[2], row[3]) << row[5];
        }
    }
    void refuses()
    {
        QFETCH(QString, options);
        QFETCH(QString, words);
        QFETCH(QString, document);
        const auto tree = json::parse(test::goldenBytes(document), limitsOf(options), strictnessOf(options));
        QVERIFY(!tree.ok());
        QCOMPARE(QString::fromStdString(json::describeJsonProblem(tree.problem())), words);
    }

    void accepts_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("values");
        QTest::addColumn<QString>("document");
        const auto rows = test::goldenRows(u"json/accepted.tsv"_s);
        QVERIFY(rows.size() > 25);
        for (const QStringList& row : rows) {
            QCOMPARE(row.size(), 4);
            QTest::newRow(qPrintable(row[0])) << row[1] << row[2].toInt() << row[3];
        }
    }
    void accepts()
    {
        QFETCH(QString, options);
        QFETCH(int, values);
        QFETCH(QString, document);
        const std::string bytes = test::goldenBytes(document);
        const auto tree = json::parse(bytes, limitsOf(options), strictnessOf(options));
        QVERIFY2(tree.ok(), tree.ok() ? "" : json::describeJsonProblem(tree.problem()).c_str());
        QCOMPARE(tree->size(), static_cast<std::size_t>(values));
        QCOMPARE(tree->text(), bytes);
    }

    void everyReasonHasGoldenRows()
    {
        QSet<QString> golden;
        for (const QStringList& row : test::goldenRows(u"json/refused.tsv"_s))
            golden.insert(QString::fromStdString(test::goldenBytes(row[4])));
        for (int code = 0; code < json::JsonReadingProblemCount; ++code) {
            const auto problem = static_cast<JsonProblem>(code);
            const std::string reason(json::reasonOf(problem));
            QVERIFY(!reason.empty());
            // These two need more bytes than a golden line should have: see below.
            if (problem != JsonProblem::TooManyKeys && problem != JsonProblem::TooLarge)
                QVERIFY2(golden.contains(QString::fromStdString(reason)), reason.c_str());
        }
    }

    void countsNamesOfEachObject()
    {
        std::string members;
        for (int i = 0; i < 1000; ++i)
            members += (i == 0 ? "\"n" : ",\"n") + std::to_string(i) + "\":0";
        QVERIFY(json::parse("{" + members + "}", json::Limits::rules(), json::Strictness::strict()).ok());
        const Problem problem = problemOf("{" + members + ",\"x\":0}", json::Limits::rules());
        QVERIFY(problem.code == JsonProblem::TooManyKeys);
        QCOMPARE(problem.args, std::vector<std::string>{"1000"});
        QCOMPARE(problem.place, "line 1 column " + std::to_string(members.size() + 3));
    }

    void saysWhichLimitWasPassed()
    {
        json::Limits limits;
        limits.bytes = 4;
        const Problem problem = problemOf("[1,2]", limits);
        QVERIFY(problem.code == JsonProblem::TooLarge);
        QCOMPARE(problem.args, std::vector<std::string>{"4"});
        QVERIFY(json::parse("[12]", limits).ok());
    }

    void toleratesHalfPairsOnlyWhenAsked()
    {
        QVERIFY(problemOf(R"("\ud800")").code == JsonProblem::LoneSurrogate);
        const auto tree =
            json::parse(R"(["\ud800","\udc00x","\ud83d\ud83d\ude00"])", {}, json::Strictness::lenient());
        QVERIFY(tree.ok());
        std::vector<std::string> strings;
        for (const json::Node item : tree->root().children())
            strings.push_back(item.string());
        QCOMPARE(strings, (std::vector<std::string>{"\uFFFD", "\uFFFDx", "\uFFFD\U0001F600"}));
    }

    void reportsRepeatedNamesWhenAsked()
    {
        const auto tree =
            json::parse(R"({"a":1,"b":{"a":2},"\u0061":3,"a":4})", {}, json::Strictness::lenient());
        QVERIFY(tree.ok());
        QCOMPARE(tree->repeatedNames(), std::size_t{2});
        std::vector<bool> repeats;
        for (const json::Node member : tree->root().children())
            repeats.push_back(member.repeatsName());
        QCOMPARE(repeats, (std::vector<bool>{false, false, true, true}));
        QCOMPARE(tree->root().find("a")->integer(), std::optional<std::int64_t>(1));
    }

    void findsARepeatedNameAmongManyObjects()
    {
        std::string text = "[";
        for (int i = 0; i < 20000; ++i)
            text += R"({"id":1,"\u006eame":{"id":2}},)";
        QVERIFY(json::parse(text + "0]", {}, json::Strictness::strict()).ok());
        const Problem problem =
            problemOf(text + R"({"name":1,"\u006eame":2}])", {}, json::Strictness::strict());
        QVERIFY(problem.code == JsonProblem::RepeatedName);
    }

    void staysAtItsFault()
    {
        json::Scanner scanner("[1 2]");
        json::Token token;
        for (int i = 0; i < 8; ++i)
            token = scanner.next();
        QVERIFY(token.kind == json::Token::Kind::Fault);
        QVERIFY(scanner.fault().code == JsonProblem::ExpectedCommaOrBracket);
        QCOMPARE(scanner.fault().offset, std::size_t{3});
    }
};

GATEHOUSE_TEST(JsonScannerTest)
#include "tst_jsonscanner.moc"
