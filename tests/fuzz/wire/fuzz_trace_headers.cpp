#include "tracecontext.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Fields of a request, one a line. What is read must be writable and read again as the same.
namespace
{

using namespace gatehouse;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

bool take(std::string_view line, std::string_view name, std::vector<std::string_view>& into)
{
    if (!line.starts_with(name))
        return false;
    into.push_back(line.substr(name.size()));
    return true;
}

void check(const TraceContext& context)
{
    require(context.named() == (context.spanId != SpanIdBytes{}));
    require(context.named() || context.traceState.empty());
    if (!context.named())
        return;
    const auto parent = readTraceparent(writeTraceparent(context));
    require(parent && parent->traceId == context.traceId && parent->spanId == context.spanId &&
            parent->sampled() == context.sampled() && parent->random == context.random);
    const auto b3 = readB3(writeB3(context));
    require(b3 && b3->traceId == context.traceId && b3->sampling == context.sampling);
    require(readTracestate({context.traceState}) == context.traceState);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    TraceFields fields;
    std::vector<std::string_view> baggage;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        (void)(take(line, "traceparent: ", fields.traceparent) ||
               take(line, "tracestate: ", fields.tracestate) || take(line, "b3: ", fields.b3) ||
               take(line, "X-B3-TraceId: ", fields.b3TraceId) ||
               take(line, "X-B3-SpanId: ", fields.b3SpanId) ||
               take(line, "X-B3-ParentSpanId: ", fields.b3ParentSpanId) ||
               take(line, "X-B3-Sampled: ", fields.b3Sampled) || take(line, "X-B3-Flags: ", fields.b3Flags) ||
               take(line, "baggage: ", baggage));
    }
    if (const auto context = readTraceContext(fields))
        check(*context);
    const std::string carried = readBaggage(baggage);
    require(carried.size() <= 8192 && (carried.empty() || readBaggage({carried}) == carried));
    return 0;
}
