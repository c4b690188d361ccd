#include "jsonstring.h"
#include "jsontree.h"
#include "jsonwriter.h"
#include "testmain.h"

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace gatehouse;

namespace
{

/// A text of hostile characters: controls, quotes, surrogate neighbours, emoji.
std::string randomText(std::mt19937& random)
{
    constexpr char32_t Characters[] = {0,      1,      8,       9,       10,       12,     13,
                                       31,     '"',    '/',     '\\',    'a',      0x7F,   0xE5,
                                       0x7FF,  0x800,  0xD7FF,  0xE000,  '{',      0x2028, 0xFEFF,
                                       0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF, ','};
    std::string text;
    for (std::size_t length = random() % 12; length > 0; --length)
        text += QString::fromUcs4(&Characters[random() % std::size(Characters)], 1).toStdString();
    return text;
}

} // namespace

class JsonWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void writesCompactlyInOrder()
    {
        json::Writer writer;
        writer.beginObject().key("b").number(1).key("a").beginArray();
        writer.string("x").null().boolean(true).boolean(false).number(1.5).raw("{\"r\": 1}").endArray();
        writer.key("e").beginObject().endObject().key("f").beginArray().endArray().endObject();
        QCOMPARE(writer.take(),
                 std::string(R"({"b":1,"a":["x",null,true,false,1.5,{"r": 1}],"e":{},"f":[]})"));
        QCOMPARE(writer.string("again").take(), std::string("\"again\""));
    }

    void writesNumbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a fraction is the shortest") << 0.1 << QByteArray("0.1");
        QTest::newRow("an integral double") << 3.0 << QByteArray("3");
        QTest::newRow("minus zero") << -0.0 << QByteArray("-0");
        QTest::newRow("a large one") << 1e300 << QByteArray("1e+300");
        QTest::newRow("no number is null") << std::nan("") << QByteArray("null");
        QTest::newRow("infinity is null") << -HUGE_VAL << QByteArray("null");
    }
    void writesNumbers()
    {
        QFETCH(double, value);
        QFETCH(QByteArray, text);
        QCOMPARE(json::Writer().number(value).take(), text.toStdString());
    }

    void writesTheEndsOfIntegers()
    {
        json::Writer writer;
        writer.beginArray().number(INT64_MIN).number(UINT64_MAX).number(std::int8_t{-5}).endArray();
        QCOMPARE(writer.take(), std::string("[-9223372036854775808,18446744073709551615,-5]"));
    }

    void escapesOnlyWhatItMust_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("quotes and backslashes") << QByteArray("\"\\/") << QByteArray("\"\\\"\\\\/\"");
        QTest::newRow("controls with a short form")
            << QByteArray("\b\t\n\f\r") << QByteArray("\"\\b\\t\\n\\f\\r\"");
        QTest::newRow("other controls")
            << QByteArray("\0\x0B\x1F\x7F", 4) << QByteArray("\"\\u0000\\u000b\\u001f\x7F\"");
        QTest::newRow("UTF-8 as it is") << QByteArray("å€😀") << QByteArray("\"å€😀\"");
        QTest::newRow("a bad byte") << QByteArray("a\xFFz") << QByteArray("\"a\uFFFDz\"");
        QTest::newRow("a character cut short") << QByteArray("\xE2\x82") << QByteArray("\"\uFFFD\"");
        QTest::newRow("a surrogate in UTF-8")
            << QByteArray("\xED\xA0\x80") << QByteArray("\"\uFFFD\uFFFD\uFFFD\"");
    }
    void escapesOnlyWhatItMust()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, json);
        QCOMPARE(json::Writer().string(text.toStdString()).take(), json.toStdString());
    }

    void whatItWritesReadsBack()
    {
        std::mt19937 random(20261121);
        for (int round = 0; round < 500; ++round) {
            std::vector<std::pair<std::string, double>> members;
            json::Writer writer;
            writer.beginObject();
            for (std::size_t count = random() % 9; count > 0; --count) {
                const std::uint64_t bits = (std::uint64_t{random()} << 32U) | random();
                const double number = std::bit_cast<double>(bits);
                members.emplace_back(randomText(random), std::isfinite(number) ? number : 1.0);
                writer.key(members.back().first).beginArray();
                writer.number(members.back().second).string(members.back().first).endArray();
            }
            const auto tree = json::parse(writer.endObject().take());
            QVERIFY(tree.ok());
            QCOMPARE(tree->root().size(), members.size());
            auto member = members.begin();
            for (const json::Node node : tree->root().children()) {
                QCOMPARE(node.name(), member->first);
                QVERIFY(node.resolve("/1")->stringIs(member->first));
                QCOMPARE(std::bit_cast<std::uint64_t>(node.resolve("/0")->number().value()),
                         std::bit_cast<std::uint64_t>(member->second));
                ++member;
            }
        }
    }
};

GATEHOUSE_TEST(JsonWriterTest)
#include "tst_jsonwriter.moc"
