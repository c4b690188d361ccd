#include "fastjson.h"
#include "goldenfile.h"
#include "jsonagreement.h"
#include "jsonproblem.h"
#include "testmain.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;
using json::JsonProblem;
using Kind = json::FastJson::Unfit::Kind;

namespace
{

const QStringList goldenFiles{u"json/refused.tsv"_s, u"json/accepted.tsv"_s};

json::JsonPointer pointer(std::string_view text)
{
    return json::JsonPointer::parse(text).value();
}

std::string objectOf(int names, const std::string& last)
{
    std::string text = "{";
    for (int i = 0; i < names; ++i)
        text += "\"name-" + std::to_string(i) + "\":" + std::to_string(i) + ",";
    return text + last + "}";
}

} // namespace

class FastJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheScannerOnGoldenFiles_data()
    {
        QTest::addColumn<QString>("document");
        for (const QString& file : goldenFiles)
            for (const QStringList& row : test::goldenRows(file))
                QTest::newRow(qPrintable(row.first())) << row.last();
    }
    void agreesWithTheScannerOnGoldenFiles()
    {
        QFETCH(QString, document);
        const std::string text = test::goldenBytes(document);
        QCOMPARE(test::jsonDisagreement(text, json::Limits::rules()), std::string());
        QCOMPARE(test::jsonDisagreement(text, json::Limits{}), std::string());
    }

    void agreesWithTheScanner_data()
    {
        QTest::addColumn<std::string>("text");
        const auto row = [](const char* what, const std::string& text) { QTest::newRow(what) << text; };
        row("a body of many kinds",
            R"({"a":[1,-2,3.5,1e3,true,false,null],"b":{"c":"d\n\u00e9","e":{}},"f":[],"":""})");
        row("integers at the edges of 64 bits",
            "[9223372036854775807,9223372036854775808,-9223372036854775808,-9223372036854775809,"
            "18446744073709551615,18446744073709551616]");
        row("integral numbers with a point or an exponent",
            "[7.0,70e-1,9223372036854775807.0,9223372036854775808.0,-9223372036854775808.0,1e18,1e19,-0,-0."
            "0]");
        row("numbers that only seem integral as doubles",
            "[1.00000000000000000001,9007199254740991.4,0.99999999999999999999]");
        row("numbers beyond every double", R"({"a":[1e400,-1e400],"b":{"c":1e309}})");
        row("numbers too small for a double", "[1e-400,-1e-400,4.9e-324,2e-324]");
        row("a NUL in a string", R"(["a\u0000b"])");
        row("NULs in names", R"({"a\u0000b":1,"c":[{"\u0000":{}}]})");
        row("an integer of 1000 digits", "[" + std::string(1000, '9') + "]");
        row("a name of 256 bytes", "{\"" + std::string(256, 'n') + "\":1}");
        row("a name of 257 bytes", "{\"" + std::string(257, 'n') + "\":1}");
        row("a name of 256 bytes after unescaping", "{\"" + std::string(255, 'n') + "\\u0061\":1}");
        row("1000 names", objectOf(999, "\"x\":0"));
        row("1001 names", objectOf(1000, "\"x\":0"));
        row("a repeated name among many", objectOf(500, R"("name-7":0)"));
        row("a repeated name among many, escaped", objectOf(500, R"("\u006eame-7":0)"));
        row("a repeated name among few", R"({"a":{"b":1,"c":2,"\u0062":3}})");
        row("one name in two objects", R"([{"a":1},{"a":{"a":2}}])");
        row("names with one beginning", R"({"a":1,"a\u0000":2,"ab":3})");
    }
    void agreesWithTheScanner()
    {
        QFETCH(std::string, text);
        QCOMPARE(test::jsonDisagreement(text, json::Limits::rules()), std::string());
        QCOMPARE(test::jsonDisagreement(text, json::Limits{}), std::string());
    }

    void agreesAtEveryDepth()
    {
        for (std::size_t depth = 30; depth <= 34; ++depth) {
            const std::string close(depth - 1, ']');
            for (const char* const inside : {"[]", "{}", "[1]", "{\"a\":[]}"})
                QCOMPARE(test::jsonDisagreement(std::string(depth - 1, '[') + inside + close,
                                                json::Limits::rules()),
                         std::string());
        }
        json::Limits deep;
        deep.depth = 5000;
        QCOMPARE(test::jsonDisagreement(std::string(4000, '[') + std::string(4000, ']'), deep),
                 std::string());
    }

    void passesAsMuchAsTheRulesSay()
    {
        json::FastJson reader;
        const auto nested = [](std::size_t depth) {
            return std::string(depth, '[') + std::string(depth, ']');
        };
        QVERIFY(reader.read(nested(32)).ok());
        QVERIFY(reader.read(nested(33)).problem().code == JsonProblem::TooDeep);
        std::string items = "[0";
        for (int i = 1; i < 10000; ++i)
            items += ",0";
        QVERIFY(reader.read(items + "]").ok());
        QVERIFY(reader.read(items + ",0]").problem().code == JsonProblem::TooManyItems);
    }

    void givesFieldsByPointer()
    {
        json::FastJson reader;
        const std::string text = R"({"user":{"em~ail/s":["a@b.c"," x "]},"n":{"0":7},"t":true})";
        const auto body = reader.read(text);
        QVERIFY(body.ok());
        QCOMPARE(body->resolve(pointer("/user/em~0ail~1s/1"))->string(), std::string_view(" x "));
        QCOMPARE(body->resolve(pointer("/n/0"))->integer(), std::optional<std::int64_t>(7));
        QCOMPARE(body->resolve(pointer("/t"))->boolean(), std::optional(true));
        QVERIFY(*body->resolve({}) == *body);
        for (const char* const nowhere :
             {"/x", "/user/em~0ail~1s/2", "/user/em~0ail~1s/-", "/user/em~0ail~1s/00", "/t/x", "/t/0", "/"})
            QVERIFY2(!body->resolve(pointer(nowhere)), nowhere);
        QCOMPARE(body->resolve(pointer("/user"))->text(),
                 std::string_view(R"({"em~ail/s":["a@b.c"," x "]})"));
    }

    void listsWhatIsUnfit()
    {
        json::FastJson reader;
        QVERIFY(reader.read(R"({"a":1})").ok());
        QVERIFY(reader.unfit().empty());
        const std::string text = R"({"a/b":[0,{"c":-1e999}],"d\u0000":{"e":1},"f":1e308})";
        QVERIFY(reader.read(text).ok());
        const auto unfit = reader.unfit();
        QCOMPARE(unfit.size(), std::size_t{2});
        QVERIFY(unfit[0].kind == Kind::NotFinite);
        QCOMPARE(unfit[0].pointer, std::string("/a~1b/1/c"));
        QCOMPARE(unfit[0].text, std::string_view("-1e999"));
        QVERIFY(unfit[1].kind == Kind::NulInName);
        QCOMPARE(unfit[1].pointer, std::string("/d\0", 3));
        QCOMPARE(unfit[1].text, std::string_view());
    }

    void listsNoMoreThanAnAnswerTakes()
    {
        json::FastJson reader;
        std::string text = "[1e999";
        for (int i = 0; i < 200; ++i)
            text += ",1e999";
        QVERIFY(reader.read(text += "]").ok());
        QCOMPARE(reader.unfit().size(), json::FastJson::MostUnfit);
    }

    void readsOneAfterTheOther()
    {
        json::FastJson reader;
        const std::string large = "[\"" + std::string(600'000, 'x') + "\"]";
        const std::string many = "[" + std::string(1000, '7') + "]"; // takes the second way
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(reader.read(large)->item(0)->string().size(), std::size_t{600'000});
            QVERIFY(!reader.read("{").ok());
            QVERIFY(reader.read(many)->item(0)->number() == std::nullopt);
            QCOMPARE(reader.unfit().size(), std::size_t{1});
            QCOMPARE(reader.read("[1]")->item(0)->integer(), std::optional<std::int64_t>(1));
            QVERIFY(reader.unfit().empty());
        }
        json::FastJson moved = std::move(reader);
        QVERIFY(moved.read("[]").ok());
    }
};

GATEHOUSE_TEST(FastJsonTest)
#include "tst_fastjson.moc"
