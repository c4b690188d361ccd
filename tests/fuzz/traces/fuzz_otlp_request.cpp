#include "bodyunpacker.h"
#include "otlphttpservice.h"
#include "requestreader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// A whole HTTP request to the receiver, as bytes: its head, its coding, its body, and the store behind it.
// What is refused leaves nothing in the store, and every span that was sent is there or counted.
namespace
{

using namespace gatehouse;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

constexpr std::size_t longestBody = std::size_t{1} << 20U; // of a bomb: the fuzzer's time is short

/// The first request's head and the bytes of its body; false if it has not come whole.
bool readRequest(std::string_view bytes, http::RequestHead& head, std::string& body)
{
    http::RequestReader reader;
    while (true) {
        switch (reader.next(bytes)) {
        case http::RequestReader::Event::Head:
            head = reader.head();
            break;
        case http::RequestReader::Event::Body:
            body.append(reader.piece());
            break;
        case http::RequestReader::Event::End:
            return true;
        case http::RequestReader::Event::NeedMore:
        case http::RequestReader::Event::Refused:
            return false;
        }
    }
}

/// In pieces and as one it unpacks to the same.
bool unpack(BodyUnpacker::Coding coding, std::string_view packed, std::string& body)
{
    BodyUnpacker whole(coding, longestBody);
    whole.add(packed);
    BodyUnpacker parts(coding, longestBody);
    for (std::size_t at = 0; at < packed.size(); at += 7)
        parts.add(packed.substr(at, 7));
    const BodyUnpacker::State state = whole.finish();
    require(parts.finish() == state);
    require(state != BodyUnpacker::State::Good || parts.body() == whole.body());
    body = whole.body();
    return state == BodyUnpacker::State::Good;
}

void take(OtlpEncoding encoding, std::string_view body)
{
    TraceStore store;
    OtlpIntake intake(store);
    const OtlpIntake::Verdict verdict = intake.take(encoding, body);
    const TraceStoreFigures figures = store.figures();
    if (verdict.kind != OtlpIntake::Verdict::Kind::Taken) {
        require(figures.received == 0 && figures.traces == 0 && store.revision() == 0);
        require(statusReply(OtlpEncoding::Json, RpcCode::InvalidArgument, verdict.why).size() < 300);
        return;
    }
    require(figures.received == verdict.receipt.taken);
    require(figures.refusedInAll() == verdict.receipt.refusedInAll());
    std::uint64_t spans = 0;
    for (const auto& trace : store.newest())
        spans += trace->sentCount();
    require(spans == figures.spans && spans == verdict.receipt.taken);
    require(exportReply(encoding, verdict.receipt).size() < 1000);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    http::RequestHead head;
    std::string sent;
    if (!readRequest({reinterpret_cast<const char*>(data), size}, head, sent))
        return 0;
    const OtlpHead read = readOtlpHead(head);
    std::string body;
    if (!read.answer && unpack(read.coding, sent, body))
        take(read.encoding, body);
    return 0;
}
