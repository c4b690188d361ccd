// An answer is the same answer however the network cuts it into pieces, and never larger than
// the limits allow. The first byte says how large the pieces are.

#include "httpresponsereader.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace gatehouse;

namespace
{

using State = HttpResponseReader::State;

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

/// So small that a fuzzer passes them at once.
HttpLimits smallLimits()
{
    HttpLimits limits;
    limits.bodyBytes = 4096;
    limits.headerBytes = 256;
    return limits;
}

struct Reading {
    State state = State::Reading;
    int status = 0;
    QByteArray type;
    QByteArray body;
};

Reading readInPieces(const QByteArray& answer, qsizetype piece)
{
    HttpResponseReader reader(smallLimits());
    Reading reading;
    for (qsizetype offset = 0; offset < answer.size(); offset += piece) {
        const State state = reader.take(answer.mid(offset, piece));
        require(reading.state == State::Reading || state == reading.state, "it spoke twice");
        reading.state = state;
    }
    reading.state = reader.end();
    require(reading.state != State::Reading, "it waits behind the end");
    reading.status = reader.status();
    reading.type = reader.header("content-type");
    reading.body = reader.takeBody();
    require(reading.body.size() <= smallLimits().bodyBytes, "the body is larger than the limit");
    return reading;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray answer(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
    const Reading whole = readInPieces(answer, std::max<qsizetype>(answer.size(), 1));
    const Reading pieces = readInPieces(answer, 1 + data[0] % 16);
    // Which of two faults is found first may differ, and nothing else.
    require((whole.state == State::Done) == (pieces.state == State::Done),
            "the verdict depends on the pieces");
    require((whole.state == State::NothingCame) == answer.isEmpty(), "something came, or nothing did");
    if (whole.state == State::Done) {
        require(whole.status >= 200 && whole.status <= 999, "no status of a final answer");
        require(whole.status == pieces.status && whole.type == pieces.type && whole.body == pieces.body,
                "the answer depends on the pieces");
    }
    return 0;
}
