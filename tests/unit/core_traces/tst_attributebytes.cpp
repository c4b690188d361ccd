#include "testmain.h"

#include "attributebytes.h"
#include "bytearena.h"
#include "spandetailswriter.h"
#include "stringtable.h"

#ifndef Q_MOC_RUN
#include <opentelemetry/proto/trace/v1/trace.pb.h>
#endif

#include <limits>

using namespace gatehouse;

namespace
{

QByteArray qBytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

std::string textOf(const SpanDetailsWriter& writer, std::size_t limit = 1000)
{
    AttributeList attributes = SpanDetails(writer.bytes()).attributes();
    return attributes.next() ? attributes.value().text(limit) : "none";
}

} // namespace

/// Attributes, events and links in their bytes.
class AttributeBytesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadAgain();
    void whatIsWrittenIsOtlp();
    void valuesReadAsText_data();
    void valuesReadAsText();
    void longAndDeepValuesAreCut();
    void brokenBytesAreNotThere_data();
    void brokenBytesAreNotThere();
    void textsAreKeptOnceAndBounded();
    void recordsStayWhereTheyAre();
};

namespace
{

void writeEverything(SpanDetailsWriter& writer)
{
    writer.traceState("a=1");
    writer.string("name", "Ann");
    writer.integer("low", std::numeric_limits<std::int64_t>::min());
    writer.number("pi", 3.25);
    writer.boolean("yes", true);
    writer.binary("raw", std::string_view("\0\xFF", 2));
    writer.nothing("null");
    writer.beginMap("map");
    writer.beginArray("list");
    writer.integer({}, 1);
    writer.beginMap({});
    writer.string("deep", "er");
    writer.end();
    writer.end();
    writer.string("after", "wards");
    writer.end();
    writer.beginEvent(7, "exception");
    writer.string("exception.type", "Oops");
    writer.droppedAttributes(2);
    writer.end();
    writer.beginLink(SentId::ofHex("4bf92f3577b34da6a3ce929d0e0e4736"), SentId::ofHex("00f067aa0ba902b7"),
                     "b=2");
    writer.boolean("linked", false);
    writer.end();
    writer.droppedAttributes(3);
    writer.droppedEvents(4);
    writer.droppedLinks(5);
    writer.statusMessage("failed");
    writer.flags(0x101);
}

} // namespace

void AttributeBytesTest::whatIsWrittenIsReadAgain()
{
    SpanDetailsWriter writer;
    writeEverything(writer);
    const SpanDetails details(writer.bytes());
    QByteArrayList found;
    for (AttributeList list = details.attributes(); list.next();)
        found << qBytes(list.key()) + '=' + QByteArray::fromStdString(list.value().text());
    QCOMPARE(found.join(' '),
             QByteArray("name=Ann low=-9223372036854775808 pi=3.25 yes=true raw=AP8= null=null "
                        "map={\"list\":[1,{\"deep\":\"er\"}],\"after\":\"wards\"}"));
    QCOMPARE(qBytes(details.traceState()), QByteArray("a=1"));
    QCOMPARE(qBytes(details.statusMessage()), QByteArray("failed"));
    QCOMPARE(details.flags(), 0x101U);
    QCOMPARE(details.droppedAttributes(), 3U);
    QCOMPARE(details.droppedEvents(), 4U);
    QCOMPARE(details.droppedLinks(), 5U);
    auto events = details.events();
    QVERIFY(events.next());
    QCOMPARE(events.event().timeUnixNano, std::uint64_t{7});
    QCOMPARE(qBytes(events.event().name), QByteArray("exception"));
    QCOMPARE(events.event().droppedAttributes, 2U);
    AttributeList ofEvent = events.event().attributes;
    QCOMPARE(QByteArray::fromStdString(ofEvent.find("exception.type")->text()), QByteArray("Oops"));
    QVERIFY(!events.next());
    auto links = details.links();
    QVERIFY(links.next());
    QCOMPARE(links.link().traceId.shown(), std::string("4bf92f3577b34da6a3ce929d0e0e4736"));
    QCOMPARE(links.link().spanId.shown(), std::string("00f067aa0ba902b7"));
    QCOMPARE(qBytes(links.link().traceState), QByteArray("b=2"));
    QVERIFY(!links.next());
}

void AttributeBytesTest::whatIsWrittenIsOtlp()
{
    SpanDetailsWriter writer;
    writeEverything(writer);
    opentelemetry::proto::trace::v1::Span span;
    QVERIFY(span.ParseFromArray(writer.bytes().data(), static_cast<int>(writer.bytes().size())));
    QCOMPARE(span.attributes_size(), 7);
    QCOMPARE(span.attributes(1).value().int_value(), std::numeric_limits<std::int64_t>::min());
    const auto& map = span.attributes(6).value().kvlist_value();
    QCOMPARE(map.values(0).value().array_value().values(1).kvlist_value().values(0).value().string_value(),
             std::string("er"));
    QCOMPARE(map.values(1).value().string_value(), std::string("wards"));
    QCOMPARE(span.events(0).attributes(0).value().string_value(), std::string("Oops"));
    QCOMPARE(span.links(0).span_id().size(), std::size_t{8});
    QCOMPARE(span.dropped_links_count(), 5U);
    QCOMPARE(span.status().message(), std::string("failed"));
}

void AttributeBytesTest::valuesReadAsText_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a whole number") << 3.0 << QByteArray("3");
    QTest::newRow("a tenth") << 0.1 << QByteArray("0.1");
    QTest::newRow("a large one") << 1e300 << QByteArray("1e+300");
    QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN() << QByteArray("NaN");
    QTest::newRow("beyond all") << -std::numeric_limits<double>::infinity() << QByteArray("-Infinity");
}

void AttributeBytesTest::valuesReadAsText()
{
    QFETCH(double, number);
    QFETCH(QByteArray, text);
    SpanDetailsWriter writer;
    writer.number("n", number);
    QCOMPARE(QByteArray::fromStdString(textOf(writer)), text);
}

void AttributeBytesTest::longAndDeepValuesAreCut()
{
    SpanDetailsWriter writer;
    writer.string("long", "aä" + std::string(100, 'b'));
    QCOMPARE(QByteArray::fromStdString(textOf(writer, 5)), QByteArray("a…"));
    QCOMPARE(QByteArray::fromStdString(textOf(writer, 6)), QByteArray("aä…"));
    writer.clear();
    constexpr int depth = 100'000;
    for (int at = 0; at < depth; ++at)
        writer.beginArray("deep");
    for (int at = 0; at < depth; ++at)
        writer.end();
    QCOMPARE(QByteArray::fromStdString(textOf(writer)), QByteArray(64, '[') + "…" + QByteArray(64, ']'));
}

void AttributeBytesTest::brokenBytesAreNotThere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a tag alone") << QByteArray("\x4A");
    QTest::newRow("a length beyond the end") << QByteArray("\x4A\x7F\x0A");
    QTest::newRow("a length that never ends")
        << QByteArray("\x4A\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
    QTest::newRow("a group") << QByteArray("\x4B\x4C");
    QTest::newRow("field 0") << QByteArray("\x02\x00", 2);
}

void AttributeBytesTest::brokenBytesAreNotThere()
{
    QFETCH(QByteArray, bytes);
    const SpanDetails details({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QVERIFY(!details.attributes().next());
    QVERIFY(!details.events().next());
    QVERIFY(!details.links().next());
    QCOMPARE(details.flags(), 0U);
}

void AttributeBytesTest::textsAreKeptOnceAndBounded()
{
    StringTable table({.texts = 1000, .bytes = 100'000});
    for (int round = 0; round < 2; ++round)
        for (int at = 1; at < 1000; ++at)
            QCOMPARE(table.intern("text " + std::to_string(at)).value(), static_cast<StringId>(at));
    QVERIFY(!table.intern("one more"));
    QCOMPARE(qBytes(table.text(999)), QByteArray("text 999"));
    QCOMPARE(table.intern({}).value(), 0U);
    StringTable small({.texts = 1000, .bytes = 10});
    QVERIFY(!small.intern("eleven bytes"));
    QVERIFY(small.intern("ten bytes!"));
    QVERIFY(!small.intern("!"));
}

void AttributeBytesTest::recordsStayWhereTheyAre()
{
    ByteArena arena;
    std::vector<std::pair<ByteArena::Offset, std::string>> kept;
    for (std::size_t size : {0, 1, 3, 127, 128, 5000, 20, 1'000'000, 7, 100'000, 2})
        for (int times = 0; times < 20; ++times) {
            kept.emplace_back(0, std::string(size, static_cast<char>('a' + times)));
            kept.back().first = arena.append(kept.back().second).value();
        }
    for (const auto& [offset, bytes] : kept)
        QVERIFY(arena.at(offset) == bytes);
}

GATEHOUSE_TEST(AttributeBytesTest)

#include "tst_attributebytes.moc"
