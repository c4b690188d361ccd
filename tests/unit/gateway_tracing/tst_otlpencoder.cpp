#include "testmain.h"

#include "otlpencoder.h"

#ifndef Q_MOC_RUN
#include <opentelemetry/proto/collector/trace/v1/trace_service.pb.h>
#endif

using namespace gatehouse;

/// What goes to a collector, read back with OpenTelemetry's own messages.
class OtlpEncoderTest : public QObject
{
    Q_OBJECT

private slots:
    void aSpanIsWrittenWhole()
    {
        SpanRecord span;
        span.traceId.fill(0xAB);
        span.spanId.fill(0xCD);
        span.parentId.fill(0xEF);
        span.remoteParent = true;
        span.traceState = "a=b";
        span.name = "GET /x";
        span.kind = SpanKind::Server;
        span.startUnixNano = 1'700'000'000'000'000'001ULL;
        span.endUnixNano = 1'700'000'000'000'000'009ULL;
        span.attributes.put("text", "first");
        span.attributes.put("count", std::int64_t(-7));
        span.attributes.put("text", "a\xFFz");
        span.attributes.put("part", 0.5);
        span.attributes.put("yes", true);
        span.status = SpanStatus::Error;
        span.statusMessage = "no";
        TelemetrySource source;
        source.resource = {{"service.name", "s"}};
        source.scope = "scope";
        opentelemetry::proto::collector::trace::v1::ExportTraceServiceRequest request;
        QVERIFY(request.ParseFromString(encodeSpans(source, {&span, 1})));
        QCOMPARE(request.resource_spans_size(), 1);
        const auto& resource = request.resource_spans(0);
        QCOMPARE(resource.resource().attributes(0).value().string_value(), std::string("s"));
        QCOMPARE(resource.scope_spans(0).scope().name(), std::string("scope"));
        const auto& read = resource.scope_spans(0).spans(0);
        QCOMPARE(read.trace_id(), std::string(16, '\xAB'));
        QCOMPARE(read.span_id(), std::string(8, '\xCD'));
        QCOMPARE(read.parent_span_id(), std::string(8, '\xEF'));
        QCOMPARE(read.trace_state(), std::string("a=b"));
        QCOMPARE(int(read.kind()), 2);
        QCOMPARE(read.end_time_unix_nano() - read.start_time_unix_nano(), 8U);
        QCOMPARE(read.attributes_size(), 4);
        QCOMPARE(read.attributes(0).value().int_value(), -7);
        QCOMPARE(read.attributes(1).value().string_value(), std::string("a\xEF\xBF\xBDz"));
        QCOMPARE(read.attributes(2).value().double_value(), 0.5);
        QVERIFY(read.attributes(3).value().bool_value());
        QCOMPARE(int(read.status().code()), 2);
        const auto& younger = read.GetReflection()->GetUnknownFields(read);
        QCOMPARE(younger.field_count(), 1);
        QCOMPARE(younger.field(0).number(), 16);
        QCOMPARE(younger.field(0).fixed32(), 0x301U);
    }

    void attributesAreBounded()
    {
        SpanRecord span;
        for (int i = 0; i < 100; ++i)
            span.attributes.put("name" + std::to_string(i), std::string(5000, 'x') + "\xC3\xA9");
        span.attributes.put("name0", std::string(2047, 'y') + "\xC3\xA9");
        opentelemetry::proto::collector::trace::v1::ExportTraceServiceRequest request;
        QVERIFY(request.ParseFromString(encodeSpans({}, {&span, 1})));
        const auto& read = request.resource_spans(0).scope_spans(0).spans(0);
        QCOMPARE(read.attributes_size(), 64);
        QCOMPARE(read.attributes(0).key(), std::string("name1"));
        QCOMPARE(read.attributes(0).value().string_value(), std::string(2048, 'x'));
        // Cut between two characters.
        QCOMPARE(read.attributes(63).key(), std::string("name0"));
        QCOMPARE(read.attributes(63).value().string_value(), std::string(2047, 'y'));
    }

    void aRootHasNoParent()
    {
        SpanRecord span;
        opentelemetry::proto::collector::trace::v1::ExportTraceServiceRequest request;
        QVERIFY(request.ParseFromString(encodeSpans({}, {&span, 1})));
        QVERIFY(request.resource_spans(0).scope_spans(0).spans(0).parent_span_id().empty());
        QVERIFY(!request.resource_spans(0).scope_spans(0).spans(0).has_status());
    }

    void receiptsAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("rejected"); // -1: no receipt
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("all taken") << QByteArray() << 0 << QByteArray();
        QTest::newRow("some rejected")
            << QByteArray("\x0A\x06\x08\x05\x12\x02no", 8) << 5 << QByteArray("no");
        QTest::newRow("a warning") << QByteArray("\x0A\x04\x12\x02hm", 6) << 0 << QByteArray("hm");
        QTest::newRow("a field of the future") << QByteArray("\x50\x01", 2) << 0 << QByteArray();
        QTest::newRow("no protobuf") << QByteArray("<html>") << -1 << QByteArray();
        QTest::newRow("broken inside") << QByteArray("\x0A\x02\x12\x7F", 4) << -1 << QByteArray();
    }
    void receiptsAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, rejected);
        QFETCH(QByteArray, message);
        const auto receipt = readExportReceipt(bytes.toStdString());
        QCOMPARE(receipt ? int(receipt->rejected) : -1, rejected);
        if (receipt)
            QCOMPARE(QByteArray::fromStdString(receipt->message), message);
    }
};

GATEHOUSE_TEST(OtlpEncoderTest)
#include "tst_otlpencoder.moc"
