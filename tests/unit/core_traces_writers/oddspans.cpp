#include "oddspans.h"

#include "spandetailswriter.h"

#include <initializer_list>
#include <limits>

namespace gatehouse::test
{
namespace
{

constexpr std::uint64_t today = 1'700'000'000'000'000'000;
constexpr std::uint64_t microsecond = 1000;

class SpanMaker
{
public:
    SpanMaker(std::mt19937& random, Oddness oddness, TraceSink& sink)
        : m_random(random)
        , m_oddness(oddness)
        , m_sink(sink)
        , m_now(isAny() && oneIn(3) ? 0 : today)
    {
    }

    void add()
    {
        SentSpan span;
        m_details.clear();
        span.traceId = traceId();
        span.spanId = spanId();
        span.parentId = oneIn(5) ? SentId() : spanId();
        span.kind = static_cast<SpanKind>(m_random() % (isZipkin() ? 1 : 6));
        if (isZipkin() && oneIn(2))
            span.kind = static_cast<SpanKind>(2 + m_random() % 4);
        span.name = text();
        span.piece = isZipkin();
        span.resource = resource();
        span.scope = isZipkin() || oneIn(2) ? 0 : scope();
        setTimes(span);
        setStatus(span);
        setReferences(span);
        addDetails();
        span.details = m_details.bytes();
        if (!m_sink.addSpan(span))
            throw std::length_error("the sink is full");
    }

private:
    bool isAny() const { return m_oddness == Oddness::Anything; }
    bool isZipkin() const { return m_oddness == Oddness::Zipkin; }
    bool oneIn(unsigned count) { return m_random() % count == 0; }
    std::string_view any(std::initializer_list<std::string_view> words)
    {
        return *(words.begin() + m_random() % words.size());
    }
    std::string_view text()
    {
        return any({"get", "", "a \"quoted\" \\ text", "\x01\x1F\x7F\t\n",
                    "\xE2\x80\xA8 und Größe \xF0\x9F\x9A\x80", "</script>", "{\"a\":[1]}", "0", "true"});
    }
    SentId traceId()
    {
        if (isAny() && oneIn(6))
            return SentId::ofHex(
                any({"", "0", "1", "01", "not an id", "smart-id", "abcdefabcdefabcdefabcdefabcdefabcdef",
                     "9d3", "00000000000000000000000000000001"}));
        return SentId::ofHex(any({"4bf92f3577b34da6a3ce929d0e0e4736", "4bf92f3577b34da6a3ce929d0e0e4736",
                                  "a3ce929d0e0e4736", "00000000000000007777777777777777"}));
    }
    SentId spanId()
    {
        if (isAny() && oneIn(5))
            return SentId::ofHex(any({"", "0", "7", "007", "span seven", "span-7", "\xC3\xA9",
                                      "12345678901234567", "4bf92f3577b34da6a3ce929d0e0e4736"}));
        if (oneIn(30))
            return oneIn(2) ? SentId() : SentId::ofNumber(0, 0, 16);
        return SentId::ofNumber(0, 0xA0 + m_random() % 12, 16);
    }
    ResourceId resource()
    {
        const std::string_view service = any({"web", "db", "queue", ""});
        SpanDetailsWriter attributes;
        if (isZipkin() && oneIn(2))
            attributes.string("net.host.ip", any({"10.0.0.7", "fe80::1"}));
        if (!isZipkin() && !service.empty())
            attributes.string("service.name", service);
        if (!isZipkin() && oneIn(2))
            attributes.integer("pod", 7);
        if (isAny() && oneIn(4))
            attributes.string("service.name", "another");
        return m_sink.resource({service, attributes.bytes()});
    }
    ScopeId scope() { return m_sink.scope({any({"http", "sql"}), any({"", "1.2"}), {}}); }

    void setTimes(SentSpan& span)
    {
        const auto tick = [this] { return m_now + (1 + m_random() % 9) * microsecond; };
        const unsigned how = m_random() % 12;
        span.startNano = how == 0 ? 0 : tick();
        if (isZipkin()) {
            span.durationNano = static_cast<std::int64_t>((m_random() % 9) * microsecond);
            if (how == 0)
                span.startNano.reset();
            if (how == 1)
                span.durationNano.reset();
            return;
        }
        span.endNano = how == 1 ? 0 : how == 2 ? tick() : *span.startNano + (m_random() % 9) * microsecond;
        if (how == 0) // an end without a start is no duration
            span.endNano = oneIn(2) ? 0 : tick();
        if (isAny() && oneIn(3)) {
            span.endNano.reset();
            span.durationNano = static_cast<std::int64_t>(m_random() % 12'345) - 2'000;
        }
        if (isAny() && oneIn(9))
            span.startNano = oneIn(2) ? std::optional<std::uint64_t>() : ~std::uint64_t{0} - m_random() % 9;
    }

    void setStatus(SentSpan& span)
    {
        if (isZipkin()) {
            span.error = oneIn(4);
            if (span.error)
                m_details.string("error", text());
            return;
        }
        span.status = static_cast<SpanStatus>(m_random() % 3);
        span.error = span.status == SpanStatus::Error || (isAny() && oneIn(4));
        if (oneIn(3))
            m_details.statusMessage("it \"failed\"");
    }

    /// As Jaeger has them.
    void setReferences(SentSpan& span)
    {
        m_references.clear();
        if (m_oddness != Oddness::Anything || !oneIn(4))
            return;
        span.parentId = {};
        for (unsigned count = m_random() % 4; count > 0; --count)
            m_references.push_back({oneIn(3) ? SentId::ofHex("77") : SentId(), spanId(), oneIn(2)});
        span.references = m_references;
    }

    void addDetails()
    {
        for (unsigned count = m_random() % 4; count > 0; --count)
            addAttribute();
        if (isAny() && oneIn(2))
            m_details.string(
                any({"error", "span.kind", "otel.status_code", "peer.service", "net.peer.ip", "event",
                     "otel.status_description", "w3c.tracestate", "opentracing.ref_type"}),
                any({"server", "ERROR", "false", "", "true", "db"}));
        if (isAny() && oneIn(5))
            m_details.boolean("error", oneIn(2));
        for (unsigned count = m_random() % 3; count > 0; --count) {
            m_details.beginEvent(today + m_random() % 999 * microsecond, text());
            if (!isZipkin() && oneIn(2))
                addAttribute();
            m_details.end();
        }
        if (isZipkin())
            return;
        if (oneIn(4)) {
            m_details.beginLink(SentId::ofHex("5bf92f3577b34da6b3ce929d0e0e4736"),
                                SentId::ofHex("00000000000000b7"), "k=v");
            m_details.integer("weight", 3);
            m_details.end();
        }
        if (oneIn(4)) {
            m_details.traceState("vendor=1");
            m_details.droppedAttributes(3);
            m_details.droppedEvents(2);
            m_details.droppedLinks(1);
            m_details.flags(0x101);
        }
    }

    void addAttribute()
    {
        const std::string_view key = any({"http.method", "key", "key", "größe", "a=b"});
        switch (isZipkin() ? 0 : m_random() % 10) {
        case 1:
            return m_details.integer(key, std::numeric_limits<std::int64_t>::min() +
                                              static_cast<int>(m_random() % 2));
        case 2:
            return m_details.integer(key, 9'007'199'254'740'993 - static_cast<int>(m_random() % 4));
        case 3:
            return m_details.number(key, 0.1 + static_cast<double>(m_random() % 3));
        case 4:
            return m_details.boolean(key, oneIn(2));
        case 5:
            return m_details.binary(key, std::string_view("\x00\xFF\x7F\x80", 1 + m_random() % 4));
        case 6:
            return m_details.nothing(key);
        case 7:
            m_details.beginArray(key);
            m_details.string({}, text());
            m_details.beginMap({});
            m_details.integer("inner", 1);
            m_details.beginArray("empty");
            m_details.end();
            m_details.end();
            m_details.boolean({}, true);
            return m_details.end();
        case 8:
            if (isAny())
                return m_details.number(key, std::numeric_limits<double>::infinity());
            return m_details.number(key, 3);
        default:
            return m_details.string(key, text());
        }
    }

    std::mt19937& m_random;
    Oddness m_oddness;
    TraceSink& m_sink;
    std::uint64_t m_now;
    SpanDetailsWriter m_details;
    std::vector<SentReference> m_references;
};

} // namespace

Traces oddTraces(std::mt19937& random, Oddness oddness)
{
    TraceBuilder builder;
    SpanMaker maker(random, oddness, builder);
    for (unsigned count = 1 + random() % 25; count > 0; --count)
        maker.add();
    return builder.finish();
}

std::string written(const Traces& traces, TraceOutput output)
{
    std::string document;
    const bool whole = writeTraces(traces, output, [&document](std::string_view bytes) {
        document.append(bytes);
        return true;
    });
    return whole ? document : std::string("it was ended");
}

} // namespace gatehouse::test
