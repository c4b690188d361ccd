#include "spanfinder.h"

#include "textneedle.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gatehouse
{
namespace
{

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
                   attributesMatch(
                       SpanDetails(m_trace.arena().resource(origin.resource).attributes).attributes()) ||
                   attributesMatch(SpanDetails(scope.attributes).attributes());
        });
    }

    bool idMatches(SpanIndex span) const
    {
        // Numbers of another width are not asked for their text.
        const KeptSpanId id = m_trace.keptId(span);
        return (id.isText || id.digits == m_needle.text().size()) && m_trace.spanId(span) == m_needle.text();
    }

    bool detailsMatch(SpanIndex span) const
    {
        const SpanDetails details = m_trace.details(span);
        // Bytes in which a text is not to be seen can only have it as a number.
        if (!m_needle.mayBeNumber() && m_key.empty() && !m_needle.isIn(details.bytes()))
            return false;
        if (attributesMatch(details.attributes()) || m_needle.isIn(details.statusMessage()))
            return true;
        for (auto events = details.events(); events.next();)
            if (m_needle.isIn(events.event().name) || attributesMatch(events.event().attributes))
                return true;
        for (auto links = details.links(); links.next();)
            if (attributesMatch(links.link().attributes))
                return true;
        return false;
    }

    bool attributesMatch(AttributeList list) const
    {
        while (list.next()) {
            if (m_needle.isIn(list.key()) || valueHas(m_needle, list.value()))
                return true;
            if (!m_key.empty() && m_key.isIn(list.key()) && list.key().size() == m_key.text().size() &&
                valueHas(m_value, list.value()))
                return true;
        }
        return false;
    }

    static bool valueHas(const TextNeedle& needle, const AttributeValue& value)
    {
        if (value.type() == AttributeValue::Type::String)
            return needle.isIn(value.bytes());
        if (value.type() != AttributeValue::Type::Integer)
            return needle.isIn(value.text());
        std::array<char, 24> digits{};
        const char* const end =
            std::to_chars(digits.data(), digits.data() + digits.size(), value.integer()).ptr;
        return needle.isIn({digits.data(), static_cast<std::size_t>(end - digits.data())});
    }

    const Trace& m_trace;
    TextNeedle m_needle;
    TextNeedle m_key{""}; ///< of `key=value`
    TextNeedle m_value{""};
    std::vector<Known> m_names;
    std::vector<Known> m_origins;
};

} // namespace

std::vector<SpanIndex> findSpans(const Trace& trace, const SpanQuery& query, const std::stop_token& stop)
{
    constexpr SpanIndex stopEvery = 4096;
    constexpr SpanIndex lookAhead = 16; // details lie in the order of arrival
    SpanMatcher matcher(trace, query.text);
    std::vector<SpanIndex> found;
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        if (span % stopEvery == 0 && stop.stop_requested())
            break;
        if (std::size_t{span} + lookAhead < trace.size())
            trace.arena().fetchDetails(trace.columns().details[span + lookAhead]);
        const std::uint64_t duration = trace.durationNano(span);
        if ((query.errorsOnly && !trace.hasError(span)) || duration < query.minDurationNano ||
            duration > query.maxDurationNano || (query.service && *query.service != trace.serviceId(span)))
            continue;
        if (matcher.matches(span))
            found.push_back(span);
    }
    return found;
}

} // namespace gatehouse
