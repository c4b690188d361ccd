#include "spangenerator.h"

#include "protobytes.h"
#include "spreadids.h"

#include <algorithm>
#include <array>

namespace gatehouse::bench
{
namespace
{

constexpr std::uint64_t begin = 1'700'000'000'000'000'000;
constexpr std::uint32_t services = 40;
constexpr std::uint32_t operations = 10; // each

std::string serviceName(std::uint32_t service)
{
    return "service-" + std::to_string(service);
}

std::string operationName(std::uint32_t service, std::uint32_t operation)
{
    return "GET /api/" + std::to_string(service) + "/items/" + std::to_string(operation);
}

} // namespace

SpanGenerator::SpanGenerator(Shape shape, std::uint32_t count, std::uint64_t seed)
    : m_state(seed)
    , m_shape(shape)
{
    const std::uint64_t extent = shape == Shape::Long ? 36'000'000'000'000 : 60'000'000'000;
    m_spans.push_back({1, 0, 0, 0, begin, extent, false});
    for (std::uint32_t id = 2; id <= count; ++id) {
        const std::uint32_t parent =
            shape == Shape::Chain  ? id - 1
            : shape == Shape::Star ? 1
                                   : static_cast<std::uint32_t>(1 + random(std::min(id - 1, 1 + count / 8)));
        m_spans.push_back(child(id, parent));
    }
    for (std::size_t at = m_spans.size(); at > 1; --at)
        std::swap(m_spans[at - 1], m_spans[random(at)]);
}

bool SpanGenerator::writeTo(TraceSink& sink)
{
    std::array<ResourceId, services> resources{};
    for (std::uint32_t service = 0; service < services; ++service)
        resources[service] = sink.resource({serviceName(service), {}});
    for (const Made& made : m_spans) {
        SentSpan span;
        const std::string name = operationName(made.service, made.operation);
        const std::string details = detailsOf(made);
        span.traceId = SentId::ofNumber(7, 7, 32);
        span.spanId = SentId::ofNumber(0, spread(made.id), 16);
        if (made.parent != 0)
            span.parentId = SentId::ofNumber(0, spread(made.parent), 16);
        span.resource = resources[made.service];
        span.name = name;
        span.kind = SpanKind::Internal;
        span.startNano = made.start;
        span.endNano = made.start + made.duration;
        span.error = made.error;
        span.details = details;
        if (!sink.addSpan(span))
            return false;
    }
    return true;
}

std::string SpanGenerator::otlp()
{
    std::vector<std::string> scopes(services);
    for (const Made& made : m_spans) {
        std::string span;
        proto::appendBytes(span, 1, bytesOf(7) + bytesOf(7));
        proto::appendBytes(span, 2, bytesOf(spread(made.id)));
        if (made.parent != 0)
            proto::appendBytes(span, 4, bytesOf(spread(made.parent)));
        proto::appendBytes(span, 5, operationName(made.service, made.operation));
        proto::appendNumber(span, 6, 1);
        proto::appendFixed64(span, 7, made.start);
        proto::appendFixed64(span, 8, made.start + made.duration);
        if (made.error)
            proto::appendBytes(span, 15, "\x18\x02"); // Status: code ERROR
        proto::appendBytes(scopes[made.service], 2, span.append(detailsOf(made)));
    }
    std::string request;
    for (std::uint32_t service = 0; service < services; ++service) {
        m_writer.clear();
        m_writer.string("service.name", serviceName(service));
        std::string resource(m_writer.bytes());
        resource[0] = 0x0A; // field 1 of Resource
        std::string spans;
        proto::appendBytes(spans, 1, resource);
        proto::appendBytes(spans, 2, scopes[service]);
        proto::appendBytes(request, 1, spans);
        scopes[service] = {};
    }
    return request;
}

std::uint64_t SpanGenerator::random(std::uint64_t below)
{
    m_state += 0x9E3779B97F4A7C15U;
    return (spread(m_state) >> 8U) % below; // the lowest bit is always set
}

SpanGenerator::Made SpanGenerator::child(std::uint32_t id, std::uint32_t parent)
{
    const Made& above = m_spans[parent - 1];
    Made made{};
    made.id = id;
    made.parent = parent;
    made.service = static_cast<std::uint32_t>(random(services));
    made.operation = static_cast<std::uint32_t>(random(operations));
    if (m_shape == Shape::Chain) {
        made.start = above.start + 1;
        made.duration = above.duration - 2;
    } else {
        made.start = above.start + random(above.duration / 2 + 1);
        made.duration = random(above.duration / 2 + 1);
    }
    made.error = random(100) == 0;
    return made;
}

std::string SpanGenerator::detailsOf(const Made& made)
{
    m_writer.clear();
    m_writer.string("http.request.method", "GET");
    m_writer.integer("http.response.status_code", made.error ? 500 : 200);
    m_writer.string("net.peer.name", serviceName(made.service));
    m_writer.integer("thread.id", static_cast<std::int64_t>(made.id % 64));
    m_writer.string("request.id", std::to_string(spread(made.id + 77)));
    return std::string(m_writer.bytes());
}

} // namespace gatehouse::bench
