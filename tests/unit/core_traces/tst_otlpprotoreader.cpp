#include "testmain.h"

#include "otlpencoder.h"
#include "otlpframereader.h"
#include "otlpprotoreader.h"
#include "spandetailswriter.h"
#include "spanlist.h"
#include "traceproblem.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

SpanRecord spanRecord(std::uint8_t id, std::uint8_t parent, std::string name)
{
    SpanRecord span;
    span.traceId = {1, 2, 3};
    span.spanId = {id};
    if (parent != 0)
        span.parentId = {parent};
    span.name = std::move(name);
    span.kind = SpanKind::Client;
    span.startUnixNano = 1'700'000'000'000'000'000U + id;
    span.endUnixNano = span.startUnixNano + 10;
    span.attributes.put("http.request.method", std::string_view("GET"));
    span.attributes.put("count", std::int64_t{7});
    return span;
}

/// Two services in one document.
std::string document()
{
    SpanRecord failed = spanRecord(3, 2, "query");
    failed.status = SpanStatus::Error;
    failed.statusMessage = "no such table";
    const std::vector<SpanRecord> web = {spanRecord(1, 0, "get"), spanRecord(2, 1, "call")};
    const std::vector<SpanRecord> db = {failed};
    TelemetrySource source;
    source.scope = "lib";
    source.scopeVersion = "1.2";
    source.resource.emplace_back("service.name", "web");
    source.resource.emplace_back("host.name", "h1");
    const std::string first = encodeSpans(source, web);
    source.resource = {};
    source.resource.emplace_back("service.name", "db");
    return first + encodeSpans(source, db);
}

std::string framed(std::string_view message)
{
    std::string frame;
    for (unsigned shift = 32; shift > 0; shift -= 8)
        frame.push_back(static_cast<char>(message.size() >> (shift - 8)));
    return frame.append(message);
}

template <class Reader>
Outcome<void> readIn(Reader& reader, std::string_view bytes, std::size_t piece)
{
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        if (auto read = reader.read(bytes.substr(at, piece)); !read)
            return read;
    return reader.finish();
}

QByteArray wordsFor(const std::vector<std::shared_ptr<const Trace>>& traces)
{
    QByteArray words;
    for (const auto& trace : traces) {
        words += QByteArray::fromStdString(trace->id()) + '\n';
        for (SpanIndex span = 0; span < trace->size(); ++span) {
            words += QByteArray(static_cast<int>(trace->depth(span)), ' ') +
                     QByteArray::fromStdString(trace->spanId(span) + ' ' + std::string(trace->service(span)) +
                                               ' ' + std::string(trace->name(span)));
            words += ' ' + QByteArray::number(qulonglong(trace->startNano(span) % 1'000'000'000)) + '+' +
                     QByteArray::number(qulonglong(trace->durationNano(span))) +
                     (trace->hasError(span) ? " error" : "");
            for (auto list = trace->details(span).attributes(); list.next();)
                words += ' ' + QByteArray::fromStdString(std::string(list.key()) + '=' + list.value().text());
            words += '\n';
        }
    }
    return words;
}

const char* const expectedWords = "01020300000000000000000000000000\n"
                                  " 0100000000000000 web get 1+10 http.request.method=GET count=7\n"
                                  "  0200000000000000 web call 2+10 http.request.method=GET count=7\n"
                                  "   0300000000000000 db query 3+10 error http.request.method=GET count=7\n";

QByteArray problemWords(const Outcome<void>& outcome)
{
    if (outcome)
        return "none";
    static const std::array<const char*, 6> words = {"not-a-trace", "cut-off",  "malformed",
                                                     "too-large",   "no-spans", "refused"};
    return words[static_cast<std::size_t>(outcome.problem().code.as<TraceProblem>())] + QByteArray(" ") +
           QByteArray::fromStdString(outcome.problem().place);
}

} // namespace

class OtlpProtoReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void aDocumentIsReadInPiecesOfAnySize_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 2, 3, 7, 50, 1000000})
            QTest::addRow("pieces of %d", piece) << piece;
    }
    void aDocumentIsReadInPiecesOfAnySize()
    {
        QFETCH(int, piece);
        TraceBuilder builder;
        OtlpProtoReader reader(builder);
        QVERIFY(readIn(reader, document(), static_cast<std::size_t>(piece)).ok());
        const auto traces = builder.finish();
        QCOMPARE(wordsFor(traces), QByteArray(expectedWords));
        const Trace& trace = *traces.front();
        QCOMPARE(trace.details(2).statusMessage(), std::string_view("no such table"));
        QCOMPARE(trace.text(trace.scope(0).name), std::string_view("lib"));
        QCOMPARE(trace.text(trace.scope(0).version), std::string_view("1.2"));
        AttributeList resource = trace.resource(0).attributes();
        QCOMPARE(resource.find("host.name")->text(), std::string("h1"));
    }

    void framesAreReadInPiecesOfAnySize_data() { aDocumentIsReadInPiecesOfAnySize_data(); }
    void framesAreReadInPiecesOfAnySize()
    {
        QFETCH(int, piece);
        const std::string whole = document();
        const std::string file =
            framed(whole) + framed("\x0A\x05nope") + framed({}) + framed(whole).substr(0, 40);
        QVERIFY(OtlpFrameReader::isFramed(file));
        QVERIFY(!OtlpFrameReader::isFramed(whole));
        TraceBuilder builder;
        OtlpFrameReader reader(builder);
        QVERIFY(readIn(reader, file, static_cast<std::size_t>(piece)).ok());
        QCOMPARE(builder.unreadableDocuments(), std::uint64_t{2});
        QCOMPARE(wordsFor(builder.finish()), QByteArray(expectedWords));
    }

    void tempoSaysWhatItLeftOut()
    {
        std::string answer;
        proto::appendBytes(answer, 1, document());
        proto::appendBytes(answer, 2, "metrics");
        proto::appendNumber(answer, 3, 1);
        proto::appendBytes(answer, 4, "too large");
        QCOMPARE(OtlpProtoReader::shapeOf(answer), OtlpProtoShape::TempoAnswer);
        QCOMPARE(OtlpProtoReader::shapeOf(document()), OtlpProtoShape::TracesData);
        TraceBuilder builder;
        OtlpProtoReader reader(builder, OtlpProtoShape::TempoAnswer);
        QVERIFY(readIn(reader, answer, 5).ok());
        const auto traces = builder.finish();
        QCOMPARE(wordsFor(traces), QByteArray(expectedWords));
        QVERIFY(traces.front()->partial());
        QCOMPARE(traces.front()->repairCount(SpanRepair::Partial), std::uint64_t{1});
    }

    void whatIsBrokenSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("problem");
        const std::string whole = document();
        const auto row = [](const char* name, const std::string& bytes, const QByteArray& problem) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << problem;
        };
        row("nothing", "", "not-a-trace ");
        row("cut in a span", whole.substr(0, whole.size() - 5),
            "cut-off byte " + QByteArray::number(qulonglong(whole.size() - 5)));
        row("cut in the first tag", "\x0A", "cut-off byte 1");
        row("a text", "hello, world", "malformed byte 2");
        row("a JSON", "{\"resourceSpans\":[]}", "malformed byte 0");
        row("a message longer than the one around it", "\x0A\x04\x12\x20zz", "malformed byte 2");
        row("a span that is none", std::string("\x0A\x06\x12\x04\x12\x02\x0A\x05"), "malformed byte 4");
        row("field 0", std::string("\x00\x00", 2), "malformed byte 0");
        row("a length that never ends", "\x0A" + std::string(11, '\xFF'), "malformed byte 0");
        row("a length beyond all files", std::string("\x0A\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"),
            "malformed byte 0");
    }
    void whatIsBrokenSaysWhere()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, problem);
        const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        for (const std::size_t piece : {std::size_t{1}, std::size_t{3}, std::size_t{1000}}) {
            TraceBuilder builder;
            OtlpProtoReader reader(builder);
            QCOMPARE(problemWords(readIn(reader, view, piece)), problem);
        }
        QCOMPARE(OtlpProtoReader::check(view).ok(), bytes.isEmpty());
    }

    void unknownFieldsAreSkipped()
    {
        std::string bytes = document();
        proto::appendNumber(bytes, 77, 1);
        proto::appendFixed64(bytes, 78, 1);
        proto::appendFixed32(bytes, 79, 1);
        proto::appendBytes(bytes, 80, "later");
        for (const std::size_t piece : {std::size_t{1}, std::size_t{1000}}) {
            TraceBuilder builder;
            OtlpProtoReader reader(builder);
            QVERIFY(readIn(reader, bytes, piece).ok());
            QCOMPARE(wordsFor(builder.finish()), QByteArray(expectedWords));
        }
    }

    void aResourceMayStandBehindItsSpans()
    {
        std::string span;
        proto::appendBytes(span, 1, std::string(16, '\x01'));
        proto::appendBytes(span, 2, std::string(8, '\x02'));
        proto::appendBytes(span, 5, "bad \xFF name");
        std::string scopeSpans;
        proto::appendBytes(scopeSpans, 2, span);
        SpanDetailsWriter attributes;
        attributes.string("service.name", "web");
        std::string resource = std::string(attributes.bytes());
        resource[0] = '\x0A'; // field 1 instead of 9
        std::string resourceSpans;
        proto::appendBytes(resourceSpans, 1000, scopeSpans);
        proto::appendBytes(resourceSpans, 1, resource);
        std::string bytes;
        proto::appendBytes(bytes, 1, resourceSpans);
        TraceBuilder builder;
        OtlpProtoReader reader(builder);
        QVERIFY(readIn(reader, bytes, 4).ok());
        const auto trace = builder.finish().front();
        QCOMPARE(trace->service(0), std::string_view("web"));
        QCOMPARE(trace->name(0), std::string_view("bad \xEF\xBF\xBD name"));
    }

    void aFullSinkEndsTheReading()
    {
        TraceBuilder builder({.spans = 2});
        OtlpProtoReader reader(builder);
        QCOMPARE(problemWords(readIn(reader, document(), 1000)), QByteArray("too-large "));
        QCOMPARE(builder.finish().front()->size(), std::size_t{2});
    }
};

GATEHOUSE_TEST(OtlpProtoReaderTest)

#include "tst_otlpprotoreader.moc"
