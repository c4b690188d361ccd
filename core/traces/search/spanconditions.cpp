#include "spanconditions.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

static_assert(mostConditions <= 32, "a bit each");

bool valueMatches(const TextPattern& wanted, const AttributeValue& value)
{
    switch (value.type()) {
    case AttributeValue::Type::String:
        return wanted.matches(value.bytes());
    case AttributeValue::Type::Boolean:
        return wanted.matches(value.boolean() ? "true" : "false");
    case AttributeValue::Type::Nothing:
    case AttributeValue::Type::Integer:
    case AttributeValue::Type::Number:
    case AttributeValue::Type::Array:
    case AttributeValue::Type::Map:
    case AttributeValue::Type::Binary:
        break;
    }
    return wanted.matches(value.text());
}

} // namespace

SpanConditions::SpanConditions(const Trace& trace, std::string_view service, const TextPattern& operation,
                               const std::vector<AttributeCondition>& attributes)
    : m_trace(trace)
    , m_service(service)
    , m_operation(operation)
    , m_attributes(attributes)
{
    for (std::size_t at = 0; at < std::min(attributes.size(), mostConditions); ++at)
        m_all |= 1U << at;
}

bool SpanConditions::hold(const std::stop_token& stop)
{
    constexpr SpanIndex stopEvery = 4096;
    constexpr SpanIndex lookAhead = 16; // details lie in the order of arrival
    for (SpanIndex span = 0; span < m_trace.size(); ++span) {
        if (span % stopEvery == 0 && stop.stop_requested())
            return false;
        if (m_all != 0 && std::size_t{span} + lookAhead < m_trace.size())
            m_trace.arena().fetchDetails(m_trace.columns().details[span + lookAhead]);
        if (!nameMatches(span))
            continue;
        const OriginFacts& facts = factsOf(m_trace.origin(span));
        if (facts.hasService && attributesMatch(span, facts.met))
            return true;
    }
    return false;
}

bool SpanConditions::nameMatches(SpanIndex span)
{
    if (m_operation.text.empty())
        return true;
    const StringId name = m_trace.nameId(span);
    if (name >= m_names.size())
        m_names.resize(std::size_t{name} + 1, Known::Nothing);
    if (m_names[name] == Known::Nothing)
        m_names[name] = m_operation.matches(m_trace.text(name)) ? Known::Yes : Known::No;
    return m_names[name] == Known::Yes;
}

const SpanConditions::OriginFacts& SpanConditions::factsOf(std::uint32_t number)
{
    if (number >= m_origins.size())
        m_origins.resize(std::size_t{number} + 1);
    OriginFacts& facts = m_origins[number];
    if (facts.isKnown)
        return facts;
    const SpanArena::Origin& origin = m_trace.arena().origin(number);
    facts.isKnown = true;
    facts.hasService = m_service.empty() || m_trace.text(origin.service) == m_service;
    if (facts.hasService) {
        const SpanArena& arena = m_trace.arena();
        facts.met = metBy(SpanDetails(arena.resource(origin.resource).attributes).attributes(), 0);
        facts.met = metBy(SpanDetails(arena.scope(origin.scope).attributes).attributes(), facts.met);
    }
    return facts;
}

bool SpanConditions::attributesMatch(SpanIndex span, std::uint32_t met) const
{
    if (met == m_all)
        return true;
    const SpanDetails details = m_trace.details(span);
    if (mayBeIn(details.bytes(), met))
        met = metBy(details.attributes(), met);
    for (std::size_t at = 0; met != m_all && at < m_attributes.size() && at < mostConditions; ++at) {
        if ((met >> at & 1U) != 0)
            continue;
        const AttributeCondition& wanted = m_attributes[at];
        if (wanted.key != "error" || details.attributes().find("error"))
            return false;
        if (!wanted.value || wanted.value->matches(m_trace.hasError(span) ? "true" : "false"))
            met |= 1U << at;
    }
    return met == m_all;
}

std::uint32_t SpanConditions::metBy(AttributeList list, std::uint32_t met) const
{
    while (met != m_all && list.next()) {
        for (std::size_t at = 0; at < m_attributes.size() && at < mostConditions; ++at) {
            const AttributeCondition& wanted = m_attributes[at];
            if ((met >> at & 1U) == 0 && wanted.key == list.key() &&
                (!wanted.value || valueMatches(*wanted.value, list.value())))
                met |= 1U << at;
        }
    }
    return met;
}

/// A key that is there stands in the bytes as it is.
bool SpanConditions::mayBeIn(std::string_view bytes, std::uint32_t met) const
{
    for (std::size_t at = 0; at < m_attributes.size() && at < mostConditions; ++at)
        if ((met >> at & 1U) == 0 && m_attributes[at].key != "error" &&
            bytes.find(m_attributes[at].key) == std::string_view::npos)
            return false;
    return true;
}

} // namespace gatehouse
