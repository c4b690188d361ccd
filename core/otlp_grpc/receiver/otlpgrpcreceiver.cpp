#include "otlpgrpcreceiver.h"

#include "bytesinflight.h"
#include "httpproblem.h"

#include <grpcpp/generic/async_generic_service.h>
#include <grpcpp/grpcpp.h>
#include <grpcpp/resource_quota.h>

#include <cerrno>
#include <cstring>
#include <netdb.h>
#include <optional>
#include <sys/socket.h>
#include <unistd.h>

namespace gatehouse
{
namespace
{

constexpr std::string_view exportMethod = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";

/// What a reactor needs of its receiver.
struct Export {
    OtlpIntake& intake;
    BytesInFlight& inFlight;
};

grpc::Status comeAgain()
{
    constexpr std::string_view why = "too many requests are under way";
    return {grpc::StatusCode::RESOURCE_EXHAUSTED, std::string(why),
            retryReply(RpcCode::ResourceExhausted, why)};
}

/// One message as one piece; copied only if it came in several.
class WholeMessage
{
public:
    explicit WholeMessage(const grpc::ByteBuffer& buffer)
        : m_read(buffer.TrySingleSlice(&m_slice).ok() || buffer.DumpToSingleSlice(&m_slice).ok())
    {
    }
    bool read() const { return m_read; }
    std::string_view bytes() const
    {
        return {reinterpret_cast<const char*>(m_slice.begin()), m_slice.size()};
    }

private:
    grpc::Slice m_slice;
    bool m_read;
};

/// One call of Export: a message, a reply. gRPC owns it until OnDone().
class ExportCall final : public grpc::ServerGenericBidiReactor
{
public:
    explicit ExportCall(Export service) : m_service(service) { StartRead(&m_request); }

    void OnReadDone(bool ok) override
    {
        if (!ok)
            return Finish({grpc::StatusCode::INVALID_ARGUMENT, "a call without a message"});
        HeldBytes held(m_service.inFlight);
        if (!held.grow(m_request.Length())) {
            m_service.intake.countTurnedAway();
            return Finish(comeAgain());
        }
        const WholeMessage message(m_request);
        if (!message.read())
            return Finish({grpc::StatusCode::INTERNAL, "the message cannot be read"});
        answer(m_service.intake.take(OtlpEncoding::Protobuf, message.bytes()));
    }
    void OnDone() override { delete this; }

private:
    void answer(const OtlpIntake::Verdict& verdict)
    {
        m_request.Clear();
        switch (verdict.kind) {
        case OtlpIntake::Verdict::Kind::Undecodable:
            return Finish({grpc::StatusCode::INVALID_ARGUMENT, verdict.why});
        case OtlpIntake::Verdict::Kind::TooLarge:
            // Without a RetryInfo: it would be as large the next time.
            return Finish({grpc::StatusCode::RESOURCE_EXHAUSTED, verdict.why});
        case OtlpIntake::Verdict::Kind::Taken:
            break;
        }
        const grpc::Slice reply(exportReply(OtlpEncoding::Protobuf, verdict.receipt));
        m_reply = grpc::ByteBuffer(&reply, 1);
        StartWriteAndFinish(&m_reply, {}, grpc::Status::OK);
    }

    Export m_service;
    grpc::ByteBuffer m_request;
    grpc::ByteBuffer m_reply;
};

/// Any other method.
class OtherCall final : public grpc::ServerGenericBidiReactor
{
public:
    OtherCall()
    {
        Finish({grpc::StatusCode::UNIMPLEMENTED, "only traces are received, by TraceService/Export"});
    }
    void OnDone() override { delete this; }
};

/// Takes messages as bytes: no protobuf objects are made of them.
class ExportService final : public grpc::CallbackGenericService
{
public:
    explicit ExportService(Export service) : m_service(service) {}

    grpc::ServerGenericBidiReactor* CreateReactor(grpc::GenericCallbackServerContext* context) override
    {
        if (context->method() == exportMethod)
            return new ExportCall(m_service);
        m_service.intake.countBad();
        return new OtherCall;
    }

private:
    Export m_service;
};

/// Why one cannot listen there, tried beforehand: gRPC only says that it cannot.
std::optional<Problem> whyNot(const std::string& host, std::uint16_t port)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE;
    addrinfo* found = nullptr;
    const int unknown = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
    if (unknown != 0)
        return Problem{http::HttpProblem::AddressUnknown, {host}, {}, gai_strerror(unknown)};
    int error = 0;
    const int socket = ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    if (socket < 0 || setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0 ||
        bind(socket, found->ai_addr, found->ai_addrlen) != 0 || listen(socket, 1) != 0)
        error = errno;
    if (socket >= 0)
        close(socket);
    freeaddrinfo(found);
    if (error == 0)
        return std::nullopt;
    const auto code = error == EADDRINUSE ? http::HttpProblem::PortInUse : http::HttpProblem::AddressRefused;
    return Problem{code, {host, std::to_string(port)}, {}, std::strerror(error)};
}

std::string endpointOf(const std::string& address, std::uint16_t port)
{
    const bool bare = address.find(':') != std::string::npos && !address.starts_with('[');
    return (bare ? '[' + address + ']' : address) + ':' + std::to_string(port);
}

} // namespace

struct OtlpGrpcReceiver::Impl {
    Impl(TraceStore& store, const OtlpGrpcReceiverOptions& given)
        : options(given)
        , intake(store)
        , inFlight(given.bytesInFlight)
    {
    }

    const OtlpGrpcReceiverOptions options;
    OtlpIntake intake;
    BytesInFlight inFlight;
    std::unique_ptr<ExportService> service; ///< one for each server
    std::unique_ptr<grpc::Server> server;
    std::uint16_t port = 0;
};

OtlpGrpcReceiver::OtlpGrpcReceiver(TraceStore& store, OtlpGrpcReceiverOptions options)
    : m_impl(std::make_unique<Impl>(store, options))
{
}

OtlpGrpcReceiver::~OtlpGrpcReceiver()
{
    stop();
}

Outcome<std::uint16_t> OtlpGrpcReceiver::start(const std::string& address, std::uint16_t port)
{
    stop();
    if (auto problem = whyNot(address, port))
        return *std::move(problem);
    grpc::ServerBuilder builder;
    grpc::ResourceQuota quota("otlp");
    quota.Resize(m_impl->options.transportMemory);
    builder.SetResourceQuota(quota);
    builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
    builder.AddChannelArgument(GRPC_ARG_MAX_CONCURRENT_STREAMS, m_impl->options.streamsPerConnection);
    builder.SetMaxReceiveMessageSize(static_cast<int>(longestOtlpRequest));
    int bound = 0;
    builder.AddListeningPort(endpointOf(address, port), grpc::InsecureServerCredentials(), &bound);
    m_impl->service = std::make_unique<ExportService>(Export{m_impl->intake, m_impl->inFlight});
    builder.RegisterCallbackGenericService(m_impl->service.get());
    m_impl->server = builder.BuildAndStart();
    if (!m_impl->server || bound == 0) {
        stop();
        return Problem{http::HttpProblem::AddressRefused, {address, std::to_string(port)}};
    }
    m_impl->port = static_cast<std::uint16_t>(bound);
    return m_impl->port;
}

void OtlpGrpcReceiver::stop()
{
    m_impl->port = 0;
    if (!m_impl->server)
        return;
    m_impl->server->Shutdown(std::chrono::system_clock::now()); // calls that still run are cancelled
    m_impl->server->Wait();
    m_impl->server.reset();
}

std::uint16_t OtlpGrpcReceiver::port() const
{
    return m_impl->port;
}

ReceiverFigures OtlpGrpcReceiver::figures() const
{
    ReceiverFigures figures = m_impl->intake.figures();
    figures.bytesUnderWay = m_impl->inFlight.now();
    return figures;
}

} // namespace gatehouse
