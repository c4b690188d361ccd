#include "otlpintake.h"

#include "otlpjsonreader.h"
#include "otlpprotoreader.h"
#include "traceproblem.h"

namespace gatehouse
{
namespace
{

using Verdict = OtlpIntake::Verdict;

Verdict undecodable(std::string_view what, std::uint64_t offset)
{
    return {Verdict::Kind::Undecodable,
            {},
            "not an ExportTraceServiceRequest in " + std::string(what) + ": byte " + std::to_string(offset)};
}

Verdict tooManySpans()
{
    return {Verdict::Kind::TooLarge, {}, "too many spans in one request"};
}

Verdict readProtobuf(std::string_view request, TraceBatch& batch)
{
    if (request.empty()) // the message without any field
        return {};
    OtlpProtoReader reader(batch);
    auto read = reader.read(request);
    if (read)
        read = reader.finish();
    if (read)
        return {};
    const Problem& problem = read.problem();
    if (problem.code == ProblemCode(TraceProblem::TooLarge))
        return tooManySpans();
    return undecodable("protobuf", problem.args.empty() ? 0 : std::stoull(problem.args.front()));
}

Verdict readJson(std::string_view request, TraceBatch& batch)
{
    JsonCursor cursor(request);
    if (cursor.type() != JsonType::Object)
        return undecodable("JSON", 0);
    OtlpJsonReader reader(batch);
    DocumentNotes notes;
    const bool fits = reader.read(cursor, notes);
    if (cursor.fault() != JsonCursor::Fault::None)
        return undecodable("JSON", cursor.faultOffset());
    if (cursor.more())
        return undecodable("JSON", cursor.offset());
    return fits ? Verdict{} : tooManySpans();
}

} // namespace

OtlpIntake::Verdict OtlpIntake::take(OtlpEncoding encoding, std::string_view request)
{
    TraceBatch batch(m_store);
    Verdict verdict =
        encoding == OtlpEncoding::Protobuf ? readProtobuf(request, batch) : readJson(request, batch);
    if (verdict.kind != Verdict::Kind::Taken) {
        countBad();
        return verdict;
    }
    verdict.receipt = batch.commit();
    m_requests.fetch_add(1, std::memory_order_relaxed);
    m_spans.fetch_add(verdict.receipt.taken, std::memory_order_relaxed);
    m_refused.fetch_add(verdict.receipt.refusedInAll(), std::memory_order_relaxed);
    return verdict;
}

ReceiverFigures OtlpIntake::figures() const
{
    ReceiverFigures figures;
    figures.requests = m_requests.load(std::memory_order_relaxed);
    figures.spans = m_spans.load(std::memory_order_relaxed);
    figures.refusedSpans = m_refused.load(std::memory_order_relaxed);
    figures.badRequests = m_bad.load(std::memory_order_relaxed);
    figures.turnedAway = m_turnedAway.load(std::memory_order_relaxed);
    return figures;
}

} // namespace gatehouse
