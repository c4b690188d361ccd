#include "batchgenerator.h"

#include "protobytes.h"
#include "spandetailswriter.h"
#include "spreadids.h"

#include <zlib.h>

#include <array>
#include <cstdint>

namespace gatehouse::bench
{
namespace
{

constexpr std::uint64_t begin = 1'700'000'000'000'000'000;
constexpr std::uint64_t services = 4;
constexpr std::uint64_t spansOfService = 5; // in a trace

constexpr std::array<std::string_view, services> serviceNames = {"api-gateway", "intelligence-engine",
                                                                 "cluster-registry", "billing"};
constexpr std::array<std::string_view, spansOfService> spanNames = {"GET /api/v1/clusters/{id}", "validation",
                                                                    "SELECT", "HMGET", "chat gpt-4o"};

std::string spanOf(std::uint64_t trace, std::uint64_t service, std::uint64_t number,
                   SpanDetailsWriter& writer)
{
    const std::uint64_t id = (trace * services + service) * spansOfService + number + 1;
    const std::uint64_t top = (trace * services + service) * spansOfService + 1;
    // The first of a service is called by the one before it, the others by the first.
    const std::uint64_t parent = number > 0 ? top : service > 0 ? top - spansOfService + 1 : 0;
    writer.clear();
    writer.string("http.request.method", "GET");
    writer.string("url.path", "/api/v1/clusters/" + std::to_string(trace % 5000));
    writer.integer("http.response.status_code", trace % 50 == 0 ? 500 : 200);
    writer.string("server.address", "10.0.3." + std::to_string(trace % 200));
    writer.integer("thread.id", static_cast<std::int64_t>(id % 64));
    if (number == 0)
        writer.string("user_agent.original", "Mozilla/5.0 (X11; Linux x86_64) Gatehouse/1.0");
    std::string span;
    proto::appendBytes(span, 1, bytesOf(spread(trace + 1)) + bytesOf(spread(trace + 77)));
    proto::appendBytes(span, 2, bytesOf(spread(id)));
    if (parent != 0)
        proto::appendBytes(span, 4, bytesOf(spread(parent)));
    proto::appendBytes(span, 5, spanNames[number]);
    proto::appendNumber(span, 6, number == 0 ? 2 : 1);
    proto::appendFixed64(span, 7, begin + trace * 1'000'000 + number * 1'000);
    proto::appendFixed64(span, 8, begin + trace * 1'000'000 + number * 1'000 + 900'000 / (number + 1));
    return span.append(writer.bytes());
}

std::string resourceOf(std::uint64_t service)
{
    SpanDetailsWriter writer;
    for (const char* name :
         {"service.instance.id", "telemetry.sdk.name", "telemetry.sdk.language", "host.name",
          "process.runtime.name", "deployment.environment.name", "service.version"})
        writer.string(name, "a value of usual length");
    writer.string("service.name", serviceNames[service]);
    std::string resource;
    // Field 1 of a Resource is what field 9 of a Span is.
    for (proto::FieldCursor fields(writer.bytes()); fields.next();)
        proto::appendBytes(resource, 1, fields.bytes());
    return resource;
}

} // namespace

std::vector<std::string> batches(std::size_t count)
{
    std::vector<std::string> requests;
    SpanDetailsWriter writer;
    for (std::size_t batch = 0; batch < count; ++batch) {
        const std::uint64_t service = batch % services;
        std::string scopes;
        std::string scope;
        proto::appendBytes(scope, 1, "instrumentation");
        proto::appendBytes(scopes, 1, scope);
        for (std::uint64_t at = 0; at < batchSpans; ++at) {
            const std::uint64_t place = batch / services * batchSpans + at;
            proto::appendBytes(scopes, 2,
                               spanOf(place / spansOfService, service, place % spansOfService, writer));
        }
        std::string spans;
        proto::appendBytes(spans, 1, resourceOf(service));
        proto::appendBytes(spans, 2, scopes);
        std::string request;
        proto::appendBytes(request, 1, spans);
        requests.push_back(std::move(request));
    }
    return requests;
}

std::string gzipped(const std::string& bytes)
{
    z_stream stream{};
    std::string out;
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return out;
    out.resize(deflateBound(&stream, bytes.size()));
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace gatehouse::bench
