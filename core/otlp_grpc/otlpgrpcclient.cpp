#include "otlpgrpcclient.h"

#include <grpcpp/create_channel.h>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>

#include <mutex>
#include <set>
#include <thread>

namespace gatehouse
{
namespace
{

const std::string exportMethod = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
constexpr std::size_t longestDetail = 200;

struct Call {
    grpc::ClientContext context;
    grpc::ByteBuffer response;
    grpc::Status status;
    std::unique_ptr<grpc::GenericClientAsyncResponseReader> reader;
    std::function<void(GrpcExportResult)> done;
};

std::string bytesOf(const grpc::ByteBuffer& buffer)
{
    std::vector<grpc::Slice> slices;
    std::string bytes;
    if (buffer.Dump(&slices).ok())
        for (const grpc::Slice& slice : slices)
            bytes.append(reinterpret_cast<const char*>(slice.begin()), slice.size());
    return bytes;
}

/// OTLP's specification lists the codes that may be tried again.
bool isPassing(grpc::StatusCode code)
{
    switch (code) {
    case grpc::StatusCode::CANCELLED:
    case grpc::StatusCode::DEADLINE_EXCEEDED:
    case grpc::StatusCode::RESOURCE_EXHAUSTED:
    case grpc::StatusCode::ABORTED:
    case grpc::StatusCode::OUT_OF_RANGE:
    case grpc::StatusCode::UNAVAILABLE:
    case grpc::StatusCode::DATA_LOSS:
        return true;
    default:
        return false;
    }
}

GrpcExportResult resultOf(const Call& call)
{
    GrpcExportResult result;
    if (call.status.ok()) {
        result.kind = GrpcExportResult::Kind::Taken;
        result.response = bytesOf(call.response);
        return result;
    }
    result.kind =
        isPassing(call.status.error_code()) ? GrpcExportResult::Kind::Again : GrpcExportResult::Kind::Refused;
    result.detail = "gRPC status " + std::to_string(call.status.error_code()) + " " +
                    call.status.error_message().substr(0, longestDetail);
    return result;
}

std::shared_ptr<grpc::Channel> channelTo(const GrpcCollector& collector)
{
    return grpc::CreateChannel(collector.target, collector.tls
                                                     ? grpc::SslCredentials(grpc::SslCredentialsOptions())
                                                     : grpc::InsecureChannelCredentials());
}

} // namespace

struct OtlpGrpcClient::Impl {
    explicit Impl(const GrpcCollector& collector)
        : metadata(collector.metadata)
        , stub(channelTo(collector))
        , thread([this] { deliver(); })
    {
    }
    ~Impl()
    {
        cancel();
        queue.Shutdown();
        thread.join();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void cancel()
    {
        const std::lock_guard lock(mutex);
        for (Call* call : running)
            call->context.TryCancel();
    }
    void deliver()
    {
        void* tag = nullptr;
        bool ok = false;
        while (queue.Next(&tag, &ok)) {
            const std::unique_ptr<Call> call(static_cast<Call*>(tag));
            {
                const std::lock_guard lock(mutex);
                running.erase(call.get());
            }
            call->done(resultOf(*call));
        }
    }

    std::vector<std::pair<std::string, std::string>> metadata;
    grpc::GenericStub stub;
    grpc::CompletionQueue queue;
    std::mutex mutex;
    std::set<Call*> running;
    std::thread thread;
};

OtlpGrpcClient::OtlpGrpcClient(const GrpcCollector& collector) : m_impl(std::make_unique<Impl>(collector)) {}

OtlpGrpcClient::~OtlpGrpcClient() = default;

void OtlpGrpcClient::send(const std::string& request, std::chrono::milliseconds timeout,
                          std::function<void(GrpcExportResult)> done)
{
    auto call = std::make_unique<Call>();
    call->done = std::move(done);
    call->context.set_deadline(std::chrono::system_clock::now() + timeout);
    for (const auto& [name, value] : m_impl->metadata)
        call->context.AddMetadata(name, value);
    const grpc::Slice slice(request);
    const grpc::ByteBuffer message(&slice, 1);
    const std::lock_guard lock(m_impl->mutex);
    call->reader = m_impl->stub.PrepareUnaryCall(&call->context, exportMethod, message, &m_impl->queue);
    call->reader->StartCall();
    Call* const tag = call.release(); // deliver() takes it back
    m_impl->running.insert(tag);
    tag->reader->Finish(&tag->response, &tag->status, tag);
}

void OtlpGrpcClient::cancel()
{
    m_impl->cancel();
}

} // namespace gatehouse
