#include "testmain.h"

#include "otlpgrpcclient.h"

#ifndef Q_MOC_RUN
#include <grpcpp/generic/async_generic_service.h>
#include <grpcpp/grpcpp.h>
#endif

#include <atomic>
#include <future>
#include <mutex>

using namespace gatehouse;
using Kind = GrpcExportResult::Kind;

namespace
{

/// Answers every unary call with the status it was told, or never.
class ToldCollector : public grpc::CallbackGenericService
{
public:
    ToldCollector()
    {
        grpc::ServerBuilder builder;
        builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
        builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(), &m_port);
        builder.RegisterCallbackGenericService(this);
        m_server = builder.BuildAndStart();
    }
    ~ToldCollector() override { m_server->Shutdown(std::chrono::system_clock::now()); }
    Q_DISABLE_COPY_MOVE(ToldCollector)

    GrpcCollector collector() const
    {
        GrpcCollector here;
        here.target = "127.0.0.1:" + std::to_string(m_port);
        here.metadata = {{"authorization", "Bearer x"}};
        return here;
    }

    grpc::Status status = grpc::Status::OK;
    bool silent = false;
    QByteArray method;
    QByteArray authorization;
    QByteArray message;

private:
    class Reactor : public grpc::ServerGenericBidiReactor
    {
    public:
        Reactor(ToldCollector& owner, grpc::GenericCallbackServerContext& context)
            : m_owner(owner)
            , m_context(context)
        {
            StartRead(&m_request);
        }
        void OnReadDone(bool ok) override
        {
            if (!ok || m_owner.silent)
                return;
            std::vector<grpc::Slice> slices;
            (void)m_request.Dump(&slices);
            m_owner.method = QByteArray::fromStdString(m_context.method());
            for (const grpc::Slice& slice : slices)
                m_owner.message.append(reinterpret_cast<const char*>(slice.begin()), qsizetype(slice.size()));
            for (const auto& [name, value] : m_context.client_metadata())
                if (name == "authorization")
                    m_owner.authorization = QByteArray(value.data(), qsizetype(value.size()));
            if (!m_owner.status.ok())
                return Finish(m_owner.status);
            const grpc::Slice slice("receipt");
            m_response = grpc::ByteBuffer(&slice, 1);
            StartWriteAndFinish(&m_response, {}, grpc::Status::OK);
        }
        void OnCancel() override
        {
            if (m_owner.silent)
                Finish(grpc::Status::CANCELLED);
        }
        void OnDone() override { delete this; }

    private:
        ToldCollector& m_owner;
        grpc::GenericCallbackServerContext& m_context;
        grpc::ByteBuffer m_request;
        grpc::ByteBuffer m_response;
    };

    grpc::ServerGenericBidiReactor* CreateReactor(grpc::GenericCallbackServerContext* context) override
    {
        return new Reactor(*this, *context); // deletes itself in OnDone
    }

    int m_port = 0;
    std::unique_ptr<grpc::Server> m_server;
};

GrpcExportResult sent(OtlpGrpcClient& client, std::chrono::milliseconds timeout)
{
    auto promise = std::make_shared<std::promise<GrpcExportResult>>();
    auto future = promise->get_future();
    client.send("spans", timeout,
                [promise](GrpcExportResult result) { promise->set_value(std::move(result)); });
    return future.get();
}

} // namespace

/// OTLP over gRPC against a real gRPC server.
class OtlpGrpcClientTest : public QObject
{
    Q_OBJECT

private slots:
    void aRequestArrivesAndItsReceiptComesBack()
    {
        ToldCollector collector;
        OtlpGrpcClient client(collector.collector());
        const GrpcExportResult result = sent(client, std::chrono::seconds(20));
        QVERIFY2(result.kind == Kind::Taken, result.detail.c_str());
        QCOMPARE(result.response, std::string("receipt"));
        QCOMPARE(collector.method, QByteArray("/opentelemetry.proto.collector.trace.v1.TraceService/Export"));
        QCOMPARE(collector.authorization, QByteArray("Bearer x"));
        QCOMPARE(collector.message, QByteArray("spans"));
    }

    void whatACollectorSaysIsUnderstood_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("kind");
        QTest::newRow("busy") << int(grpc::StatusCode::RESOURCE_EXHAUSTED) << int(Kind::Again);
        QTest::newRow("away") << int(grpc::StatusCode::UNAVAILABLE) << int(Kind::Again);
        QTest::newRow("not allowed") << int(grpc::StatusCode::UNAUTHENTICATED) << int(Kind::Refused);
        QTest::newRow("undecodable") << int(grpc::StatusCode::INVALID_ARGUMENT) << int(Kind::Refused);
        QTest::newRow("not served") << int(grpc::StatusCode::UNIMPLEMENTED) << int(Kind::Refused);
    }
    void whatACollectorSaysIsUnderstood()
    {
        QFETCH(int, code);
        ToldCollector collector;
        collector.status = grpc::Status(static_cast<grpc::StatusCode>(code), "no");
        OtlpGrpcClient client(collector.collector());
        const GrpcExportResult result = sent(client, std::chrono::seconds(20));
        QTEST(int(result.kind), "kind");
        QVERIFY(!result.detail.empty());
    }

    void nobodyThereAndNoAnswerEndAtTheDeadline()
    {
        GrpcCollector away;
        away.target = "127.0.0.1:1";
        OtlpGrpcClient nobody(away);
        QVERIFY(sent(nobody, std::chrono::milliseconds(200)).kind == Kind::Again);
        ToldCollector collector;
        collector.silent = true;
        OtlpGrpcClient client(collector.collector());
        QVERIFY(sent(client, std::chrono::milliseconds(200)).kind == Kind::Again);
    }

    void anEndCancelsWhatIsUnderWay()
    {
        ToldCollector collector;
        collector.silent = true;
        std::atomic<int> told = 0;
        {
            OtlpGrpcClient client(collector.collector());
            for (int i = 0; i < 20; ++i)
                client.send("spans", std::chrono::hours(1), [&told](const GrpcExportResult&) { ++told; });
        }
        QCOMPARE(told.load(), 20);
    }
};

GATEHOUSE_TEST(OtlpGrpcClientTest)
#include "tst_otlpgrpcclient.moc"
