#pragma once

#include "httpserver.h"
#include "incomingbody.h"
#include "otlpintake.h"

#include <optional>

namespace gatehouse
{

/// What the head of a request says about the rest.
struct OtlpHead {
    OtlpEncoding encoding = OtlpEncoding::Json;
    BodyUnpacker::Coding coding = BodyUnpacker::Coding::Identity;
    /// The answer, if the body is not wanted.
    std::optional<http::Response> answer = std::nullopt;
};

/// Judges the head of a request to the receiver: origin, path, method, type and coding.
OtlpHead readOtlpHead(const http::RequestHead& head);

/// OTLP over HTTP as the server calls it; for any number of threads.
class OtlpHttpService final : public http::Service
{
public:
    OtlpHttpService(TraceStore& store, std::size_t bytesInFlight) : m_intake(store), m_inFlight(bytesInFlight)
    {
    }

    http::Admission admit(const http::RequestHead& head, const http::Peer& peer) override;
    boost::asio::awaitable<http::Response> handle(http::Request request) override;
    void serverAnswers(const http::RequestHead* head, const http::Peer& peer, http::RequestContext* context,
                       http::Response& answer) override;

    ReceiverFigures figures() const
    {
        ReceiverFigures figures = m_intake.figures();
        figures.bytesUnderWay = m_inFlight.now();
        return figures;
    }

private:
    http::Response refusalOf(OtlpEncoding encoding, IncomingBody::State state);
    http::Response replyTo(OtlpEncoding encoding, std::string_view body);

    OtlpIntake m_intake;
    BytesInFlight m_inFlight;
};

} // namespace gatehouse
