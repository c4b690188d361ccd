#include "testmain.h"

#include "oddspans.h"
#include "tracefile.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

constexpr int rounds = 400;

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// What names the tags that writers make of what a format has no member for.
bool isMadeByWriter(std::string_view key)
{
    return key == "span.kind" || key == "error" || key.starts_with("otel.") || key == "w3c.tracestate";
}

/// `key=value` each; where kinds of values count, with them.
QByteArray listOf(AttributeList list, bool kinds, bool own)
{
    QByteArray text;
    while (list.next()) {
        if (own && isMadeByWriter(list.key()))
            continue;
        text += bytesOf(list.key()) + '=';
        if (kinds)
            text += QByteArray::number(static_cast<int>(list.value().type()));
        text += QByteArray::fromStdString(list.value().text()) + ';';
    }
    return text;
}

/// All that a span has beside its columns, to the bit.
QByteArray detailsOf(const SpanDetails& details)
{
    QByteArray text = bytesOf(details.traceState()) + '|' + bytesOf(details.statusMessage()) + '|';
    for (const std::uint32_t number :
         {details.flags(), details.droppedAttributes(), details.droppedEvents(), details.droppedLinks()})
        text += QByteArray::number(number) + '|';
    text += listOf(details.attributes(), true, false);
    for (auto events = details.events(); events.next();)
        text += "\n  event " + QByteArray::number(qulonglong(events.event().timeUnixNano)) + ' ' +
                bytesOf(events.event().name) + ' ' + listOf(events.event().attributes, true, false);
    for (auto links = details.links(); links.next();)
        text += "\n  link " + QByteArray::fromStdString(links.link().traceId.shown()) + ' ' +
                QByteArray::fromStdString(links.link().spanId.shown()) + ' ' +
                bytesOf(links.link().traceState) + ' ' + listOf(links.link().attributes, true, false);
    return text;
}

/// Attributes and events as far as Jaeger and Zipkin have them.
QByteArray tagsOf(const SpanDetails& details)
{
    QByteArray text = listOf(details.attributes(), false, true);
    for (auto events = details.events(); events.next();)
        text += "\n  event " + QByteArray::number(qulonglong(events.event().timeUnixNano)) + ' ' +
                bytesOf(events.event().name);
    return text;
}

enum class Depth { Everything, Tags };

/// Shape, repairs, what is shown and what was sent.
QByteArray pictureOf(const Trace& trace, Depth depth)
{
    QByteArray picture = "trace " + QByteArray::fromStdString(trace.id()) + '\n';
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        const KeptSpanId parent = trace.sentParent(span);
        picture += QByteArray(static_cast<int>(trace.depth(span)), ' ') +
                   QByteArray::fromStdString(trace.spanId(span)) + ' ' +
                   QByteArray::number(qulonglong(trace.startNano(span))) + '+' +
                   QByteArray::number(qulonglong(trace.durationNano(span))) + ' ' +
                   bytesOf(trace.name(span)) + ' ' + bytesOf(trace.service(span)) + ' ' +
                   QByteArray::number(static_cast<int>(trace.kind(span))) +
                   (trace.hasError(span) ? " error" : "") + " repairs " +
                   QByteArray::number(trace.repairs(span).bits(), 2) + " of " +
                   QByteArray::fromStdString(trace.sentTraceId(span)) + " below " +
                   QByteArray::fromStdString(parent.named() ? trace.shown(parent) : std::string()) +
                   " pieces " + QByteArray::number(qulonglong(trace.pieces(span).size()));
        if (depth == Depth::Everything)
            picture += ' ' + bytesOf(trace.text(trace.scope(span).name)) + ' ' +
                       QByteArray::number(static_cast<int>(trace.status(span))) + ' ' +
                       detailsOf(trace.details(span)) + ' ' +
                       listOf(trace.resource(span).attributes(), true, false);
        else
            picture += ' ' + tagsOf(trace.details(span));
        picture += '\n';
    }
    return picture;
}

QByteArray pictureOf(const Traces& traces, Depth depth)
{
    QByteArray picture;
    for (const auto& trace : traces)
        picture += pictureOf(*trace, depth);
    return picture;
}

std::size_t sentCount(const Traces& traces)
{
    std::size_t count = 0;
    for (const auto& trace : traces)
        count += trace->sentCount();
    return count;
}

void addFormats()
{
    QTest::addColumn<int>("output");
    QTest::newRow("OTLP JSON") << static_cast<int>(TraceOutput::OtlpJson);
    QTest::newRow("OTLP protobuf") << static_cast<int>(TraceOutput::OtlpProto);
    QTest::newRow("Jaeger") << static_cast<int>(TraceOutput::Jaeger);
    QTest::newRow("Zipkin") << static_cast<int>(TraceOutput::Zipkin);
}

} // namespace

/// What must hold for any traces at all.
class WriterPropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatAFormatCanSayReadsBackEqual_data() { addFormats(); }

    void whatAFormatCanSayReadsBackEqual()
    {
        QFETCH(int, output);
        const auto format = static_cast<TraceOutput>(output);
        const bool otlp = format == TraceOutput::OtlpJson || format == TraceOutput::OtlpProto;
        const Depth depth = otlp ? Depth::Everything : Depth::Tags;
        std::mt19937 random(40);
        for (int round = 0; round < rounds; ++round) {
            const Traces traces =
                oddTraces(random, format == TraceOutput::Zipkin ? Oddness::Zipkin : Oddness::Carried);
            const std::string document = written(traces, format);
            const auto file = readTraceBytes(document);
            QVERIFY2(file.ok(), document.c_str());
            QCOMPARE(file->unreadableDocuments, 0U);
            const QByteArray sent = pictureOf(traces, depth);
            const QByteArray back = pictureOf(file->traces, depth);
            if (sent != back)
                QFAIL(("sent\n" + sent + "back\n" + back + bytesOf(document)).constData());
        }
    }

    void noSpanIsLostWhateverItIs_data() { addFormats(); }

    /// And what was written once is written the same again.
    void noSpanIsLostWhateverItIs()
    {
        QFETCH(int, output);
        const auto format = static_cast<TraceOutput>(output);
        std::mt19937 random(41);
        for (int round = 0; round < rounds; ++round) {
            const Traces traces = oddTraces(random, Oddness::Anything);
            const std::string document = written(traces, format);
            const auto file = readTraceBytes(document);
            QVERIFY2(file.ok(), document.c_str());
            QCOMPARE(sentCount(file->traces), sentCount(traces));
            const std::string again = written(file->traces, format);
            if (again != document)
                QFAIL(("once\n" + bytesOf(document) + "\nagain\n" + bytesOf(again)).constData());
        }
    }
};

GATEHOUSE_TEST(WriterPropertiesTest)

#include "tst_writerproperties.moc"
