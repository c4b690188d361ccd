#include "otlpgrpcclient.h"
#include "otlpgrpcreceiver.h"
#include "otlpreceiver.h"
#include "otlprequests.h"
#include "testmain.h"

#ifndef Q_MOC_RUN
#include "httpproblem.h"

#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>
#endif

#include <future>
#include <thread>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace
{

const QByteArray traceHex = "0af7651916cd43dd8448eb211c80319c";
const QList<MadeSpan> twoSpans = {{traceHex, "b7ad6b7169203331"},
                                  {traceHex, "00f067aa0ba902b7", "b7ad6b7169203331", "SELECT"}};

GrpcExportResult sendTo(quint16 port, const QByteArray& request)
{
    GrpcCollector collector;
    collector.target = "127.0.0.1:" + std::to_string(port);
    std::promise<GrpcExportResult> promise;
    auto result = promise.get_future();
    OtlpGrpcClient client(collector);
    client.send(request.toStdString(), 20s,
                [&promise](const GrpcExportResult& got) { promise.set_value(got); });
    return result.get();
}

/// A call as other SDKs make it: any method, in gzip if it is wanted.
class AnyCall
{
public:
    AnyCall(quint16 port, const std::string& method, const std::string& request, bool gzip = false)
    {
        grpc::ChannelArguments arguments;
        arguments.SetMaxReceiveMessageSize(-1);
        const auto channel = grpc::CreateCustomChannel("127.0.0.1:" + std::to_string(port),
                                                       grpc::InsecureChannelCredentials(), arguments);
        grpc::GenericStub stub(channel);
        grpc::ClientContext context;
        context.set_deadline(std::chrono::system_clock::now() + 30s);
        if (gzip)
            context.set_compression_algorithm(GRPC_COMPRESS_GZIP);
        grpc::CompletionQueue queue;
        const grpc::Slice slice(request);
        const auto call = stub.PrepareUnaryCall(&context, method, grpc::ByteBuffer(&slice, 1), &queue);
        call->StartCall();
        grpc::ByteBuffer reply;
        call->Finish(&reply, &status, nullptr);
        void* tag = nullptr;
        bool ok = false;
        queue.Next(&tag, &ok);
        queue.Shutdown();
        while (queue.Next(&tag, &ok))
            ;
    }

    grpc::Status status;
};

const std::string exportMethod = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";

} // namespace

/// The receiver as a gRPC server.
class OtlpGrpcTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSentIsInTheStore()
    {
        TraceStore store;
        OtlpGrpcReceiver receiver(store);
        const auto port = receiver.start("127.0.0.1", 0);
        QVERIFY(port);
        QCOMPARE(receiver.port(), *port);
        const GrpcExportResult result = sendTo(*port, protobufRequest(twoSpans));
        QVERIFY2(result.kind == GrpcExportResult::Kind::Taken, result.detail.c_str());
        QVERIFY(result.response.empty()); // partial_success stays unset
        const auto trace = store.find(SentId::ofHex(traceHex.toStdString()));
        QVERIFY(trace);
        QCOMPARE(trace->size(), 2U);
        QCOMPARE(trace->name(1), std::string_view("SELECT"));
        QCOMPARE(receiver.figures().spans, 2U);
        QCOMPARE(receiver.figures().requests, 1U);
    }

    void refusedSpansAreTold()
    {
        TraceStore store;
        OtlpGrpcReceiver receiver(store);
        const auto port = receiver.start("127.0.0.1", 0);
        QVERIFY(port);
        const QList<MadeSpan> spans = twoSpans + QList<MadeSpan>{{QByteArray(32, '0'), "b7ad6b7169203331"}};
        const GrpcExportResult result = sendTo(*port, protobufRequest(spans));
        QVERIFY(result.kind == GrpcExportResult::Kind::Taken);
        // partial_success (1) with rejected_spans (1) and error_message (2).
        const QByteArray response = QByteArray::fromStdString(result.response);
        QVERIFY(response.startsWith("\x0a") && response.mid(2).startsWith(QByteArray("\x08\x01\x12", 3)));
        QVERIFY(response.endsWith("1 without a trace id of 16 bytes that are not all zero"));
        QCOMPARE(store.figures().spans, 2U);
    }

    void everyCallHasItsStatus_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<bool>("gzip");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("spans");
        const QByteArray method = QByteArray::fromStdString(exportMethod);
        const QByteArray good = protobufRequest(twoSpans);
        QTest::newRow("plain") << method << good << false << 0 << 2;
        QTest::newRow("in gzip") << method << good << true << 0 << 2;
        QTest::newRow("an empty request") << method << QByteArray() << false << 0 << 0;
        QTest::newRow("cut") << method << good.chopped(2) << false << int(grpc::INVALID_ARGUMENT) << 0;
        QTest::newRow("a broken span behind a good one")
            << method << good + QByteArray("\x0a\x05\x12\x03\x12\x07\x01") << true
            << int(grpc::INVALID_ARGUMENT) << 0;
        QTest::newRow("no protobuf at all")
            << method << jsonRequest(twoSpans) << false << int(grpc::INVALID_ARGUMENT) << 0;
        QTest::newRow("more than 64 MiB")
            << method << QByteArray((64 << 20) + 1, '\0') << false << int(grpc::RESOURCE_EXHAUSTED) << 0;
        QTest::newRow("unpacks to more than 64 MiB")
            << method << QByteArray((64 << 20) + 1, '\0') << true << int(grpc::RESOURCE_EXHAUSTED) << 0;
        QTest::newRow("another signal")
            << QByteArray("/opentelemetry.proto.collector.metrics.v1.MetricsService/Export") << good << false
            << int(grpc::UNIMPLEMENTED) << 0;
    }
    void everyCallHasItsStatus()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, request);
        QFETCH(const bool, gzip);
        QFETCH(const int, code);
        QFETCH(const int, spans);
        TraceStore store;
        OtlpGrpcReceiver receiver(store);
        const auto port = receiver.start("127.0.0.1", 0);
        QVERIFY(port);
        const AnyCall call(*port, method.toStdString(), request.toStdString(), gzip);
        QCOMPARE(int(call.status.error_code()), code);
        QVERIFY(code == 0 || !call.status.error_message().empty());
        QCOMPARE(int(store.figures().spans), spans);
    }

    void whoSendsTooMuchIsAskedToComeAgain()
    {
        TraceStore store;
        OtlpGrpcReceiverOptions options;
        options.bytesInFlight = 10;
        OtlpGrpcReceiver receiver(store, options);
        const auto port = receiver.start("127.0.0.1", 0);
        QVERIFY(port);
        const AnyCall call(*port, exportMethod, protobufRequest(twoSpans).toStdString());
        QCOMPARE(int(call.status.error_code()), int(grpc::RESOURCE_EXHAUSTED));
        // OTLP: only with a RetryInfo may the client try again.
        QVERIFY(call.status.error_details().find("google.rpc.RetryInfo") != std::string::npos);
        QCOMPARE(receiver.figures().turnedAway, 1U);
        QCOMPARE(store.figures().spans, 0U);
    }

    void aPortThatIsTakenIsNamed()
    {
        TraceStore store;
        OtlpGrpcReceiver one(store);
        const auto port = one.start("127.0.0.1", 0);
        QVERIFY(port);
        OtlpGrpcReceiver other(store);
        const auto refused = other.start("127.0.0.1", *port);
        QVERIFY(!refused);
        QVERIFY(refused.problem().code == ProblemCode(http::HttpProblem::PortInUse));
        QCOMPARE(refused.problem().args, (std::vector<std::string>{"127.0.0.1", std::to_string(*port)}));
        OtlpReceiver overHttp(store);
        QVERIFY(overHttp.start("127.0.0.1", 0));
        const auto alsoRefused = other.start("127.0.0.1", overHttp.port());
        QVERIFY(!alsoRefused);
        QVERIFY(alsoRefused.problem().code == ProblemCode(http::HttpProblem::PortInUse));
        const auto nowhere = other.start("no.such.host.invalid", 0);
        QVERIFY(!nowhere);
        QVERIFY(nowhere.problem().code == ProblemCode(http::HttpProblem::AddressUnknown));
        one.stop();
        QVERIFY(other.start("127.0.0.1", *port));
        QVERIFY(sendTo(*port, protobufRequest(twoSpans)).kind == GrpcExportResult::Kind::Taken);
    }

    void itMayBeStoppedAtAnyMoment()
    {
        TraceStore store;
        const QByteArray request = protobufRequest(twoSpans);
        for (int round = 0; round < 100; ++round) {
            auto receiver = std::make_unique<OtlpGrpcReceiver>(store);
            const auto port = receiver->start("127.0.0.1", 0);
            QVERIFY(port);
            std::thread sender([&] { sendTo(*port, request); });
            if (round % 2 == 0)
                QTRY_VERIFY(receiver->figures().requests > 0);
            receiver.reset();
            sender.join(); // with an answer, whichever
        }
    }
};

GATEHOUSE_TEST(OtlpGrpcTest)

#include "tst_otlpgrpc.moc"
