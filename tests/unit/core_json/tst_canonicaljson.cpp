#include "canonicaljson.h"
#include "goldenfile.h"
#include "jsonnumber.h"
#include "testmain.h"

#include <QHash>

#include <bit>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using json::JsonProblem;

namespace
{

json::Tree treeOf(const std::string& text, json::Strictness strictness = {})
{
    return json::parse(text, {}, strictness).value();
}

QString wordOf(JsonProblem code)
{
    const QHash<int, QString> words{{int(JsonProblem::RepeatedName), u"RepeatedName"_s},
                                    {int(JsonProblem::LoneSurrogate), u"LoneSurrogate"_s},
                                    {int(JsonProblem::NumberOutOfRange), u"NumberOutOfRange"_s},
                                    {int(JsonProblem::NumberChanges), u"NumberChanges"_s}};
    return words.value(int(code), u"?"_s);
}

QString faultsOf(const json::Tree& tree)
{
    QStringList faults;
    for (const json::CanonicalFault& fault : json::canonicalFaults(tree))
        faults.append(wordOf(fault.code) + u' ' + QString::fromStdString(fault.pointer));
    return faults.join(u';');
}

/// The order RFC 8785 asks for, found the long way.
bool lessAsUtf16(const std::string& a, const std::string& b)
{
    return QString::fromStdString(a).toStdU16String() < QString::fromStdString(b).toStdU16String();
}

} // namespace

class CanonicalJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void writesTheCanonicalForm_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("canonical");
        const auto rows = test::goldenRows(u"json/canonical.tsv"_s);
        QVERIFY(rows.size() >= 17);
        for (const QStringList& row : rows) {
            QCOMPARE(row.size(), 3);
            QTest::newRow(qPrintable(row[0])) << row[1] << row[2];
        }
    }
    void writesTheCanonicalForm()
    {
        QFETCH(QString, document);
        QFETCH(QString, canonical);
        const json::Tree tree = treeOf(test::goldenBytes(document));
        const std::string expected = test::goldenBytes(canonical);
        const auto text = json::canonicalText(tree.root());
        QVERIFY(text.ok());
        QCOMPARE(*text, expected);
        const json::Tree again = treeOf(expected);
        QCOMPARE(*json::canonicalText(again.root()), expected);
        QCOMPARE(*json::canonicalHash(again.root()), *json::canonicalHash(tree.root()));
    }

    void printsNumbersAsEcmaScript_data()
    {
        QTest::addColumn<QString>("bits");
        QTest::addColumn<QString>("text");
        const auto rows = test::goldenRows(u"json/numbers.tsv"_s);
        QVERIFY(rows.size() >= 100);
        for (const QStringList& row : rows)
            QTest::newRow(qPrintable(row[0])) << row[0] << row[1];
    }
    void printsNumbersAsEcmaScript()
    {
        QFETCH(QString, bits);
        QFETCH(QString, text);
        const auto value = std::bit_cast<double>(bits.toULongLong(nullptr, 16));
        QCOMPARE(QString::fromStdString(json::canonicalNumber(value)), text);
    }

    void hashes()
    {
        const json::Tree tree = treeOf(" { \"a\" : [ 1.0, 2 ] } ");
        QCOMPARE(*json::canonicalHash(tree.root()),
                 std::string("01530d164d479cf08e26d3b1ad9bdba927120d97e2d057a6d792db778780d720"));
        QCOMPARE(*json::canonicalText(*tree.root().find("a")), std::string("[1,2]"));
    }

    void findsWhatHasNoHashOfItsOwn_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("faults");
        const auto rows = test::goldenRows(u"json/unhashable.tsv"_s);
        QVERIFY(rows.size() >= 13);
        for (const QStringList& row : rows) {
            QCOMPARE(row.size(), 3);
            QTest::newRow(qPrintable(row[0])) << row[1] << row[2];
        }
    }
    void findsWhatHasNoHashOfItsOwn()
    {
        QFETCH(QString, document);
        QFETCH(QString, faults);
        const std::string bytes = test::goldenBytes(document);
        QCOMPARE(faultsOf(treeOf(bytes)), faults);
        QCOMPARE(faultsOf(treeOf(bytes, json::Strictness::lenient())), faults);
    }

    void refusesWhatHasNoCanonicalForm_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* what, const QString& document, const QString& problem) {
            QTest::newRow(what) << document << problem;
        };
        row("half a pair in a string", uR"({"a":["\ud800x"]})"_s, u"LoneSurrogate /a/0 line 1 column 7"_s);
        row("the second half first", uR"(["\udc00\ud800"])"_s, u"LoneSurrogate /0 line 1 column 2"_s);
        row("half a pair in a name", uR"({"\udfff":1})"_s, u"LoneSurrogate /\uFFFD line 1 column 11"_s);
        row("a number beyond every double", u"[\n-1e400]"_s, u"NumberOutOfRange /0 line 2 column 1"_s);
        row("a repeated name", uR"({"b":1,"a":{},"\u0062":2})"_s, u"RepeatedName /b line 1 column 24"_s);
    }
    void refusesWhatHasNoCanonicalForm()
    {
        QFETCH(QString, document);
        QFETCH(QString, problem);
        const json::Tree tree = treeOf(document.toStdString(), json::Strictness::lenient());
        const auto text = json::canonicalText(tree.root());
        QVERIFY(!text.ok());
        QVERIFY(!json::canonicalHash(tree.root()).ok());
        QCOMPARE(wordOf(text.problem().code.as<JsonProblem>()) + u' ' +
                     QString::fromStdString(text.problem().args.at(0) + ' ' + text.problem().place),
                 problem);
        QVERIFY(!json::canonicalFaults(tree).empty());
    }

    void knowsReplacementCharactersFromHalfPairs()
    {
        const json::Tree tree =
            treeOf("[\"\uFFFD\\uFFFD\\ufffd\\ud7ff\\\\ud800\"]", json::Strictness::lenient());
        QVERIFY(json::canonicalText(tree.root()).ok());
        QVERIFY(json::canonicalFaults(tree).empty());
    }

    void saysWhereARepeatedNameStands()
    {
        const json::Tree tree = treeOf(R"({"a":1, "a":2})");
        const auto faults = json::canonicalFaults(tree);
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].offset, std::size_t{8});
    }

    void listsNoMoreFaultsThanAsked()
    {
        std::string text = "[1e999";
        for (int i = 0; i < 99; ++i)
            text += ",1e999";
        const json::Tree tree = treeOf(text + "]");
        QCOMPARE(json::canonicalFaults(tree).size(), std::size_t{50});
        QCOMPARE(json::canonicalFaults(tree, 3).size(), std::size_t{3});
    }

    void goesAsDeepAsTheTree()
    {
        constexpr std::size_t Depth = 50'000;
        const std::string text = std::string(Depth, '[') + std::string(Depth, ']');
        const json::Tree tree = treeOf(text);
        QCOMPARE(*json::canonicalText(tree.root()), text);
    }

    void ordersAsUtf16()
    {
        const std::vector<std::string> names{
            "",           "a",          "ab",          "\u007F",  "\u0080",
            "\u07FF",     "\u0800",     "\uD7FF",      "\uE000",  "\uFFFF",
            "\U00010000", "\U0010FFFF", "a\U00010000", "a\uFFFD", "\uEFFF\u0800",
            "\uF000"};
        for (const std::string& a : names)
            for (const std::string& b : names)
                QCOMPARE(json::utf16Less(a, b), lessAsUtf16(a, b));
    }

    void comparesDecimals_data()
    {
        QTest::addColumn<std::string>("a");
        QTest::addColumn<std::string>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const char* what, const std::string& a, const std::string& b, bool same) {
            QTest::newRow(what) << a << b << same;
        };
        row("zeros behind the point", "1.500", "1.5", true);
        row("zeros in front", "0.0015e3", "1.5", true);
        row("an exponent for zeros", "1e22", "10000000000000000000000", true);
        row("zero with a sign and an exponent", "-0.0e99", "0", true);
        row("other signs", "-1", "1", false);
        row("other last digits", "9007199254740993", "9007199254740992", false);
        row("other exponents", "1e5", "1e6", false);
        row("zero and nearly zero", "0", "1e-400", false);
    }
    void comparesDecimals()
    {
        QFETCH(std::string, a);
        QFETCH(std::string, b);
        QFETCH(bool, same);
        QCOMPARE(json::sameDecimal(a, b), same);
        QCOMPARE(json::sameDecimal(b, a), same);
    }
};

GATEHOUSE_TEST(CanonicalJsonTest)
#include "tst_canonicaljson.moc"
