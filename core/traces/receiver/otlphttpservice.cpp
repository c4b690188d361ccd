#include "otlphttpservice.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

using boost::asio::awaitable;
using namespace std::chrono_literals;

constexpr std::string_view tracesPath = "/v1/traces";
constexpr std::string_view allowedMethods = "POST, OPTIONS";
constexpr auto bodyDeadline = 60s;

/// Of the request and, where the origin is a web page's, what lets it read the reply.
struct RequestKind : http::RequestContext {
    OtlpHead head;
    std::string origin = {};
};

http::Response withBody(int status, OtlpEncoding encoding, std::string body)
{
    http::Response answer;
    answer.status = status;
    answer.setField("Content-Type",
                    encoding == OtlpEncoding::Json ? "application/json" : "application/x-protobuf");
    answer.body = std::move(body);
    return answer;
}

http::Response problemAnswer(int status, OtlpEncoding encoding, RpcCode code, std::string_view message)
{
    return withBody(status, encoding, statusReply(encoding, code, message));
}

RpcCode codeOf(int status)
{
    switch (status) {
    case 408:
        return RpcCode::DeadlineExceeded;
    case 413:
    case 431:
        return RpcCode::ResourceExhausted;
    case 503:
        return RpcCode::Unavailable;
    default:
        return status >= 500 ? RpcCode::Internal : RpcCode::InvalidArgument;
    }
}

/// `http://localhost:3000` and the like: a page that this machine itself serves.
bool isLoopbackOrigin(std::string_view origin)
{
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!origin.starts_with(scheme))
            continue;
        std::string_view host = origin.substr(scheme.size());
        const std::size_t colon = host.find(':', host.starts_with('[') ? host.find(']') : 0);
        if (colon != std::string_view::npos) {
            const std::string_view port = host.substr(colon + 1);
            if (port.empty() || port.find_first_not_of("0123456789") != std::string_view::npos)
                return false;
            host = host.substr(0, colon);
        }
        return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
    }
    return false;
}

/// Of an origin-form or absolute-form target, without its query.
std::string_view pathOf(std::string_view target)
{
    if (const std::size_t scheme = target.find("://"); !target.starts_with('/') && scheme != target.npos) {
        const std::size_t slash = target.find('/', scheme + 3);
        target = slash == target.npos ? "/" : target.substr(slash);
    }
    return target.substr(0, target.find('?'));
}

std::string_view mediaType(std::string_view value)
{
    value = value.substr(0, value.find(';'));
    while (value.ends_with(' ') || value.ends_with('\t'))
        value.remove_suffix(1);
    return value;
}

std::optional<OtlpEncoding> encodingOf(const http::RequestHead& head)
{
    const auto types = head.fieldValues("content-type");
    if (types.size() != 1)
        return std::nullopt;
    if (http::equalsIgnoringCase(mediaType(types.front()), "application/x-protobuf"))
        return OtlpEncoding::Protobuf;
    if (http::equalsIgnoringCase(mediaType(types.front()), "application/json"))
        return OtlpEncoding::Json;
    return std::nullopt;
}

std::optional<BodyUnpacker::Coding> codingOf(const http::RequestHead& head)
{
    std::vector<std::string_view> codings;
    for (const std::string_view value : head.fieldValues("content-encoding"))
        for (const std::string_view coding : http::listElements(value))
            if (!http::equalsIgnoringCase(coding, "identity"))
                codings.push_back(coding);
    if (codings.empty())
        return BodyUnpacker::Coding::Identity;
    if (codings.size() == 1 && (http::equalsIgnoringCase(codings.front(), "gzip") ||
                                http::equalsIgnoringCase(codings.front(), "x-gzip")))
        return BodyUnpacker::Coding::Gzip;
    return std::nullopt;
}

/// Lets a page that may send know it (the fetch standard's CORS protocol).
void allowOrigin(http::Response& answer, const std::string& origin)
{
    answer.setField("Vary", "Origin");
    if (!origin.empty())
        answer.setField("Access-Control-Allow-Origin", origin);
}

http::Response preflightAnswer(const http::RequestHead& head)
{
    http::Response answer;
    answer.status = 204;
    answer.setField("Allow", std::string(allowedMethods));
    answer.setField("Access-Control-Allow-Methods", "POST");
    if (const std::string* fields = head.field("access-control-request-headers"))
        answer.setField("Access-Control-Allow-Headers", *fields);
    if (head.field("access-control-request-private-network"))
        answer.setField("Access-Control-Allow-Private-Network", "true");
    answer.setField("Access-Control-Max-Age", "7200");
    return answer;
}

http::Response otherMethod(OtlpEncoding encoding)
{
    http::Response answer = problemAnswer(405, encoding, RpcCode::Unimplemented, "traces are sent by POST");
    answer.setField("Allow", std::string(allowedMethods));
    return answer;
}

http::Response otherCoding(OtlpEncoding encoding)
{
    http::Response answer =
        problemAnswer(415, encoding, RpcCode::InvalidArgument, "bodies come plain or in gzip");
    answer.setField("Accept-Encoding", "gzip, identity");
    return answer;
}

http::Response comeAgain(OtlpEncoding encoding)
{
    http::Response answer =
        problemAnswer(503, encoding, RpcCode::Unavailable, "too many requests are under way");
    answer.setField("Retry-After", "1");
    answer.close = true; // the rest of the body is not read
    return answer;
}

http::Response tooLarge(OtlpEncoding encoding, std::string_view why)
{
    http::Response answer = problemAnswer(413, encoding, RpcCode::ResourceExhausted, why);
    answer.close = true;
    return answer;
}

} // namespace

OtlpHead readOtlpHead(const http::RequestHead& head)
{
    OtlpHead read;
    const auto encoding = encodingOf(head);
    const auto coding = codingOf(head);
    read.encoding = encoding.value_or(OtlpEncoding::Json);
    read.coding = coding.value_or(BodyUnpacker::Coding::Identity);
    const auto origins = head.fieldValues("origin");
    if (origins.size() > 1 || (origins.size() == 1 && !isLoopbackOrigin(origins.front())))
        read.answer = problemAnswer(403, read.encoding, RpcCode::PermissionDenied,
                                    "web pages may send from this machine only");
    else if (pathOf(head.target) != tracesPath)
        read.answer =
            problemAnswer(404, read.encoding, RpcCode::NotFound, "only traces are received, at /v1/traces");
    else if (head.method == "OPTIONS")
        read.answer = preflightAnswer(head);
    else if (head.method != "POST")
        read.answer = otherMethod(read.encoding);
    else if (!encoding)
        read.answer = problemAnswer(415, read.encoding, RpcCode::InvalidArgument,
                                    "the type is application/x-protobuf or application/json");
    else if (!coding)
        read.answer = otherCoding(read.encoding);
    return read;
}

http::Admission OtlpHttpService::admit(const http::RequestHead& head, const http::Peer& /*peer*/)
{
    auto kind = std::make_shared<RequestKind>();
    kind->head = readOtlpHead(head);
    const std::string* origin = head.field("origin");
    if (origin && isLoopbackOrigin(*origin))
        kind->origin = *origin;
    http::Admission admission;
    if (kind->head.answer) {
        if (kind->head.answer->status >= 400)
            m_intake.countBad();
        allowOrigin(*kind->head.answer, kind->origin);
        admission.refusal = std::move(kind->head.answer);
        return admission;
    }
    admission.maxBody = longestOtlpRequest;
    admission.body = http::Admission::Body::Streamed;
    admission.bodyDeadline = bodyDeadline;
    admission.context = std::move(kind);
    return admission;
}

awaitable<http::Response> OtlpHttpService::handle(http::Request request)
{
    const auto kind = std::static_pointer_cast<RequestKind>(request.context);
    IncomingBody body(kind->head.coding, longestOtlpRequest, m_inFlight);
    const IncomingBody::State state = co_await body.readFrom(request.stream);
    http::Response answer = state == IncomingBody::State::Whole ? replyTo(kind->head.encoding, body.bytes())
                                                                : refusalOf(kind->head.encoding, state);
    allowOrigin(answer, kind->origin);
    co_return answer;
}

http::Response OtlpHttpService::refusalOf(OtlpEncoding encoding, IncomingBody::State state)
{
    if (state == IncomingBody::State::NoRoom) {
        m_intake.countTurnedAway();
        return comeAgain(encoding);
    }
    m_intake.countBad();
    return state == IncomingBody::State::TooLarge
               ? tooLarge(encoding, "more than 64 MiB when unpacked")
               : problemAnswer(400, encoding, RpcCode::InvalidArgument, "the body is no whole gzip");
}

http::Response OtlpHttpService::replyTo(OtlpEncoding encoding, std::string_view body)
{
    const OtlpIntake::Verdict verdict = m_intake.take(encoding, body);
    switch (verdict.kind) {
    case OtlpIntake::Verdict::Kind::Undecodable:
        return problemAnswer(400, encoding, RpcCode::InvalidArgument, verdict.why);
    case OtlpIntake::Verdict::Kind::TooLarge:
        return problemAnswer(413, encoding, RpcCode::ResourceExhausted, verdict.why);
    case OtlpIntake::Verdict::Kind::Taken:
        break;
    }
    return withBody(200, encoding, exportReply(encoding, verdict.receipt));
}

/// The server's own answers are OTLP's, too.
void OtlpHttpService::serverAnswers(const http::RequestHead* head, const http::Peer& /*peer*/,
                                    http::RequestContext* context, http::Response& answer)
{
    m_intake.countBad();
    OtlpEncoding encoding = OtlpEncoding::Json;
    if (const auto* kind = static_cast<const RequestKind*>(context)) {
        encoding = kind->head.encoding;
        allowOrigin(answer, kind->origin);
    } else if (head) {
        encoding = encodingOf(*head).value_or(encoding);
    }
    const http::Response own =
        problemAnswer(answer.status, encoding, codeOf(answer.status), http::statusReason(answer.status));
    answer.setField("Content-Type", own.fields.front().value);
    answer.body = own.body;
}

} // namespace gatehouse
