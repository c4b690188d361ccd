#include "spanfinder.h"

#include "attributescan.h"
#include "needlehits.h"
#include "textneedle.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <system_error>
#include <thread>

namespace gatehouse
{
namespace
{

// Field numbers of opentelemetry/proto/trace/v1/trace.proto.
constexpr std::uint32_t spanAttributes = 9;
constexpr std::uint32_t spanEvents = 11;
constexpr std::uint32_t spanLinks = 13;
constexpr std::uint32_t eventName = 2;
constexpr std::uint32_t eventAttributes = 3;
constexpr std::uint32_t linkAttributes = 4;

/// Looks for one text in all that a span has.
class SpanMatcher
{
public:
    SpanMatcher(const Trace& trace, const std::string& text) : m_trace(trace), m_needle(text)
    {
        if (const std::size_t equals = text.find('='); equals != std::string::npos) {
            m_key = TextNeedle(std::string_view(text).substr(0, equals));
            m_value = TextNeedle(std::string_view(text).substr(equals + 1));
        }
    }

    bool matches(SpanIndex span)
    {
        return m_needle.empty() || nameMatches(m_trace.nameId(span)) || originMatches(m_trace.origin(span)) ||
               idMatches(span) || detailsMatch(span);
    }

private:
    /// What is known of a text or an origin that many spans share.
    enum class Known : std::uint8_t { Nothing, No, Yes };

    template <class Test>
    static bool remember(std::vector<Known>& known, std::uint32_t number, Test test)
    {
        if (number >= known.size())
            known.resize(std::size_t{number} + 1, Known::Nothing);
        if (known[number] == Known::Nothing)
            known[number] = test() ? Known::Yes : Known::No;
        return known[number] == Known::Yes;
    }

    bool nameMatches(StringId name)
    {
        return remember(m_names, name, [&] { return m_needle.isIn(m_trace.text(name)); });
    }

    bool originMatches(std::uint32_t number)
    {
        return remember(m_origins, number, [&] {
            const SpanArena::Origin& origin = m_trace.arena().origin(number);
            const SpanArena::Scope& scope = m_trace.arena().scope(origin.scope);
            return m_needle.isIn(m_trace.text(origin.service)) || m_needle.isIn(m_trace.text(scope.name)) ||
                   sharedAttributesMatch(m_trace.arena().resource(origin.resource).attributes) ||
                   sharedAttributesMatch(scope.attributes);
        });
    }

    bool idMatches(SpanIndex span) const
    {
        // Numbers of another width are not asked for their text.
        const KeptSpanId id = m_trace.keptId(span);
        return (id.isText || id.digits == m_needle.text().size()) && m_trace.spanId(span) == m_needle.text();
    }

    /// Where in a span the text may stand.
    struct Look {
        NeedleHits* hits = nullptr; ///< in texts; none if it is not in the bytes at all
        bool atPairs = false;       ///< as key=value
    };

    bool detailsMatch(SpanIndex span) const
    {
        const SpanDetails details = m_trace.details(span);
        const std::string_view bytes = details.bytes();
        NeedleHits hits(m_needle, bytes);
        Look look;
        look.hits = hits.any() ? &hits : nullptr;
        look.atPairs = !m_key.empty() && m_key.isIn(bytes);
        if (!look.hits && !look.atPairs && !m_needle.mayBeNumber())
            return false;
        AttributeScan attributes(bytes, spanAttributes);
        if (attributesMatch(attributes, look))
            return true;
        if (!attributes.metOthers())
            return false;
        for (proto::FieldCursor fields(bytes); fields.next();) {
            if (fields.is(spanEvents, proto::WireType::Bytes) && eventMatches(fields.bytes(), look))
                return true;
            if (!fields.is(spanLinks, proto::WireType::Bytes))
                continue;
            AttributeScan link(fields.bytes(), linkAttributes);
            if (attributesMatch(link, look))
                return true;
        }
        return look.hits && m_needle.isIn(details.statusMessage());
    }

    bool eventMatches(std::string_view event, const Look& look) const
    {
        std::string_view name;
        for (proto::FieldCursor fields(event); look.hits && fields.next();)
            if (fields.is(eventName, proto::WireType::Bytes))
                name = fields.bytes();
        AttributeScan attributes(event, eventAttributes);
        return (look.hits && look.hits->isIn(name)) || attributesMatch(attributes, look);
    }

    bool attributesMatch(AttributeScan& list, const Look& look) const
    {
        while (list.next()) {
            if (look.hits && (look.hits->isIn(list.key()) || (list.isText() && look.hits->isIn(list.text()))))
                return true;
            if (!list.isText() && valueHas(m_needle, list))
                return true;
            if (look.atPairs && list.key().size() == m_key.text().size() && m_key.isIn(list.key()) &&
                (list.isText() ? m_value.isIn(list.text()) : valueHas(m_value, list)))
                return true;
        }
        return false;
    }

    /// Of what many spans share.
    bool sharedAttributesMatch(std::string_view bytes) const
    {
        NeedleHits hits(m_needle, bytes);
        AttributeScan attributes(bytes, spanAttributes);
        return attributesMatch(attributes, {&hits, !m_key.empty()});
    }

    /// Of what is no text.
    static bool valueHas(const TextNeedle& needle, const AttributeScan& attribute)
    {
        if (const auto integer = attribute.integer()) {
            std::array<char, 24> digits{};
            const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), *integer).ptr;
            return needle.mayBeNumber() &&
                   needle.isIn({digits.data(), static_cast<std::size_t>(end - digits.data())});
        }
        using Type = AttributeValue::Type;
        const AttributeValue value = attribute.value();
        const bool bytes =
            value.type() == Type::Binary || value.type() == Type::Array || value.type() == Type::Map;
        return (bytes || needle.mayBeNumber()) && needle.isIn(value.text());
    }

    const Trace& m_trace;
    TextNeedle m_needle;
    TextNeedle m_key{""}; ///< of `key=value`
    TextNeedle m_value{""};
    std::vector<Known> m_names;
    std::vector<Known> m_origins;
};

/// Looks at the spans of a trace in parts, each taken by whoever is free.
class PartedSearch
{
public:
    PartedSearch(const Trace& trace, const SpanQuery& query, const std::stop_token& stop)
        : m_trace(trace)
        , m_query(query)
        , m_stop(stop)
        , m_found((trace.size() + partSize - 1) / partSize)
    {
    }

    std::vector<SpanIndex> run()
    {
        {
            std::vector<std::jthread> helpers;
            const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
            const std::size_t wanted = std::min(processors, m_found.size());
            try {
                while (helpers.size() + 1 < wanted)
                    helpers.emplace_back([this] { search(); });
            } catch (const std::system_error&) { // no more threads: those that are there do it
            }
            search();
        }
        std::vector<SpanIndex> all;
        for (const std::vector<SpanIndex>& part : m_found)
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }

private:
    static constexpr std::size_t partSize = 32'768;
    static constexpr SpanIndex stopEvery = 4096;
    static constexpr SpanIndex lookAhead = 16; ///< details lie in the order of arrival

    void search()
    {
        SpanMatcher matcher(m_trace, m_query.text);
        for (std::size_t part = m_next++; part < m_found.size(); part = m_next++)
            if (!searchPart(part, matcher))
                return;
    }

    bool searchPart(std::size_t part, SpanMatcher& matcher)
    {
        const auto end = static_cast<SpanIndex>(std::min(m_trace.size(), (part + 1) * partSize));
        const bool readsDetails = !m_query.text.empty();
        for (auto span = static_cast<SpanIndex>(part * partSize); span < end; ++span) {
            if (span % stopEvery == 0 && m_stop.stop_requested())
                return false;
            if (readsDetails && std::size_t{span} + lookAhead < m_trace.size())
                m_trace.arena().fetchDetails(m_trace.columns().details[span + lookAhead]);
            if (mayMatch(span) && matcher.matches(span))
                m_found[part].push_back(span);
        }
        return true;
    }

    /// By all but the text.
    bool mayMatch(SpanIndex span) const
    {
        const std::uint64_t duration = m_trace.durationNano(span);
        return (!m_query.errorsOnly || m_trace.hasError(span)) && duration >= m_query.minDurationNano &&
               duration <= m_query.maxDurationNano &&
               (!m_query.service || *m_query.service == m_trace.serviceId(span));
    }

    const Trace& m_trace;
    const SpanQuery& m_query;
    const std::stop_token& m_stop;
    std::atomic<std::size_t> m_next = 0;
    std::vector<std::vector<SpanIndex>> m_found; ///< by part
};

} // namespace

std::vector<SpanIndex> findSpans(const Trace& trace, const SpanQuery& query, const std::stop_token& stop)
{
    return PartedSearch(trace, query, stop).run();
}

} // namespace gatehouse
