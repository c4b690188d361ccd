#include "tracefile.h"

#include "gzipmembers.h"
#include "jsoncursor.h"
#include "otlpframereader.h"
#include "otlpprotoreader.h"
#include "tracebytes.h"
#include "tracedocuments.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::size_t headSize = std::size_t{64} * 1024;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr int mostFaults = 64; ///< while looking for a document in the head

enum class Content : std::uint8_t { None, Json, Proto, TempoProto, Frames };

std::string_view withoutMark(std::string_view text)
{
    return text.starts_with(byteOrderMark) ? text.substr(byteOrderMark.size()) : text;
}

/// Whether any document that begins in the head is of a format we know.
bool holdsDocument(std::string_view head)
{
    int faults = 0;
    for (JsonCursor cursor(head); faults < mostFaults && cursor.more();) {
        const std::size_t begin = cursor.offset();
        if (formatOfDocument(head, begin))
            return true;
        cursor.skip();
        if (cursor.fault() == JsonCursor::Fault::None)
            continue;
        ++faults;
        const std::size_t end = head.find('\n', begin);
        cursor = JsonCursor(head, end == std::string_view::npos ? head.size() : end + 1);
    }
    return false;
}

/// Whether the beginning of a message breaks no rule; where it ends too early its reader says so.
bool isProto(std::string_view head, OtlpProtoShape shape)
{
    TraceBuilder builder;
    OtlpProtoReader reader(builder, shape);
    return reader.read(head).ok();
}

/// By the first bytes.
Content contentOf(std::string_view head)
{
    const std::string_view text = withoutMark(head);
    if (holdsDocument(text))
        return Content::Json;
    if (OtlpFrameReader::isFramed(head))
        return Content::Frames;
    constexpr char firstField = 0x0A; // 1, a message: what all requests begin with
    if (head.empty() || head.front() != firstField)
        return Content::None;
    const OtlpProtoShape shape = OtlpProtoReader::shapeOf(head);
    if (!isProto(head, shape))
        return Content::None;
    return shape == OtlpProtoShape::TempoAnswer ? Content::TempoProto : Content::Proto;
}

Outcome<TraceFile> finished(TraceBuilder& builder, TraceFormat format)
{
    TraceFile file;
    file.format = format;
    file.unreadableDocuments = builder.unreadableDocuments();
    file.traces = builder.finish();
    return file;
}

Outcome<TraceFile> readJson(std::string_view bytes, const TraceLimits& limits, DocumentCare care)
{
    const std::string_view text = withoutMark(bytes);
    TraceBuilder builder(limits);
    TraceDocuments documents(text, builder, care);
    const auto read = documents.read();
    if (!read)
        return read.problem();
    auto file = finished(builder, documents.format());
    file->otherSignals = documents.otherSignals();
    return file;
}

/// Offsets are those of the file, byte order mark and all.
Problem shifted(Problem problem, std::size_t by)
{
    if (by == 0 || (problem.code != TraceProblem::CutOff && problem.code != TraceProblem::Malformed))
        return problem;
    problem.args = {std::to_string(std::stoull(problem.args.at(0)) + by)};
    problem.place = "byte " + problem.args.at(0);
    return problem;
}

Outcome<TraceFile> readJson(std::string_view bytes, const TraceLimits& limits)
{
    auto file = readJson(bytes, limits, DocumentCare::Straight);
    // Only what is whole is used, which a single pass does not know in time.
    if (!file &&
        (file.problem().code == TraceProblem::CutOff || file.problem().code == TraceProblem::Malformed))
        file = readJson(bytes, limits, DocumentCare::Checked);
    if (!file)
        return shifted(file.problem(), bytes.size() - withoutMark(bytes).size());
    return file;
}

template <class Reader>
Outcome<TraceFile> readProto(Reader& reader, TraceBuilder& builder, std::string_view bytes,
                             TraceFormat format)
{
    if (auto read = reader.read(bytes); !read)
        return read.problem();
    if (auto end = reader.finish(); !end)
        return end.problem();
    return finished(builder, format);
}

/// Of what is of no form we know. A document that ends before it says what it is was cut off.
Problem strangerProblem(std::string_view bytes)
{
    JsonCursor cursor(withoutMark(bytes.substr(0, headSize)));
    if (bytes.size() > headSize || !cursor.more())
        return {TraceProblem::NotATrace};
    const JsonType type = cursor.type();
    if (type == JsonType::Object || type == JsonType::Array)
        cursor.skip();
    if (cursor.fault() != JsonCursor::Fault::CutOff)
        return {TraceProblem::NotATrace};
    const std::string end = std::to_string(bytes.size());
    return {TraceProblem::CutOff, {end}, "byte " + end};
}

Outcome<TraceFile> readContent(std::string_view bytes, const TraceLimits& limits)
{
    const Content content = contentOf(bytes.substr(0, headSize));
    if (content == Content::None)
        return strangerProblem(bytes);
    if (content == Content::Json)
        return readJson(bytes, limits);
    TraceBuilder builder(limits);
    if (content == Content::Frames) {
        OtlpFrameReader reader(builder);
        return readProto(reader, builder, bytes, TraceFormat::OtlpProto);
    }
    const bool tempo = content == Content::TempoProto;
    OtlpProtoReader reader(builder, tempo ? OtlpProtoShape::TempoAnswer : OtlpProtoShape::TracesData);
    return readProto(reader, builder, bytes, tempo ? TraceFormat::Tempo : TraceFormat::OtlpProto);
}

/// Whether a file that begins so is worth reading on; what is broken from the start is, to say where.
bool mayBeTrace(std::string_view head)
{
    if (!isGzip(head))
        return contentOf(head) != Content::None;
    TraceBytes unpacked;
    unpackHead(head, unpacked, headSize);
    return unpacked.size() == 0 || contentOf(unpacked.view()) != Content::None;
}

} // namespace

Outcome<TraceFile> readTraceBytes(std::string_view bytes, const TraceFileLimits& limits)
{
    if (!isGzip(bytes))
        return readContent(bytes, limits.traces);
    TraceBytes unpacked;
    const auto broken = unpackMembers(bytes, unpacked, limits.bytes);
    if (!broken)
        return broken.problem();
    auto file = readContent(unpacked.view(), limits.traces);
    if (file)
        file->unreadableDocuments += *broken;
    return file;
}

Outcome<TraceFile> readTraceFile(const std::string& name, const TraceFileLimits& limits)
{
    auto input = TraceInput::open(name);
    if (!input)
        return input.problem();
    TraceBytes bytes;
    if (auto read = input->read(bytes, headSize); !read)
        return read.problem();
    if (bytes.size() == headSize && !mayBeTrace(bytes.view()))
        return Problem{TraceProblem::NotATrace};
    const std::size_t expected = std::min(input->expected(), limits.bytes);
    if (expected > bytes.size())
        bytes.extend(expected - bytes.size() + headSize);
    if (auto read = input->read(bytes, limits.bytes - bytes.size() + 1); !read)
        return read.problem();
    if (bytes.size() > limits.bytes)
        return Problem{TraceProblem::TooLarge, {"0"}};
    return readTraceBytes(bytes.view(), limits);
}

} // namespace gatehouse
