#include "searchtext.h"
#include "testmain.h"

#include <QTest>

using namespace gatehouse;

namespace
{

using Kind = SearchTextError::Kind;

QByteArray wordFor(Kind kind)
{
    switch (kind) {
    case Kind::NoKey:
        return "no key";
    case Kind::NoQuote:
        return "no quote";
    case Kind::AfterQuote:
        return "after quote";
    case Kind::TooMany:
        return "too many";
    case Kind::TooLong:
        return "too long";
    case Kind::NoNumber:
        return "no number";
    case Kind::NoUnit:
        return "no unit";
    case Kind::UnknownUnit:
        return "unknown unit";
    case Kind::TooGreat:
        return "too great";
    }
    return {};
}

QByteArray pictureOf(const SearchTextError& error)
{
    return wordFor(error.kind) + " at " + QByteArray::number(static_cast<qulonglong>(error.at));
}

/// `[key][value]`, a pattern in angles.
QByteArray pictureOf(const ParsedAttributes& parsed)
{
    if (parsed.error)
        return pictureOf(*parsed.error);
    QByteArray picture;
    for (const AttributeCondition& condition : parsed.conditions) {
        picture += '[' + QByteArray::fromStdString(condition.key) + ']';
        if (!condition.value)
            continue;
        const QByteArray value = QByteArray::fromStdString(condition.value->text);
        picture += condition.value->isPattern ? '<' + value + '>' : '[' + value + ']';
    }
    return picture;
}

} // namespace

class SearchTextTest : public QObject
{
    Q_OBJECT

private slots:
    void attributesAreReadAsTyped_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
        };
        row("nothing", "", "");
        row("blanks alone", "  \t ", "");
        row("a pair", "http.route=/chat", "[http.route][/chat]");
        row("several, apart by any blanks", " a=1\t b=2\n", "[a][1][b][2]");
        row("a value in quotes", "msg=\"two words\" b=2", "[msg][two words][b][2]");
        row("quotes and strokes within quotes", "m=\"say \\\"a\\\\b\\\"\"", "[m][say \"a\\b\"]");
        row("a stroke alone within quotes stays", "m=\"C:\\dir\"", "[m][C:\\dir]");
        row("a key in quotes", "\"my key\"=1", "[my key][1]");
        row("an equals sign in a value", "q=a=b", "[q][a=b]");
        row("an empty value", "a= b=\"\"", "[a][][b][]");
        row("a key alone must be there", "exception error=true", "[exception][error][true]");
        row("a star stands for any text", "url=https://*", "[url]<https://*>");
        row("a star in quotes is a star", "url=\"*\"", "[url][*]");
        row("a quote within a word is itself", "a=5\"", "[a][5\"]");
        row("text of any script", "город=Кыїв", "[город][Кыїв]");
        row("a value without a name", "a=1 =2", "no key at 4");
        row("an empty name in quotes", "\"\"=2", "no key at 0");
        row("a quote that is not ended", "a=1 b=\"c d", "no quote at 6");
        row("a name whose quote is not ended", "\"a=1", "no quote at 0");
        row("something behind a quote", "a=\"b\"c", "after quote at 5");
        row("something behind a name's quote", "\"a\"b=1", "after quote at 3");
        QByteArray many;
        for (std::size_t at = 0; at <= mostConditions; ++at)
            many += "a=1 ";
        QTest::newRow("more than are looked at")
            << many << QByteArray("too many at " + QByteArray::number(static_cast<int>(mostConditions * 4)));
        QTest::newRow("longer than any")
            << QByteArray(longestSearchText + 1, 'a') << QByteArray("too long at 4096");
    }
    void attributesAreReadAsTyped()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const ParsedAttributes parsed = parseAttributes(text.toStdString());
        QCOMPARE(pictureOf(parsed), expected);
        const ParsedAttributes again = parseAttributes(attributesText(parsed.conditions));
        QVERIFY(again.conditions == parsed.conditions);
    }

    void durationsAreReadAsTyped_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
        };
        row("nothing", " ", "none");
        row("a part of a second", "1.5s", "1500000000");
        row("several parts add up", "300ms 20us", "300020000");
        row("without blanks", "2m30s", "150000000000");
        row("a blank before the unit", "1.5 s", "1500000000");
        row("the micro sign", "20µs", "20000");
        row("the Greek letter", "20μs", "20000");
        row("nanoseconds", "17ns", "17");
        row("less than one is cut", "1.9ns", "1");
        row("hours", "0.5h", "1800000000000");
        row("minutes by either word", "1min 1m", "120000000000");
        row("every nanosecond of a second", "1.123456789s", "1123456789");
        row("more digits are cut", "1.1234567899999s", "1123456789");
        row("no digit before the point", ".5ms", "500000");
        row("no digit behind the point", "5.ms", "5000000");
        row("none at all", "0s", "0");
        row("the greatest", "9223372036854775807ns", "9223372036854775807");
        row("one more", "9223372036854775808ns", "too great at 0");
        row("more than years can be", "1s 9999999999s", "too great at 3");
        row("more than a number", "99999999999999999999s", "too great at 0");
        row("a bare number", "1.5", "no unit at 3");
        row("a number behind another", "1 5s", "no unit at 2");
        row("an unknown unit", "3 days", "unknown unit at 2");
        row("a capital", "3S", "unknown unit at 1");
        row("a comma", "1,5s", "unknown unit at 1");
        row("no number", "fast", "no number at 0");
        row("a point alone", ".s", "no number at 0");
        row("less than nothing", "-3s", "no number at 0");
    }
    void durationsAreReadAsTyped()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const ParsedDuration parsed = parseDuration(text.toStdString());
        QCOMPARE(parsed.error   ? pictureOf(*parsed.error)
                 : parsed.nanos ? QByteArray::number(qulonglong{*parsed.nanos})
                                : QByteArray("none"),
                 expected);
        if (parsed.nanos)
            QVERIFY(parseDuration(durationSearchText(*parsed.nanos)).nanos == parsed.nanos);
    }

    void durationsAreWrittenShort_data()
    {
        QTest::addColumn<quint64>("nanos");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("none") << quint64{0} << QByteArray("0ns");
        QTest::newRow("nanoseconds") << quint64{999} << QByteArray("999ns");
        QTest::newRow("microseconds") << quint64{1001} << QByteArray("1.001us");
        QTest::newRow("milliseconds") << quint64{300'000'000} << QByteArray("300ms");
        QTest::newRow("seconds") << quint64{61'500'000'000} << QByteArray("61.5s");
    }
    void durationsAreWrittenShort()
    {
        QFETCH(quint64, nanos);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(durationSearchText(nanos)), expected);
    }

    void starsStandForAnyText_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* pattern, const char* text, bool expected) {
            QTest::addRow("%s %s %s", pattern, expected ? "is" : "is not", text)
                << QByteArray(pattern) << QByteArray(text) << expected;
        };
        row("*", "", true);
        row("a*", "a", true);
        row("a*", "ba", false);
        row("*a", "bba", true);
        row("*a", "ab", false);
        row("a*c", "abbc", true);
        row("a*c", "abcb", false);
        row("*ab*ab*", "abab", true);
        row("*ab*ab*", "aba", false);
        row("a**b", "ab", true);
        row("", "", true);
        row("", "a", false);
    }
    void starsStandForAnyText()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, text);
        QFETCH(bool, expected);
        QCOMPARE((TextPattern{pattern.toStdString(), true}.matches(text.toStdString())), expected);
    }
};

GATEHOUSE_TEST(SearchTextTest)
#include "tst_searchtext.moc"
