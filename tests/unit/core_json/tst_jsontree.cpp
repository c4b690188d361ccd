#include "jsontree.h"
#include "testmain.h"

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace gatehouse;

namespace
{

json::Tree treeOf(std::string text)
{
    auto tree = json::parse(std::move(text));
    if (!tree.ok())
        qFatal("no JSON in a test: %s", json::describeJsonProblem(tree.problem()).c_str());
    return *tree;
}

/// The document put together again from the tree alone: what is between values (blanks,
/// commas, names) is taken from the text, so a span that is off by one shows.
std::string rebuilt(const json::Tree& tree)
{
    std::string out;
    std::size_t done = 0;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        const json::Node node = tree.node(i);
        if (!node.isScalar())
            continue;
        out.append(tree.text(), done, node.offset() - done);
        out.append(node.text());
        done = node.offset() + node.text().size();
    }
    return out.append(tree.text(), done);
}

} // namespace

class JsonTreeTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKind()
    {
        const json::Tree tree =
            treeOf(R"({"o":{},"a":[1,[2]],"s":"x\ny","n":-1.5,"t":true,"f":false,"z":null})");
        const json::Node root = tree.root();
        QVERIFY(root.isObject() && root.isRoot() && !root.hasName());
        QCOMPARE(root.size(), std::size_t{7});
        QVERIFY(root.find("o")->isObject());
        QCOMPARE(root.find("a")->size(), std::size_t{2});
        QCOMPARE(root.find("s")->string(), std::string("x\ny"));
        QCOMPARE(root.find("s")->text(), std::string_view(R"("x\ny")"));
        QCOMPARE(root.find("n")->number(), std::optional(-1.5));
        QCOMPARE(root.find("t")->boolean(), std::optional(true));
        QCOMPARE(root.find("f")->boolean(), std::optional(false));
        QVERIFY(root.find("z")->isNull());
        QVERIFY(!root.find("x"));
    }

    void asksTheWrongKindWithoutHarm()
    {
        const json::Tree tree = treeOf(R"([1,"a",{}])");
        const json::Node root = tree.root();
        QVERIFY(!root.number() && !root.integer() && !root.boolean() && !root.find("a"));
        QVERIFY(root.string().empty() && root.name().empty());
        const json::Node scalar = *root.resolve("/0");
        QCOMPARE(scalar.size(), std::size_t{0});
        QVERIFY(scalar.children().begin() == scalar.children().end());
    }

    void keepsNamesAndOrder()
    {
        const json::Tree tree = treeOf(R"({"b":1,"\u0061":2,"":3})");
        std::vector<std::string> names;
        for (const json::Node member : tree.root().children())
            names.push_back(member.name());
        QCOMPARE(names, (std::vector<std::string>{"b", "a", ""}));
        QVERIFY(tree.root().find("a").has_value());
        QVERIFY(tree.root().find("")->hasName());
    }

    void outlivesTheTreeItCameFromThroughACopy()
    {
        std::optional<json::Tree> tree = treeOf(R"(["kept"])");
        const json::Node item = *tree->root().children().begin();
        const json::Tree copy = *tree;
        tree.reset();
        QCOMPARE(item.string(), std::string("kept"));
        QCOMPARE(copy.root().size(), std::size_t{1});
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::optional<double>>("number");
        QTest::addColumn<std::optional<std::int64_t>>("integer");
        using D = std::optional<double>;
        using I = std::optional<std::int64_t>;
        const auto row = [](const char* name, const char* text, D number, I integer) {
            QTest::newRow(name) << QByteArray(text) << number << integer;
        };
        row("zero", "0", 0.0, 0);
        row("minus zero is zero", "-0", -0.0, 0);
        row("an integer", "-42", -42.0, -42);
        row("a fraction is no integer", "1.5", 1.5, {});
        row("an integral fraction", "7.0", 7.0, 7);
        row("an integral exponent", "12e3", 12000.0, 12000);
        row("a negative exponent that is integral", "-4500e-2", -45.0, -45);
        row("a negative exponent that is not", "45e-2", 0.45, {});
        row("the largest of 64 bits", "9223372036854775807", 9223372036854775807.0, INT64_MAX);
        row("the smallest of 64 bits", "-9223372036854775808", -9223372036854775808.0, INT64_MIN);
        row("one above 64 bits", "9223372036854775808", 9223372036854775808.0, {});
        row("one above as a fraction", "9223372036854775808.0", 9223372036854775808.0, {});
        row("the largest of 64 bits as a fraction", "9223372036854775807.0", 9223372036854775807.0,
            INT64_MAX);
        row("beyond 2^53 exactly", "9007199254740993", 9007199254740992.0, 9007199254740993);
        row("beyond every double", "1e400", {}, {});
        row("beyond every double, negative", "-1e400", {}, {});
        row("too small for a double", "1e-400", 0.0, {});
        row("too small, many zeros", "-0.0000000000e-400", -0.0, 0);
        row("zero with a giant exponent", "0e99999999999999999999", 0.0, 0);
        row("one with a giant exponent", "1e99999999999999999999", {}, {});
        row("one with a giant negative exponent", "1e-99999999999999999999", 0.0, {});
    }
    void readsNumbers()
    {
        QFETCH(QByteArray, text);
        QFETCH(std::optional<double>, number);
        QFETCH(std::optional<std::int64_t>, integer);
        const json::Tree tree = treeOf(text.toStdString());
        QCOMPARE(tree.root().number().has_value(), number.has_value());
        if (number)
            QCOMPARE(std::bit_cast<std::uint64_t>(*tree.root().number()),
                     std::bit_cast<std::uint64_t>(*number));
        QCOMPARE(tree.root().integer(), integer);
        QCOMPARE(tree.root().text(),
                 std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    }

    void followsPointers_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("value");
        // RFC 6901 section 5.
        QTest::newRow("the first item") << QByteArray("/foo/0") << QByteArray("\"bar\"");
        QTest::newRow("an empty name") << QByteArray("/") << QByteArray("0");
        QTest::newRow("a slash") << QByteArray("/a~1b") << QByteArray("1");
        QTest::newRow("a tilde") << QByteArray("/m~0n") << QByteArray("8");
        QTest::newRow("a percent is itself") << QByteArray("/c%d") << QByteArray("2");
        QTest::newRow("a bad escape") << QByteArray("/m~2n") << QByteArray();
        QTest::newRow("no slash first") << QByteArray("foo") << QByteArray();
        QTest::newRow("an index past the end") << QByteArray("/foo/2") << QByteArray();
        QTest::newRow("an index with a zero before it") << QByteArray("/foo/00") << QByteArray();
        QTest::newRow("the item behind the last") << QByteArray("/foo/-") << QByteArray();
        QTest::newRow("below a scalar") << QByteArray("/foo/0/x") << QByteArray();
    }
    void followsPointers()
    {
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, value);
        const json::Tree tree = treeOf(R"({"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"m~n":8})");
        const auto node = tree.root().resolve(pointer.toStdString());
        QCOMPARE(node ? QByteArray::fromStdString(std::string(node->text())) : QByteArray(), value);
    }

    void findsTheValueUnderACursor()
    {
        const json::Tree tree = treeOf(R"( {"a":[10, {"b":2}], "c":3} )");
        const auto at = [&tree](std::size_t offset) {
            const auto node = tree.nodeAt(offset);
            return node ? std::string(node->text()) : std::string();
        };
        QCOMPARE(at(0), std::string());
        QCOMPARE(at(7), std::string("10"));
        QCOMPARE(at(9), std::string(R"([10, {"b":2}])"));
        QCOMPARE(at(16), std::string("2"));
        QCOMPARE(at(18), std::string(R"([10, {"b":2}])"));
        QCOMPARE(at(25), std::string("3"));
        QCOMPARE(at(26), std::string(R"({"a":[10, {"b":2}], "c":3})"));
        QCOMPARE(at(27), std::string());
    }

    void isLossless_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("blanks everywhere") << QByteArray(" { \"a\" : [ 1 , 2 ] ,\n\t\"b\":{ } } \n");
        QTest::newRow("long numbers and escapes")
            << QByteArray(R"([12345678901234567890123,1.50,1E+2,"\u0041\/\ud83d\ude00",{"a":1,"a":2}])");
        QTest::newRow("a scalar") << QByteArray("\t-0.0 ");
    }
    void isLossless()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(rebuilt(treeOf(text.toStdString())), text.toStdString());
    }

    void holdsAMillionValues()
    {
        constexpr int Objects = 250'000;
        std::string text = "[";
        for (int i = 0; i < Objects; ++i)
            text += (i == 0 ? "{\"id\":" : ",{\"id\":") + std::to_string(i) + R"(,"ok":true,"name":"n"})";
        text += "]";
        const json::Tree tree = treeOf(std::move(text));
        QCOMPARE(tree.size(), std::size_t{1 + 4 * Objects});
        std::int64_t sum = 0;
        for (const json::Node item : tree.root().children())
            sum += item.find("id")->integer().value_or(-1);
        QCOMPARE(sum, std::int64_t{Objects} * (Objects - 1) / 2);
        QCOMPARE(sizeof(json::TreeData::Record), std::size_t{32});
    }

    void climbsOutOfTheDeepestValue()
    {
        const std::size_t depth = json::Limits{}.depth;
        const json::Tree tree = treeOf(std::string(depth, '[') + std::string(depth, ']'));
        json::Node node = tree.node(static_cast<std::uint32_t>(depth - 1));
        std::size_t levels = 1;
        for (; !node.isRoot(); node = node.parent())
            ++levels;
        QCOMPARE(levels, depth);
        QVERIFY(!json::parse(std::string(depth + 1, '[') + std::string(depth + 1, ']')).ok());
    }
};

GATEHOUSE_TEST(JsonTreeTest)
#include "tst_jsontree.moc"
