#include "testmain.h"

#include "oddspans.h"
#include "spandetailswriter.h"
#include "tracefile.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

/// So many spans of one service, each with a text of this size.
Traces manySpans(std::size_t count, std::size_t textSize)
{
    TraceBuilder builder;
    SpanDetailsWriter details;
    details.string("text", std::string(textSize, 'x'));
    const ResourceId resource = builder.resource({"web", {}});
    for (std::size_t at = 1; at <= count; ++at) {
        SentSpan span;
        span.traceId = SentId::ofNumber(1, 2, 32);
        span.spanId = SentId::ofNumber(0, at, 16);
        span.startNano = 1'700'000'000'000'000'000 + at;
        span.endNano = *span.startNano + 5;
        span.resource = resource;
        span.details = details.bytes();
        if (!builder.addSpan(span))
            qFatal("the builder is full");
    }
    return builder.finish();
}

/// A value nested this deep, in the bytes that a hostile sender may choose.
std::string nestedValue(int depth)
{
    SpanDetailsWriter details;
    for (int at = 0; at < depth; ++at)
        details.beginArray("deep");
    for (int at = 0; at < depth; ++at)
        details.end();
    return std::string(details.bytes());
}

void addFormats()
{
    QTest::addColumn<int>("output");
    for (int output = 0; output <= static_cast<int>(TraceOutput::Perfetto); ++output) {
        const std::string_view word = wordFor(static_cast<TraceOutput>(output));
        QTest::newRow(std::string(word).c_str()) << output;
    }
}

} // namespace

/// How traces are handed to a sink.
class TraceWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void givesADocumentInPieces_data() { addFormats(); }

    void givesADocumentInPieces()
    {
        QFETCH(int, output);
        constexpr std::size_t count = 5000;
        std::size_t longest = 0;
        std::size_t all = 0;
        QVERIFY(
            writeTraces(manySpans(count, 100), static_cast<TraceOutput>(output), [&](std::string_view bytes) {
                longest = std::max(longest, bytes.size());
                all += bytes.size();
                return true;
            }));
        QVERIFY2(longest <= 70'000, qPrintable(QString::number(longest)));
        QVERIFY(all > count * 100);
    }

    void endsWhereTheSinkEndsIt_data() { addFormats(); }

    void endsWhereTheSinkEndsIt()
    {
        QFETCH(int, output);
        int taken = 0;
        QVERIFY(!writeTraces(manySpans(5000, 1000), static_cast<TraceOutput>(output),
                             [&taken](std::string_view) { return ++taken < 3; }));
        QCOMPARE(taken, 3);
    }

    void endsWhereItIsStopped_data() { addFormats(); }

    void endsWhereItIsStopped()
    {
        QFETCH(int, output);
        std::stop_source stop;
        stop.request_stop();
        std::size_t all = 0;
        QVERIFY(!writeTraces(
            manySpans(5000, 1000), static_cast<TraceOutput>(output),
            [&all](std::string_view bytes) {
                all += bytes.size();
                return true;
            },
            stop.get_token()));
        QCOMPARE(all, std::size_t{0});
    }

    void knowsTheWordsOfItsFormats_data() { addFormats(); }

    void knowsTheWordsOfItsFormats()
    {
        QFETCH(int, output);
        QVERIFY(traceOutputOf(wordFor(static_cast<TraceOutput>(output))) == static_cast<TraceOutput>(output));
        QVERIFY(!traceOutputOf("thrift"));
    }

    void livesThroughValuesNestedAsDeepAsBytesAllow_data() { addFormats(); }

    void livesThroughValuesNestedAsDeepAsBytesAllow()
    {
        QFETCH(int, output);
        const std::string details = nestedValue(20'000);
        TraceBuilder builder;
        SentSpan span;
        span.spanId = SentId::ofNumber(0, 7, 16);
        span.startNano = 1'700'000'000'000'000'000;
        span.details = details;
        QVERIFY(builder.addSpan(span));
        const auto format = static_cast<TraceOutput>(output);
        const std::string document = written(builder.finish(), format);
        if (format == TraceOutput::Perfetto) {
            QVERIFY(document.find("\"0000000000000007\"") != std::string::npos);
            return;
        }
        const auto file = readTraceBytes(document);
        QVERIFY(file.ok());
        QCOMPARE(file->traces.at(0)->size(), std::size_t{1});
    }
};

GATEHOUSE_TEST(TraceWriterTest)

#include "tst_tracewriter.moc"
